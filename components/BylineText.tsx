import type { Interface } from '../lib/interface/interface.ts';
import type { BylineName } from '../lib/model/views.ts';

type Props = { ui: Interface; byline: BylineName[]; linked?: boolean; limit?: number };

/** "By A, B and C", each name a link to its author where asked. */
export function BylineText({ ui, byline, linked = false, limit = byline.length }: Props) {
  if (byline.length === 0) return null;
  const shown = byline.slice(0, limit);
  const names = shown.map(({ name }) => name);
  const others = byline.length - shown.length;
  const [before, after] = ui.t(others > 0 ? 'byAndOthers' : 'by', { names: '\u0000', count: others }).split('\u0000');
  let next = 0;
  return (
    <>
      {before}
      {ui.listParts(names, others > 0).map((part, index) => {
        const person = part.name ? shown[next++] : undefined;
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name
        return person && linked ? <LinkedName key={index} person={person} /> : part.text;
      })}
      {after}
    </>
  );
}

function LinkedName({ person }: { person: BylineName }) {
  if (person.href) {
    return (
      <a href={person.href} rel="author">
        {person.name}
      </a>
    );
  }
  return (
    <>
      {person.name}
      {person.affiliation && <small> ({person.affiliation})</small>}
    </>
  );
}
