import { LRUCache } from 'lru-cache';
import { type AlternateForm, alternateTypes } from '../lib/alternates.ts';

type Form = AlternateForm | 'html';
type Range = { type: string; quality: number; at: number };
type Match = { form: Form; quality: number; precision: number; at: number };

const offered: [Form, string][] = [
  ['html', 'text/html'],
  ['md', alternateTypes.md],
  ['json', alternateTypes.json],
];
/** A header that is longer is no list of types that anybody wants to read. */
const longest = 512;
const read = new LRUCache<string, Form>({ max: 200 });

/**
 * The form of a page that a client wants in place of HTML, by its `Accept` header; undefined for HTML.
 * Of forms that are wanted as much, the one named more precisely is meant, then the one named first: who lists
 * `text/markdown, text/html` reads Markdown better. Whoever wants none of ours gets HTML.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function wantedForm(accept: string | undefined): AlternateForm | undefined {
  if (accept === undefined || accept === '*/*' || accept.length > longest) return undefined;
  let form = read.get(accept);
  if (!form) {
    form = choose(accept);
    read.set(accept, form);
  }
  return form === 'html' ? undefined : form;
}

function choose(accept: string): Form {
  const ranges = accept.split(',').map(readRange);
  const wanted = offered
    .map(([form, type]) => match(form, type, ranges))
    .filter((each) => each !== undefined)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || b.precision - a.precision || a.at - b.at);
  return wanted[0]?.form ?? 'html';
}

/** The most precise range that a type is in decides; `at` is its place, the same for every type of a wide range. */
function match(form: Form, type: string, ranges: Range[]): Match | undefined {
  const names = ['*/*', `${type.split('/')[0]}/*`, type];
  return names
    .flatMap((name, precision) =>
      ranges.filter((range) => range.type === name).map(({ quality, at }) => ({ form, quality, precision, at })),
    )
    .at(-1);
}

function readRange(text: string, at: number): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const isWeight = weight !== undefined && /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight);
  return { type, quality: isWeight ? Number(weight) : 1, at };
}
