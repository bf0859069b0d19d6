import { posix } from 'node:path';

/** What a file of the edition is, told from its path alone. */
export type ContentFile =
  | { kind: 'article'; slug: string; lang: string }
  | { kind: 'author'; id: string; lang: string }
  | { kind: 'page'; slug: string; lang: string }
  | { kind: 'site' }
  | { kind: 'front' }
  | { kind: 'image' }
  | { kind: 'ignored' };

const ignored: ContentFile = { kind: 'ignored' };
const imageEnding = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Tells what the file at `path` (below the content folder, with `/` between its parts) is. `languages` are the site's,
 * the default one first. Editors' swap and backup files, dotfiles and whatever has no place here are ignored.
 */
export function classify(path: string, languages: readonly string[]): ContentFile {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  if (isPassing(path)) return ignored;
  if (imageEnding.test(file)) return { kind: 'image' };
  if (parts.length === 1) {
    if (/^site\.ya?ml$/.test(file)) return { kind: 'site' };
    return /^front\.ya?ml$/.test(file) ? { kind: 'front' } : ignored;
  }
  if (!/\.(?:md|markdown)$/i.test(file)) return ignored;
  const { name, lang } = nameAndLanguage(file.replace(/\.[^.]+$/, ''), languages);
  const inFolder = name === 'index' && parts.length > 2;
  const slug = (inFolder ? (parts.at(-2) ?? name) : name).normalize('NFC');
  switch (parts[0]) {
    case 'articles':
      return { kind: 'article', slug, lang };
    case 'authors':
      return { kind: 'author', id: slug, lang };
    case 'pages':
      return { kind: 'page', slug, lang };
    default:
      return ignored;
  }
}

/** The page that the file at `path` stands for, as `article/en/slug`; undefined where it is none. */
export function pageOfFile(path: string, languages: readonly string[]): string | undefined {
  const file = classify(path, languages);
  switch (file.kind) {
    case 'article':
    case 'page':
      return `${file.kind}/${file.lang}/${file.slug}`;
    case 'author':
      return `${file.kind}/${file.lang}/${file.id}`;
    default:
      return undefined;
  }
}

/** The slug or id of that page. */
export function nameOfFile(path: string, languages: readonly string[]): string | undefined {
  const page = pageOfFile(path, languages);
  return page && posix.basename(page);
}

/** Whether `path` is hidden, or a file that programs write beside another one for a while. */
export function isPassing(path: string): boolean {
  const parts = path.split('/');
  return parts.some((part) => part.startsWith('.')) || isSwapFile(parts.at(-1) ?? '');
}

/** Splits `rural-e-commerce.ar` into its slug and its language, when the site has that language. */
function nameAndLanguage(name: string, languages: readonly string[]): { name: string; lang: string } {
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot + 1).toLowerCase();
  const lang = dot > 0 ? languages.find((language) => language.toLowerCase() === ending) : undefined;
  return lang === undefined ? { name, lang: languages[0] ?? 'en' } : { name: name.slice(0, dot), lang };
}

/** Files that editors and synchronisers write for a moment: Vim, Emacs, LibreOffice, browsers, rsync. */
function isSwapFile(file: string): boolean {
  return /~$|^[#~]|#$|\.(?:tmp|temp|bak|orig|rej|part|partial|crdownload|sw[a-z])$|\.tmp\.|___jb_/i.test(file);
}
