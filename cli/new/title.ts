import { Misuse } from '../misuse.ts';
import type { Asks } from './asks.ts';

/** The one `thing` that the command names in quotes. @throws Misuse when there are several. */
export async function title(thing: string, words: readonly string[], ask: Asks): Promise<string> {
  const [given, ...more] = words;
  if (more.length > 0) throw new Misuse(`Put the ${thing} in quotes: "${words.join(' ')}"`);
  const label = thing.charAt(0).toUpperCase() + thing.slice(1);
  const text = (given ?? (await ask({ option: `the ${thing}, in quotes`, words: label }))).trim();
  if (text === '') throw new Misuse(`The ${thing} is empty`);
  return text;
}
