import type { Article } from '../model/article.ts';
import { topicId } from '../topicId.ts';

export type ListKind = 'latest' | 'section' | 'topic' | 'author' | 'month';
/** One list of a language; `label` is a topic as its article writes it. */
export type ListName = { kind: ListKind; key: string; label?: string };

/** Every list that an article is in. */
export function listsOf(article: Pick<Article, 'section' | 'tags' | 'authors'>, month: string): ListName[] {
  const topics = new Map<string, string>();
  for (const tag of article.tags) {
    const id = topicId(tag);
    if (id && !topics.has(id)) topics.set(id, tag);
  }
  return [
    { kind: 'latest', key: '' },
    { kind: 'section', key: article.section },
    { kind: 'month', key: month },
    ...[...topics].map(([key, label]): ListName => ({ kind: 'topic', key, label })),
    ...[...new Set(article.authors)].map((key): ListName => ({ kind: 'author', key })),
  ];
}

/** The list as dependencies name it (lib/dependencies.ts): `en:latest`, `en:section:world`. */
export function listName(lang: string, kind: ListKind, key: string): string {
  return kind === 'latest' ? `${lang}:latest` : `${lang}:${kind}:${key}`;
}

/** All of a list among the dependencies. */
export function listDependency(list: string): string {
  return `list:${list}`;
}

/** A part of a list: every entry from one id to another, both included. Newer articles have greater ids (articleId.ts). */
export type ListPart = { list: string; from: number; to: number };

/** The part among the dependencies: whatever reads only the entries there depends on no others of the list. */
export function partDependency(list: string, from: number, to = Number.POSITIVE_INFINITY): string {
  return `part:${list}:${from}:${to}`;
}

/** The place of an article that enters or leaves a list: every part of the list that it is in becomes stale. */
export function placeDependency(list: string, id: number): string {
  return `at:${list}:${id}`;
}

export function readPart(dependency: string): ListPart | undefined {
  const [, list, from, to] = /^part:(.+):(\d+):(\d+|Infinity)$/.exec(dependency) ?? [];
  return list === undefined ? undefined : { list, from: Number(from), to: Number(to) };
}

export function readPlace(dependency: string): { list: string; id: number } | undefined {
  if (!dependency.startsWith('at:')) return undefined;
  const end = dependency.lastIndexOf(':');
  return { list: dependency.slice('at:'.length, end), id: Number(dependency.slice(end + 1)) };
}
