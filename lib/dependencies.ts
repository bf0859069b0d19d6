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
/** How to find out, without making a page again, whether it would read the same still: by the part of a list that it read. */
export type Checks = Map<string, () => boolean>;
/** What a render has read so far, how to check some of it, and the newest material change of what it shows. */
type Reads = Set<string> & { checks: Checks; changed?: Moment };
type Shared = typeof globalThis & { [key]?: AsyncLocalStorage<Reads> };
const shared = globalThis as Shared;
shared[key] ??= new AsyncLocalStorage<Reads>();
const scope = shared[key];

/** Notes that the page being rendered depends on `key`. Outside a render it does nothing. */
export function dependsOn(...keys: string[]): void {
  const read = scope.getStore();
  if (!read) return;
  for (const key of keys) {
    read.add(key);
    read.checks.delete(key);
  }
}

/**
 * The same for a part of a list of which only some is shown: what changes elsewhere in it need not make the page another
 * one. `isSame` tells so in less time than a render takes; whoever else names that part gets no such check.
 */
export function dependsOnSome(part: string, isSame: () => boolean): void {
  const read = scope.getStore();
  if (!read || read.has(part)) return;
  read.add(part);
  read.checks.set(part, isSame);
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
 * Runs `render`; gives back its result, the keys of everything it read with the checks of some, and the newest material
 * change that it noted. Every page is one of its site, so that whoever must doubt all of them names that.
 */
export async function recordDependencies<T>(
  render: () => Promise<T>,
): Promise<{ result: T; keys: Set<string>; checks: Checks; changed?: Moment }> {
  const keys: Reads = Object.assign(new Set(['site']), { checks: new Map() });
  const result = await scope.run(keys, render);
  return { result, keys, checks: keys.checks, changed: keys.changed };
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
