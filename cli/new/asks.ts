import { Misuse } from '../misuse.ts';

/** A question about `option`, with the answers there are; any text when there are none. */
export type Question = { option: string; words: string; choices?: readonly string[]; usage?: string };
export type Asks = (question: Question) => Promise<string>;

/** Asks in a terminal. Without one nobody would answer, so the missing option is named instead. */
export function terminalAsks(): Asks {
  return process.stdin.isTTY && process.stdout.isTTY ? ask : refuse;
}

async function ask({ words, choices }: Question): Promise<string> {
  // Loaded late: most commands ask nothing.
  const { input, search, select } = await import('@inquirer/prompts');
  if (!choices?.length) return (await input({ message: words, required: true })).trim();
  const options = choices.map((value) => ({ value }));
  if (choices.length <= 12) return select({ message: words, choices: options });
  return search({ message: words, source: (term = '') => options.filter(({ value }) => value.includes(term)) });
}

/** @throws Misuse always. */
export async function refuse({ option, choices, usage }: Question): Promise<string> {
  const known = choices?.length ? `: ${choices.slice(0, 20).join(', ')}` : '';
  throw new Misuse(`Missing ${option}${known}${usage ? `\n\n${usage}` : ''}`);
}
