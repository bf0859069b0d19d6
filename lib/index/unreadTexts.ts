import { nameOfFile } from '../content/contentFile.ts';
import { namesOfText } from './namesOfText.ts';
import type { TextJob } from './readTexts.ts';

/** The texts that updates under way have still to read. */
export type UnreadTexts = {
  add(texts: TextJob[]): void;
  /** They were read, or will not be. */
  drop(texts: Iterable<Pick<TextJob, 'path'>>): void;
  /**
   * Those that may take over the address of a file that is gone, by their own name or by an alias. It may name more than
   * do, since it compares the last part of addresses only.
   */
  heirsOf(gone: string[], languages: readonly string[]): Map<string, TextJob[]>;
};

type Unread = { text: TextJob; names?: string[] };

export function createUnreadTexts(contentDir: string): UnreadTexts {
  const unread = new Map<string, Unread>();
  return {
    add: (texts) => {
      for (const text of texts) unread.set(text.path, { text });
    },
    drop: (texts) => {
      for (const { path } of texts) unread.delete(path);
    },
    heirsOf: (gone, languages) => {
      const byName = new Map<string, TextJob[]>(gone.map((path) => [nameOfFile(path, languages) ?? '', []]));
      for (const one of unread.values()) {
        one.names ??= namesOfText(contentDir, one.text.path, languages);
        for (const name of one.names) byName.get(name)?.push(one.text);
      }
      return new Map(gone.map((path) => [path, byName.get(nameOfFile(path, languages) ?? '') ?? []]));
    },
  };
}
