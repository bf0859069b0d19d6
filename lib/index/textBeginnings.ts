import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Beginning, beginningOfText } from './beginningOfText.ts';

/** The first lines of texts, kept until the texts themselves are read: a large delivery is looked at more than once. */
export type TextBeginnings = {
  of(path: string, languages: readonly string[]): Beginning;
  forget(path: string): void;
  forgetAll(): void;
};

type Known = { version: string; beginning: Beginning };

export function createTextBeginnings(contentDir: string): TextBeginnings {
  const known = new Map<string, Known>();
  return {
    of: (path, languages) => {
      const version = `${versionOf(join(contentDir, path))} ${languages.join()}`;
      const earlier = known.get(path);
      if (earlier?.version === version) return earlier.beginning;
      const beginning = beginningOfText(contentDir, path, languages);
      known.set(path, { version, beginning });
      return beginning;
    },
    forget: (path) => known.delete(path),
    forgetAll: () => known.clear(),
  };
}

/** Another one after each change, as far as the system tells; what can't be looked at has none. */
function versionOf(file: string): string {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats ? `${stats.mtimeMs} ${stats.size}` : '';
  } catch {
    return '';
  }
}
