import { posix } from 'node:path';
import type { ContentFile } from '../content/contentFile.ts';
import type { EditionFacts } from '../content/editionFacts.ts';
import type { JsonSchema } from '../content/jsonSchema.ts';
import type { Proposal } from './propose.ts';

/** A text of the edition that is being written: its path below the content folder, and what it is. */
export type Written = { path: string; kind: ContentFile };

/** Values that may stand under the keys of `path`: those the schema lets choose from, or what the edition has. */
export function* proposeValues(
  { path: file, kind }: Written,
  path: readonly string[],
  schemas: readonly JsonSchema[],
  facts: EditionFacts,
): Generator<Proposal> {
  yield* values(new Set(schemas.flatMap(choicesOf)));
  const lang = 'lang' in kind ? kind.lang : (facts.site.languages[0] ?? 'en');
  switch (`${kind.kind}: ${path.join(' ')}`.replace(/^front: sections .*/, 'front: seconds')) {
    case 'article: section':
      return yield* values(facts.sectionIds());
    case 'article: authors':
    case 'article: postedBy':
      for (const id of facts.authorIds()) yield value(id, [...facts.authorNames(id)].join(', '));
      return;
    case 'article: tags':
      return yield* values(facts.topicIds());
    case 'article: related':
    case 'front: lead':
    case 'front: seconds':
      return yield* values(facts.articleSlugs(lang));
    case 'article: image src':
    case 'author: image src': {
      const beside = `${posix.dirname(file)}/`;
      for (const picture of facts.picturePaths())
        if (picture.startsWith(beside)) yield value(picture.slice(beside.length));
    }
  }
}

/** A list that may be written as a single value has its choices twice. */
function choicesOf({ enum: choices, type }: JsonSchema): string[] {
  return (choices ?? (type === 'boolean' ? [true, false] : [])).map(String);
}

function* values(ids: Iterable<string>): Generator<Proposal> {
  for (const id of ids) yield value(id);
}

function value(label: string, detail?: string): Proposal {
  return { kind: 'value', label, detail: detail || undefined, insert: label };
}
