import { join } from 'node:path';
import { type Delivery, newTitle, placeOfNew } from './delivery.ts';

export type Answer = { status: number; text: string };
/** One address that is asked for again and again. */
export type Watched = {
  what: keyof Delivery;
  path: string;
  file?: string;
  isNew(answer: Answer): boolean;
  isWrong(answer: Answer): boolean;
  /** When it was first seen to be new, in milliseconds since 1970. */
  at?: number;
};

export async function ask(url: string): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
}

/** So many addresses of each kind all over the delivery, others in each `round`. */
export function chooseWatched(contentDir: string, delivery: Delivery, perKind: number, round: number): Watched[] {
  const chosen = (kind: keyof Delivery) => {
    const all = delivery[kind];
    return Array.from(
      { length: perKind },
      (_, n) => all[Math.floor(((n + ((round * 0.31) % 1)) * all.length) / perKind)],
    );
  };
  const watched = (kind: keyof Delivery, rest: (article: Delivery['new'][0]) => Omit<Watched, 'what' | 'path'>) =>
    chosen(kind).flatMap((article) =>
      article ? [{ what: kind, path: `/articles/${article.slug}`, ...rest(article) }] : [],
    );
  const file = (path: string) => join(contentDir, path);
  const failed = ({ status }: Answer) => status >= 500;
  return [
    ...watched('changed', ({ path }) => ({
      file: file(path),
      isNew: ({ text }) => text.includes(`${newTitle} `),
      isWrong: ({ status }) => status !== 200,
    })),
    ...watched('new', (article) => ({
      file: file(placeOfNew(article)),
      isNew: ({ status }) => status === 200,
      isWrong: failed,
    })),
    ...watched('deleted', () => ({ isNew: ({ status }) => status === 404 || status === 410, isWrong: failed })),
    ...watched('renamed', () => ({
      isNew: ({ status }) => status === 301,
      isWrong: ({ status }) => status !== 200 && status !== 301,
    })),
    ...watched('moved', () => ({ isNew: () => true, isWrong: ({ status }) => status !== 200 })),
  ];
}
