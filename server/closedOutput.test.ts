import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Ends with the number of errors that nobody caught, once it has spoken to somebody who is gone. */
const speak = `
  import { overlookClosedOutput } from ${JSON.stringify(join(import.meta.dirname, 'closedOutput.ts'))};
  if (process.argv.includes('overlook')) overlookClosedOutput();
  let uncaught = 0;
  process.on('uncaughtException', () => { uncaught++; });
  process.on('message', () => {
    process.stdout.write('x');
    process.stderr.write('x');
    setImmediate(() => setImmediate(() => process.exit(uncaught)));
  });
  process.send('ready');
`;

it('is no error to speak when nobody listens any more', async () => {
  const uncaught = async (...words: string[]) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', speak, '--', ...words], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    await once(child, 'message');
    for (const stream of [child.stdout, child.stderr]) {
      stream?.destroy();
      if (stream) await once(stream, 'close');
    }
    child.send('go');
    const [code] = await once(child, 'exit');
    return code;
  };
  expect(await uncaught()).toBe(2);
  expect(await uncaught('overlook')).toBe(0);
});
