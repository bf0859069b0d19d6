/** Somebody whom a line of the text names as its writer, or as the one who put it in. */
export type WrittenByline = { name: string; line: number; column: number; how: 'written' | 'posted' };

const name = String.raw`(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:al|and|bin|da|de|del|der|di|du|el|ibn|la|le|van|von|y|и)|\p{Lu}[\p{L}\p{M}'’.-]*)){0,7})`;
/** Scripts without capitals: a few words without a mark that ends or parts a sentence. */
const plainName = String.raw`((?:[\p{L}\p{M}\p{N}'’.·・-]+[ 、]?){1,6})`;
const ending = String.raw`(?:\s*[,،，|·•–—-].*)?$`;

const written = [
  new RegExp(String.raw`^[Bb][Yy]:?\s+${name}${ending}`, 'u'),
  new RegExp(String.raw`^(?:Автор(?:ы)?(?: текста)?|Текст):\s*${name}${ending}`, 'u'),
  new RegExp(String.raw`^(?:بقلم|تحریر)\s*[:：]?\s+${plainName}${ending}`, 'u'),
  new RegExp(String.raw`^(?:作者|撰文|文)\s*[:：/／]\s*${plainName}${ending}`, 'u'),
];
const posted = [
  new RegExp(String.raw`^(?:[Pp]osted|[Ss]ubmitted|[Uu]ploaded|[Ee]ntered)\s+by:?\s+${plainName}${ending}`, 'u'),
  new RegExp(String.raw`^(?:Опубликовал[аи]?|Разместил[аи]?)\s*:?\s+${plainName}${ending}`, 'u'),
  new RegExp(String.raw`^(?:نشره|نشرها|أدخله|أدخلها|شائع کردہ|پوسٹ کردہ)\s*[:：]?\s+${plainName}${ending}`, 'u'),
  new RegExp(String.raw`^(?:发布|发布者|上传|上传者|录入)\s*[:：]\s*${plainName}${ending}`, 'u'),
];
/** What stands under a guest column: "Jane Doe is a professor of …", all of it in italics. */
const bio = new RegExp(String.raw`^[*_]+\s*${name}[*_]*\s+(?:is|was|teaches|works|leads|writes)\s.*[*_]+$`, 'u');

/**
 * Lines at the beginning and the end of `body` that are nothing but a byline, in five languages; with `bios`, also the
 * last one if it tells in italics who the writer is. `line` and `column` are counted from 1, in the body.
 */
export function writtenBylines(body: string, bios: boolean): WrittenByline[] {
  return ends(body).flatMap(({ text, line, last }) => {
    const column = text.length - text.trimStart().length + 1;
    const found = (match: string | undefined, how: WrittenByline['how']): WrittenByline[] =>
      match === undefined ? [] : [{ name: match.trim(), line, column, how }];
    if (bios && last && text.length < 600) {
      const writer = bio.exec(text.trim())?.[1];
      if (writer?.includes(' ')) return found(writer, 'written');
    }
    const plain = text
      .replace(/[*_\\]+/g, '')
      .trim()
      .replace(/^[—–(-]\s*|\)$/g, '');
    if (plain.length > 120 || /[.!?…。！？۔]$/.test(plain)) return [];
    const writer = firstOf(written, plain);
    return writer === undefined ? found(firstOf(posted, plain), 'posted') : found(writer, 'written');
  });
}

function firstOf(patterns: RegExp[], line: string): string | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(line)?.[1];
    if (match !== undefined) return match;
  }
  return undefined;
}

type End = { text: string; line: number; last: boolean };

/** The first and the last paragraph, if it has one line: prose that begins with "By" goes on in the next one. */
function ends(body: string): End[] {
  const head = body.split('\n', 40);
  const first = head.findIndex((line) => line.trim() !== '');
  if (first === -1) return [];
  const found: End[] = [];
  if ((head[first + 1] ?? '').trim() === '') found.push({ text: head[first] ?? '', line: first + 1, last: false });
  const trimmed = body.trimEnd();
  const start = trimmed.lastIndexOf('\n') + 1;
  const before = trimmed.slice(trimmed.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1));
  if (start > 0 && before.trim() === '') {
    const line = trimmed.slice(0, start).split('\n').length;
    if (line !== first + 1) found.push({ text: trimmed.slice(start), line, last: true });
  }
  return found;
}
