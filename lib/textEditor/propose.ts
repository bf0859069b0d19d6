import type { EditionFacts } from '../content/editionFacts.ts';
import type { JsonSchema } from '../content/jsonSchema.ts';
import { bodyOf } from '../content/snippets.ts';
import { contractOf } from './contractOf.ts';
import { frontMatterLines } from './frontMatterLines.ts';
import { proposeValues, type Written } from './proposeValues.ts';
import { schemasAt } from './schemasAt.ts';
import { type YamlPlace, yamlPlace } from './yamlPlace.ts';

/** One thing that may be written; `snippet` is `insert` with places to fill in, where it has any. */
export type Proposal = {
  kind: 'key' | 'value';
  label: string;
  detail?: string;
  documentation?: string;
  insert: string;
  snippet?: string;
};

/** They replace what stands between `from` and the cursor; not `complete` when there are more of them. */
export type Proposals = { from: number; proposals: Proposal[]; complete: boolean };

const most = 200;
const none: Proposals = { from: 0, proposals: [], complete: true };

/**
 * What may be written at the cursor in the front matter of a text, or in one of the YAML files: keys that are not there
 * yet, values to choose from, and what the edition has. Nothing elsewhere. `line` and `character` count from 0.
 */
export function propose(
  written: Written,
  lines: readonly string[],
  { line, character }: { line: number; character: number },
  facts: EditionFacts,
): Proposals {
  const contract = contractOf(written.kind);
  const range = contract && frontMatterLines(lines, contract.whole);
  if (!contract || !range || line < range.first || line >= range.end) return none;
  const place = yamlPlace(lines.slice(range.first, range.end), line - range.first, character);
  if (!place) return none;
  const schemas = schemasAt(contract.schema, place.path);
  const fits = fitting(place.word);
  const proposals: Proposal[] = [];
  const labels = new Set<string>();
  const { from } = place;
  for (const proposal of all(written, place, schemas, facts)) {
    if (labels.has(proposal.label) || !fits(proposal)) continue;
    labels.add(proposal.label);
    if (proposals.length === most) return { from, proposals, complete: false };
    proposals.push(proposal);
  }
  return { from, proposals, complete: true };
}

function* all(written: Written, place: YamlPlace, schemas: JsonSchema[], facts: EditionFacts): Generator<Proposal> {
  if (place.expects !== 'value') yield* proposeKeys(place, schemas);
  if (place.expects === 'key' && written.kind.kind === 'front' && place.path.join() === 'sections')
    for (const id of facts.sectionIds()) yield { kind: 'key', label: id, insert: `${id}: ` };
  if (place.expects !== 'key') yield* proposeValues(written, place.path, schemas, facts);
}

function* proposeKeys({ present, flow }: YamlPlace, schemas: readonly JsonSchema[]): Generator<Proposal> {
  for (const { properties, required } of schemas)
    for (const [key, schema] of Object.entries(properties ?? {})) {
      if (typeof schema === 'boolean' || present.includes(key)) continue;
      yield {
        kind: 'key',
        label: key,
        detail: required?.includes(key) ? 'required' : undefined,
        documentation: schema.description,
        insert: `${key}: `,
        snippet: flow ? undefined : bodyOf(key, schema).join('\n'),
      };
    }
}

/** The text editor sorts and narrows by itself; this keeps what it is given small. */
function fitting(word: string): (proposal: Proposal) => boolean {
  const wanted = word.replace(/^["']/, '').toLowerCase();
  return ({ label, detail }) => label.toLowerCase().includes(wanted) || detail?.toLowerCase().includes(wanted) === true;
}
