/** `npm run check`: tells every problem of an edition. Exits 1 on an error, 2 on misuse. */
import { readCheckOptions, usage } from './check/checkOptions.ts';
import { runCheck } from './check/runCheck.ts';
import { watchEdition } from './check/watchEdition.ts';
import { write } from './check/write.ts';
import { Misuse } from './misuse.ts';

try {
  const options = readCheckOptions(process.argv.slice(2), process.env);
  if (options.help) write(1, `${usage}\n`);
  else {
    process.exitCode = runCheck(options);
    if (options.watch) await watchEdition(options.root, () => runCheck(options));
  }
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  write(2, `${error.message}\n`);
  process.exitCode = error.exitCode;
}
