import { nameOfFile } from '../content/contentFile.ts';
import { type Beginning, laterFirst } from './beginningOfText.ts';
import { byKind } from './parseFile.ts';
import type { TextJob } from './readTexts.ts';
import { betweenPauses, type TextBeginnings } from './textBeginnings.ts';

/** Lets other work in. */
type Pause = () => Promise<void>;

/** The texts that updates under way have still to read, and what their first lines tell. */
export type UnreadTexts = {
  /** The update with the turn `own` will read them. */
  add(texts: TextJob[], own: number): void;
  /** It has read them, or will not, and nor will an earlier one. */
  drop(texts: Iterable<Pick<TextJob, 'path'>>, own: number): void;
  /** Those among them of which the index has nothing yet: they will enter lists. */
  markNew(paths: Iterable<string>): void;
  /** How many of them are left. */
  readonly newLeft: number;
  /** How many of them are read by other updates than that with the turn `own`. */
  leftToOthers(own: number): number;
  /** The authors among them, whom others may name. */
  authors(): TextJob[];
  /**
   * Those that may take over the address of a file that is gone, by their own name or by an alias; by the path of each
   * file that has any. It may give more than do, since it compares the last part of addresses only. Waits for `pause` now
   * and then where there are many.
   */
  heirsOf(gone: { path: string }[], languages: readonly string[], pause?: Pause): Promise<Map<string, TextJob[]>>;
  /** Such texts, kind by kind, the latest first by what is written as their date. */
  latestFirst(texts: TextJob[], languages: readonly string[], pause?: Pause): Promise<TextJob[]>;
};

type Unread = { text: TextJob; own: number; beginning?: Beginning; isNew?: boolean };

export function createUnreadTexts(beginnings: TextBeginnings, onNoneNew: () => void = () => {}): UnreadTexts {
  let newLeft = 0;
  const unread = new Map<string, Unread>();
  const unseen = new Set<Unread>();
  const byName = new Map<string, Set<Unread>>();
  /** How many each update has still to read, by its turn. */
  const counts = new Map<number, number>();
  const count = (own: number, by: 1 | -1): void => {
    const now = (counts.get(own) ?? 0) + by;
    if (now === 0) counts.delete(own);
    else counts.set(own, now);
  };

  const drop = (path: string, own: number): void => {
    const one = unread.get(path);
    if (!one || one.own > own) return;
    unread.delete(path);
    if (one.isNew && --newLeft === 0) onNoneNew();
    count(one.own, -1);
    beginnings.forget(path);
    unseen.delete(one);
    for (const name of one.beginning?.names ?? []) {
      const named = byName.get(name);
      named?.delete(one);
      if (named?.size === 0) byName.delete(name);
    }
  };
  const see = (one: Unread, languages: readonly string[]): void => {
    unseen.delete(one);
    one.beginning = beginnings.of(one.text, languages);
    for (const name of one.beginning.names) {
      const named = byName.get(name);
      if (named) named.add(one);
      else byName.set(name, new Set([one]));
    }
  };
  const seeAll = async (languages: readonly string[], pause?: Pause): Promise<void> => {
    while (unseen.size > 0) {
      for (const one of unseen.values().take(betweenPauses).toArray()) see(one, languages);
      if (unseen.size > 0) await pause?.();
    }
  };
  return {
    add: (texts, own) => {
      for (const text of texts) {
        drop(text.path, own);
        const one: Unread = { text, own };
        unread.set(text.path, one);
        count(own, 1);
        unseen.add(one);
      }
    },
    drop: (texts, own) => {
      for (const { path } of texts) drop(path, own);
    },
    markNew: (paths) => {
      for (const path of paths) {
        const one = unread.get(path);
        if (!one || one.isNew) continue;
        one.isNew = true;
        newLeft++;
      }
    },
    get newLeft() {
      return newLeft;
    },
    leftToOthers: (own) => unread.size - (counts.get(own) ?? 0),
    authors: () => [...unread.values()].map(({ text }) => text).filter(({ kind }) => kind === 'author'),
    heirsOf: async (gone, languages, pause) => {
      await seeAll(languages, pause);
      const heirs = new Map<string, TextJob[]>();
      for (const { path } of gone) {
        const named = byName.get(nameOfFile(path, languages) ?? '') ?? [];
        const others = [...named].map(({ text }) => text).filter((text) => text.path !== path);
        if (others.length > 0) heirs.set(path, others);
      }
      return heirs;
    },
    latestFirst: async (texts, languages, pause) => {
      await seeAll(languages, pause);
      const dateOf = ({ path }: TextJob): string => unread.get(path)?.beginning?.date ?? '';
      const dated = texts.map((text) => ({ text, date: dateOf(text) })).sort(laterFirst);
      return byKind(dated.map(({ text }) => text));
    },
  };
}
