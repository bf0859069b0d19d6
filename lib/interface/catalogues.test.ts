import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { catalogues } from './catalogues.ts';

const english = new Map(Object.entries(catalogues.en ?? {}));

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }> };

function placeholders(nodes: Node[]): Set<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    if (node.type !== 0 && node.type !== 7) found.add(String(node.value));
    for (const option of Object.values(node.options ?? {}))
      for (const name of placeholders(option.value)) found.add(name);
  }
  return found;
}

function parse(text: string, lang: string): Node[] {
  return new IntlMessageFormat(text, lang, undefined, { ignoreTag: true }).getAst() as Node[];
}

describe.each(Object.entries(catalogues))('the catalogue %s', (lang, catalogue) => {
  const messages = new Map(Object.entries(catalogue));

  test('has exactly the keys of the English one', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('leaves no message empty', () => {
    expect([...messages].filter(([, text]) => !text.trim())).toEqual([]);
  });

  test('uses the placeholders of the English message', () => {
    for (const [key, text] of messages) {
      expect([key, placeholders(parse(text, lang))]).toEqual([key, placeholders(parse(english.get(key) ?? '', 'en'))]);
    }
  });

  test('gives every plural each category of the language', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [key, text] of messages) {
      for (const node of parse(text, lang).filter((node) => node.type === 6)) {
        const given = Object.keys(node.options ?? {}).filter((name) => !name.startsWith('='));
        expect([key, given.sort()]).toEqual([key, [...categories].sort()]);
      }
    }
  });
});
