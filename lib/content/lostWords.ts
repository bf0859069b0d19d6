import { type Document, visit } from 'yaml';
import type { YamlFlaw } from './explainYaml.ts';

const suspicious = /[ \t]#[^\s#]/;

/** Words that an editor meant as a value and YAML takes for a comment: `hue: #b3122d`, `title: We are #1`. */
export function lostWords(document: Document, text: string): YamlFlaw[] {
  if (!suspicious.test(text)) return [];
  const found: YamlFlaw[] = [];
  visit(document, {
    Scalar(key, scalar) {
      const [, end = 0] = scalar.range ?? [];
      const offset = text.indexOf('#', end);
      if (key === 'key' || offset === -1 || !/^[ \t]*$/.test(text.slice(end, offset))) return;
      const words = /^#[^\s#][^\n]*/.exec(text.slice(offset, offset + 100))?.[0].trimEnd();
      if (!scalar.comment || words === undefined) return;
      const hint = 'put the value in quotes; a comment has a space after its #';
      found.push({ offset, rule: 'yaml-comment', message: `"${words}" is read as a comment`, hint });
    },
  });
  return found;
}
