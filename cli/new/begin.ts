import { nearest } from '../../lib/content/nearest.ts';
import { readSettings } from '../../lib/settings.ts';
import { Misuse } from '../misuse.ts';
import { articleFile } from './articleFile.ts';
import type { Asks } from './asks.ts';
import { authorFile } from './authorFile.ts';
import { type Desk, readDesk } from './desk.ts';
import { type Mistakes, openMistakes } from './mistakes.ts';
import { insistOnFitting, kinds, type Options, readOptions, usage } from './options.ts';
import { pageFile } from './pageFile.ts';
import { translationFile } from './translationFile.ts';
import { type NewFile, writeNew } from './writeNew.ts';

type Maker = (desk: Desk, options: Options, mistakes: Mistakes) => Promise<NewFile>;
const makers = new Map<string, Maker>([
  ['article', articleFile],
  ['author', authorFile],
  ['page', pageFile],
  ['translation', translationFile],
]);

/**
 * Does what `npm run new -- …words` asks for, and gives the lines to print: the file's path, its address, what is next.
 * @throws Misuse when it cannot.
 */
export async function begin(words: string[], env: Record<string, string | undefined>, ask: Asks): Promise<string[]> {
  const options = readOptions(words);
  if (options.help) return [usage];
  const [given, ...rest] = options.words;
  const kind = given ?? (await ask({ option: 'the kind of file', words: 'What do you begin?', choices: kinds, usage }));
  const make = makers.get(kind);
  if (!make) {
    const near = nearest(kind, kinds);
    throw new Misuse(`Nothing is called "${kind}"${near ? `: did you mean "${near}"?` : ''}\n\n${usage}`);
  }
  const mistakes = openMistakes(ask);
  await mistakes.or(() => insistOnFitting(kind, options), undefined);
  const { contentDir, siteUrl } = settings(env);
  const desk = readDesk(contentDir);
  const file = await make(desk, { ...options, words: rest }, mistakes);
  const shown = writeNew(desk, file);
  return [shown, `${siteUrl}${file.address}`, ...file.next];
}

function settings(env: Record<string, string | undefined>) {
  try {
    return readSettings(env);
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}
