/**
 * The address form of a topic: lower case, NFC, blanks and slashes as hyphens, every script kept.
 * Punctuation stays ("c++" and "c" are two topics), which is why this isn't github-slugger.
 */
export function topicId(tag: string): string {
  // Most tags are in that form, and each change of an article asks for its topics several times.
  if (/^[a-z\d-]+$/.test(tag)) return tag;
  const id = tag
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[\s/\\]+/gu, '-')
    .replace(/\p{Cc}+/gu, '');
  // Browsers resolve "." and ".." as path steps, encoded or not.
  return /^\.+$/.test(id) ? `dot-${id.length}` : id;
}
