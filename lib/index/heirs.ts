import { realpathSync } from 'node:fs';
import { aliasKey } from '../content/alias.ts';
import { nameOfFile } from '../content/contentFile.ts';
import { readFrontMatter } from '../content/frontMatter.ts';
import { createContentReader } from './contentReader.ts';

/** Tells which of some texts take over the address of a file that is gone: paths below the content folder. */
export type Heirs = (gone: string) => string[];

/**
 * Finds out which of `texts` (paths below the content folder) stand for the same address as a file that is gone, or hold
 * a redirect from it among their `aliases`. It may name more than do, since it looks at the last part of an address only.
 */
export function findHeirs(contentDir: string, texts: Iterable<string>, languages: readonly string[]): Heirs {
  const read = createContentReader(realpathSync(contentDir));
  const byName = new Map<string, string[]>();
  const note = (name: string, path: string): void => {
    const paths = byName.get(name);
    if (paths) paths.push(path);
    else byName.set(name, [path]);
  };
  for (const path of texts) {
    const own = nameOfFile(path, languages);
    if (own !== undefined) note(own, path);
    for (const alias of aliasesOf(() => read(path)?.text)) note(alias.slice(alias.lastIndexOf('/') + 1), path);
  }
  return (gone) => {
    const name = nameOfFile(gone, languages);
    return (name !== undefined && byName.get(name)) || [];
  };
}

function aliasesOf(text: () => string | undefined): string[] {
  try {
    const content = text();
    // Taken apart only where there can be some: there may be thousands of texts.
    if (!content?.includes('aliases')) return [];
    const aliases = readFrontMatter(content).data?.aliases;
    return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string').map(aliasKey) : [];
  } catch {
    // Whoever puts it into the index will say what is wrong.
    return [];
  }
}
