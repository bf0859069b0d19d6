/**
 * What the file at `path` and the page that it shows have in common, whatever languages the site has: the name of the
 * file, or of its folder, up to the first dot. The slug of a page gives the same.
 */
export function ownName(path: string): string {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const name = /^index\./.test(file) && parts.length > 2 ? (parts.at(-2) ?? file) : file;
  return (name.split('.', 1)[0] ?? '').normalize('NFC');
}
