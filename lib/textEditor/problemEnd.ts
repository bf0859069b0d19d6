/**
 * Where in its line the thing ends that a problem tells of, in UTF-16 code units from 0: a problem knows only where it
 * begins. `start` is that beginning, from 0; `yaml` tells front matter from Markdown.
 */
export function problemEnd(line: string, start: number, yaml: boolean): number {
  const rest = line.slice(start);
  const found = yaml ? yamlThing(rest, line.slice(0, start)) : markdownThing.exec(rest)?.[0];
  return start + (found ?? rest).trimEnd().length;
}

/** A link or picture, a tag, or the name of a directive. */
const markdownThing = /^(?:!?\[[^\]]*\]\([^)]*\)|<[^>]*>|:{1,3}[a-z][\w-]*)/i;

const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
const key = /^[^\s,[\]{}#][^,[\]{}]*?(?=\s*:(?:\s|$))/;
const bracketed = /^(?:\[.*\]|\{.*\})/;

function yamlThing(rest: string, before: string): string | undefined {
  const plain = inBrackets(before) ? /^[^,\]}]+/ : /^.+?(?=\s#|$)/;
  for (const thing of [quoted, bracketed, key, plain]) {
    const [found] = thing.exec(rest) ?? [];
    if (found) return found;
  }
  return undefined;
}

function inBrackets(before: string): boolean {
  const bare = before.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  return bare.replace(/[^[{]/g, '').length > bare.replace(/[^\]}]/g, '').length;
}
