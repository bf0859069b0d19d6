import postcss, { type ChildNode } from 'postcss';

/** A rule with what each of its selectors needs, a group such as `@media` with its rules, or text to keep. */
type Piece = { text: string; needs?: string[][] } | { open: string; pieces: Piece[] };

/** Elements that a browser adds where the markup leaves them out. */
const added = new Set(['html', 'head', 'body', 'tbody']);
const groups = new Set(['media', 'supports', 'layer', 'container']);
const sheets = new Map<string, Piece[]>();

/**
 * Classes, languages as `:lang(ar)` and elements as `<hr`, without which nothing can match.
 * Those in parentheses (`:not(.a)`, `:is(.a, .b)`) may be absent.
 */
function needsOf(selector: string): string[] {
  let bare = selector.replace(/\[[^\]]*\]/g, '').replace(/:lang\(([\w-]+)\)/g, ':lang/$1/');
  while (/\([^()]*\)/.test(bare)) bare = bare.replace(/\([^()]*\)/g, '');
  // An escape makes a name that is not worth reading: such a rule is kept.
  if (bare.includes('\\')) return [];
  const elements = [...bare.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/g)].map(([, name]) => `<${name}`);
  return [...bare.matchAll(/\.([^\s.#:>+~*,]+)|:lang\/([\w-]+)\//g)]
    .map(([, name, lang]) => name ?? `:lang(${lang})`)
    .concat(elements);
}

function piece(node: ChildNode): Piece | undefined {
  if (node.type === 'comment') return undefined;
  if (node.type === 'rule') return { text: node.toString(), needs: node.selectors.map(needsOf) };
  if (node.type !== 'atrule' || !groups.has(node.name) || !node.nodes) {
    // Only a statement ends in a semicolon; after a block it would spoil the next rule.
    return { text: node.type === 'atrule' && !node.nodes ? `${node};` : node.toString() };
  }
  return { open: `@${node.name} ${node.params}{`, pieces: piecesOf(node.nodes) };
}

const piecesOf = (nodes: ChildNode[]): Piece[] => nodes.map(piece).filter((each) => each !== undefined);

function write(pieces: Piece[], isThere: (name: string) => boolean): string {
  return pieces
    .map((each) => {
      if ('text' in each) {
        const used = !each.needs || each.needs.some((needed) => needed.every(isThere));
        return used ? each.text : '';
      }
      const inner = write(each.pieces, isThere);
      return inner && `${each.open}${inner}}`;
    })
    .join('');
}

/**
 * The rules of `css` that can match a document with no other classes and languages (`:lang(ar)`) than `present`, in
 * their order; and no other elements than `elements`, where those are told, and what browsers add by themselves. Each
 * stylesheet is read once; scripts of ours set attributes, never classes, and make no elements.
 * @throws CssSyntaxError when `css` is not CSS
 */
export function usedRules(css: string, present: ReadonlySet<string>, elements?: ReadonlySet<string>): string {
  let pieces = sheets.get(css);
  if (!pieces) {
    pieces = piecesOf(postcss.parse(css).nodes);
    sheets.set(css, pieces);
  }
  return write(pieces, (name) => {
    if (!name.startsWith('<')) return present.has(name);
    return elements === undefined || added.has(name.slice(1)) || elements.has(name.slice(1));
  });
}
