/** A line of Markdown by what it is for, told without parsing. An underline makes a heading, of text or of a table, of the lines above it. */
export type BlockLine = { kind: 'text' | 'heading' | 'code' | 'table' | 'underline' | 'blank' | 'other'; text: string };

const fence = /^ {0,3}(`{3,}|~{3,})/;
const marker = /^ {0,3}(?:>[ \t]?|[-+*][ \t]+|\d{1,9}[.)][ \t]+)/;
const footnote = /^ {0,3}\[\^[^\]]{1,99}\]:[ \t]*/;
const definition = /^ {0,3}\[[^\]]{1,999}\]:[ \t]*\S/;

/**
 * Lines of a text in order, their block marks (`>`, list marks, `#`) taken off. Linear and lazy; a rough reading
 * for excerpts, search and counting, not for rendering.
 */
export function* blockLines(body: string): Generator<BlockLine> {
  let fenced = '';
  let html = '';
  for (let at = 0; at < body.length; ) {
    const feed = body.indexOf('\n', at);
    const end = feed < 0 ? body.length : feed;
    const written = body.slice(at, body[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
    if (html) {
      if (written.toLowerCase().includes(html)) html = '';
      yield { kind: 'other', text: '' };
      continue;
    }
    const line = unmark(written);
    const opening = fence.exec(line)?.[1];
    if (fenced) {
      const closing = opening?.startsWith(fenced) && line.trim() === opening;
      if (closing) fenced = '';
      yield { kind: 'code', text: closing ? '' : line };
    } else if (opening && !(opening[0] === '`' && line.trim().slice(opening.length).includes('`'))) {
      fenced = opening;
      yield { kind: 'other', text: '' };
    } else {
      html = hiddenBlock(line);
      yield html ? { kind: 'other', text: '' } : kindOf(line, written);
    }
  }
}

/** The end mark of a comment, script or style that begins on this line and goes on beyond it. */
function hiddenBlock(line: string): string {
  const open = /^ {0,3}<(?:(!--)|(script|style)\b)/i.exec(line);
  if (!open) return '';
  const close = open[1] ? '-->' : `</${open[2]?.toLowerCase()}`;
  return line.toLowerCase().includes(close, open[0].length) ? '' : close;
}

function unmark(written: string): string {
  let line = written;
  for (let depth = 0; depth < 20; depth++) {
    const mark = marker.exec(line)?.[0];
    if (!mark || isRule(line)) return line;
    line = line.slice(mark.length);
  }
  return line;
}

function isRule(line: string): boolean {
  return /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);
}

function kindOf(line: string, written: string): BlockLine {
  if (line.trim() === '') return { kind: 'blank', text: '' };
  const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/.exec(line);
  if (heading)
    return {
      kind: 'heading',
      text: line
        .slice(heading[0].length)
        .trimEnd()
        .replace(/(?<=[ \t])#+$/, ''),
    };
  if (/^ {0,3}:{2,}/.test(line)) return { kind: 'other', text: '' };
  if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) return { kind: 'underline', text: '' };
  if (isRule(line)) return { kind: 'other', text: '' };
  if (/^[ \t|:-]*$/.test(line) && line.includes('|') && line.includes('-')) return { kind: 'underline', text: '' };
  if (/^ {0,3}\|/.test(line)) return { kind: 'table', text: line };
  const note = footnote.exec(line);
  if (note) return { kind: 'table', text: line.slice(note[0].length) };
  if (definition.test(line)) return { kind: 'other', text: '' };
  if (/^(?: {4}|\t)/.test(written)) return { kind: 'code', text: line };
  return { kind: 'text', text: line };
}
