/** Where a value that is being written in brackets has got to. */
export type FlowPlace = {
  /** The keys of the maps around it that are written in brackets. */
  path: string[];
  /** What is being written, and where it begins in the value. */
  word: string;
  from: number;
  /** Whether a key is expected, and the keys its map has already. */
  key: boolean;
  present: string[];
};

type Open = { map: boolean; key?: string; present: string[] };

/** Follows `value`, the beginning of a YAML value in one line such as `{src: a.jpg, al`, to its end. */
export function flowPlace(value: string): FlowPlace {
  const open: Open[] = [];
  let from = 0;
  let quote = '';
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] ?? '';
    const inner = open.at(-1);
    if (quote) {
      if (character === quote) quote = '';
      continue;
    }
    if (/["']/.test(character) && value.slice(from, at).trim() === '') quote = character;
    else if (character === '[' || (character === '{' && (open.length > 0 || value.slice(0, at).trim() === '')))
      open.push({ map: character === '{', present: [] });
    else if (character === ']' || character === '}') open.pop();
    else if (character === ',' && inner) inner.key = undefined;
    else if (character === ':' && inner?.map && inner.key === undefined && /\s|^$/.test(value[at + 1] ?? '')) {
      inner.key = value.slice(from, at).trim();
      inner.present.push(inner.key);
    } else continue;
    if (!quote) from = at + 1;
  }
  while (value[from] === ' ') from += 1;
  const inner = open.at(-1);
  return {
    path: open.flatMap(({ key }) => (key === undefined ? [] : [key])),
    word: value.slice(from),
    from,
    key: inner?.map === true && inner.key === undefined,
    present: inner?.present ?? [],
  };
}
