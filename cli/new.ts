/** `npm run new -- article "Headline" …`: begins a file of the edition. Exits 1 when it is there already, 2 on misuse. */
import { Misuse } from './misuse.ts';
import { terminalAsks } from './new/asks.ts';
import { begin } from './new/begin.ts';

try {
  const made = await begin(process.argv.slice(2), process.env, terminalAsks());
  process.stdout.write(`${made.join('\n')}\n`);
} catch (error) {
  // What inquirer throws when somebody presses Ctrl+C.
  if (error instanceof Error && error.name === 'ExitPromptError') process.exitCode = 130;
  else if (error instanceof Misuse) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } else throw error;
}
