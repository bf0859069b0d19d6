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

/** A month of a list, among the dependencies: what reads only the articles near a moment depends on it. */
export function nearDependency(lang: string, kind: ListKind, key: string, month: string): string {
  return `near:${lang}:${kind}:${key}:${month}`;
}

/** The list's name among the dependencies (lib/dependencies.ts). */
export function listDependency(lang: string, kind: ListKind, key: string): string {
  return kind === 'latest' ? `list:${lang}:latest` : `list:${lang}:${kind}:${key}`;
}
