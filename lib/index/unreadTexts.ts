import { nameOfFile } from '../content/contentFile.ts';
import { type Beginning, beginningOfText } from './beginningOfText.ts';
import { textKinds } from './parseFile.ts';
import type { TextJob } from './readTexts.ts';

/** Lets other work in. */
type Pause = () => Promise<void>;

/** The texts that updates under way have still to read, and what their first lines tell. */
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
  heirsOf(gone: string[], languages: readonly string[], pause?: Pause): Promise<Map<string, TextJob[]>>;
  /** Such texts, kind by kind, the latest first by what is written as their date. */
  latestFirst(texts: TextJob[], languages: readonly string[], pause?: Pause): Promise<TextJob[]>;
};

type Unread = { text: TextJob; beginning?: Beginning };

/** Texts that are looked at between two pauses. */
const atOnce = 100;

export function createUnreadTexts(contentDir: string): UnreadTexts {
  const unread = new Map<string, Unread>();
  const unseen = new Set<Unread>();
  const byName = new Map<string, Set<Unread>>();

  const drop = (path: string): void => {
    const one = unread.get(path);
    if (!one) return;
    unread.delete(path);
    unseen.delete(one);
    for (const name of one.beginning?.names ?? []) {
      const named = byName.get(name);
      named?.delete(one);
      if (named?.size === 0) byName.delete(name);
    }
  };
  const see = (one: Unread, languages: readonly string[]): void => {
    unseen.delete(one);
    one.beginning = beginningOfText(contentDir, one.text.path, languages);
    for (const name of one.beginning.names) {
      const named = byName.get(name);
      if (named) named.add(one);
      else byName.set(name, new Set([one]));
    }
  };
  const seeAll = async (languages: readonly string[], pause?: Pause): Promise<void> => {
    while (unseen.size > 0) {
      for (const one of unseen.values().take(atOnce).toArray()) see(one, languages);
      if (unseen.size > 0) await pause?.();
    }
  };
  return {
    add: (texts) => {
      for (const text of texts) {
        drop(text.path);
        const one: Unread = { text };
        unread.set(text.path, one);
        unseen.add(one);
      }
    },
    drop: (texts) => {
      for (const { path } of texts) drop(path);
    },
    authors: () => [...unread.values()].map(({ text }) => text).filter(({ kind }) => kind === 'author'),
    heirsOf: async (gone, languages, pause) => {
      await seeAll(languages, pause);
      return new Map(
        gone.map((path) => {
          const heirs = [...(byName.get(nameOfFile(path, languages) ?? '') ?? [])];
          return [path, heirs.map(({ text }) => text).filter((heir) => heir.path !== path)];
        }),
      );
    },
    latestFirst: async (texts, languages, pause) => {
      await seeAll(languages, pause);
      const dateOf = ({ path }: TextJob): string => unread.get(path)?.beginning?.date ?? '';
      const dated = texts
        .map((text) => ({ text, date: dateOf(text) }))
        .sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date));
      return textKinds.flatMap((kind) => dated.map(({ text }) => text).filter((text) => text.kind === kind));
    },
  };
}
