import type { Cursor } from '../../lib/push/pushStore.ts';

/** The articles and standing pages that a change names (lib/dependencies.ts). Lists, which change with them, are left out. */
export function changedSlugs(keys: Iterable<string>): Cursor[] {
  const found = new Map<string, Cursor>();
  for (const key of keys) {
    const [, kind, slug = ''] = /^(article:[^:]+|page):(.+)$/s.exec(key) ?? [];
    if (kind) found.set(key, { kind: kind === 'page' ? 'page' : 'article', slug });
  }
  return [...found.values()];
}
