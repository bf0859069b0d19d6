import { nameOfFile } from '../content/contentFile.ts';
import { namesOfText } from './namesOfText.ts';
import type { TextJob } from './readTexts.ts';

/** The texts that updates under way have still to read. */
export type UnreadTexts = {
  add(texts: TextJob[]): void;
  /** They were read, or will not be. */
  drop(texts: Iterable<Pick<TextJob, 'path'>>): void;
  /** The authors among them, whom others may name. */
  authors(): TextJob[];
  /**
   * Those that may take over the address of a file that is gone, by their own name or by an alias. It may give more than
   * do, since it compares the last part of addresses only. Waits for `pause` now and then where there are many.
   */
  heirsOf(gone: string[], languages: readonly string[], pause?: () => Promise<void>): Promise<Map<string, TextJob[]>>;
};

type Unread = { text: TextJob; names?: string[] };

/** Texts that are looked at between two pauses. */
const atOnce = 100;

export function createUnreadTexts(contentDir: string): UnreadTexts {
  const unread = new Map<string, Unread>();
  const nameless = (): Unread[] => [...unread.values()].filter(({ names }) => names === undefined);
  return {
    add: (texts) => {
      for (const text of texts) unread.set(text.path, { text });
    },
    drop: (texts) => {
      for (const { path } of texts) unread.delete(path);
    },
    authors: () => [...unread.values()].map(({ text }) => text).filter(({ kind }) => kind === 'author'),
    heirsOf: async (gone, languages, pause) => {
      for (let some = nameless(); some.length > 0; some = nameless()) {
        for (const one of some.slice(0, atOnce)) one.names = namesOfText(contentDir, one.text.path, languages);
        if (some.length > atOnce) await pause?.();
      }
      const byName = new Map<string, TextJob[]>();
      for (const { text, names = [] } of unread.values())
        for (const name of names) {
          const texts = byName.get(name);
          if (texts) texts.push(text);
          else byName.set(name, [text]);
        }
      return new Map(
        gone.map((path) => {
          const heirs = byName.get(nameOfFile(path, languages) ?? '') ?? [];
          return [path, heirs.filter((heir) => heir.path !== path)];
        }),
      );
    },
  };
}
