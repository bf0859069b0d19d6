/**
 * A page remembers what it read (architecture, decision 2). The press opens a scope per render;
 * each query names what it depends on; a change evicts exactly the pages that read what changed.
 *
 * Keys: `article:LANG:SLUG`, `list:LANG:latest`, `list:LANG:section:ID`, `list:LANG:topic:ID`, `list:LANG:author:ID`,
 * `list:LANG:month:YYYY-MM`, `part:LIST:FROM:TO` (the entries of such a list between two ids, which a change names as
 * `at:LIST:ID`), `topics:LANG`, `search:LANG`, `indexable:LANG` (which articles search engines may have), `edition:LANG`
 * (the day of the newest article), `sitemap`, `news`, `authors`, `author:ID`, `page:SLUG`, `pages`, `image:PATH`, `site`,
 * `front`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Moment } from './model/article.ts';

const key = Symbol.for('broadsheet.dependencies');
/** What a render has read so far, and the newest material change of what it shows. */
type Reads = Set<string> & { changed?: Moment };
type Shared = typeof globalThis & { [key]?: AsyncLocalStorage<Reads> };
const shared = globalThis as Shared;
shared[key] ??= new AsyncLocalStorage<Reads>();
const scope = shared[key];

/** Notes that the page being rendered depends on `key`. Outside a render it does nothing. */
export function dependsOn(...keys: string[]): void {
  const read = scope.getStore();
  if (read) for (const key of keys) read.add(key);
}

/** Notes material changes of what the page being rendered shows; the newest one is its date. */
export function changedAt(...moments: (Moment | null | undefined)[]): void {
  const read = scope.getStore();
  if (!read) return;
  for (const moment of moments) if (moment != null && moment > (read.changed ?? 0)) read.changed = moment;
}

/** Whether a page is being rendered, for questions that only its date needs. */
export function isRecording(): boolean {
  return scope.getStore() !== undefined;
}

/**
 * Runs `render`; gives back its result, the keys of everything it read, and the newest material change that it noted.
 * Every page is one of its site, so that whoever must doubt all of them names that.
 */
export async function recordDependencies<T>(
  render: () => Promise<T>,
): Promise<{ result: T; keys: Set<string>; changed?: Moment }> {
  const keys: Reads = new Set(['site']);
  const result = await scope.run(keys, render);
  return { result, keys, changed: keys.changed };
}

/**
 * Lets a question be answered once per render: a page and its metadata ask the same, and must hear the same.
 * Outside a render it is asked each time.
 */
export function oncePerRender<About extends unknown[], Answer>(
  ask: (...about: About) => Answer,
): (...about: About) => Answer {
  const answers = new WeakMap<Set<string>, Map<string, { answer: Answer }>>();
  return (...about) => {
    const render = scope.getStore();
    if (!render) return ask(...about);
    const given = answers.get(render) ?? new Map<string, { answer: Answer }>();
    answers.set(render, given);
    const question = JSON.stringify(about);
    const known = given.get(question) ?? { answer: ask(...about) };
    given.set(question, known);
    return known.answer;
  };
}
