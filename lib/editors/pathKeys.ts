import { classify } from '../content/contentFile.ts';

/**
 * The dependencies (lib/dependencies.ts) of what lies at these paths below the content folder, whatever became of it:
 * a broken file leaves every public page as it was, but not what an editor is shown of it.
 */
export function pathKeys(paths: Iterable<string>, languages: readonly string[]): Set<string> {
  const keys = new Set(['desk']);
  for (const path of paths) {
    const file = classify(path, languages);
    if (file.kind === 'article') keys.add(`article:${file.lang}:${file.slug}`);
    else if (file.kind === 'author') keys.add(`author:${file.id}`);
    else if (file.kind === 'page') keys.add(`page:${file.slug}`);
    else if (file.kind === 'image') keys.add(`image:${path}`);
    else if (file.kind !== 'ignored') keys.add(file.kind);
  }
  return keys;
}
