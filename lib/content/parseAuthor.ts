import type { Author } from '../model/author.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { authorSchema } from './authorSchema.ts';
import { classify } from './contentFile.ts';
import { fileNameProblems } from './fileNameProblems.ts';
import { hasErrors, parseMarkdownFile, type TextFile } from './parseMarkdownFile.ts';
import { inFile } from './problem.ts';

/** Reads one author's file; there is an `author` only when it has no error. Never throws. */
export function parseAuthor(file: TextFile, site: Site): { author?: Author; diagnostics: Diagnostic[] } {
  const { path, text } = file;
  const place = classify(path, site.languages);
  const { id, lang } = place.kind === 'author' ? place : { id: path, lang: site.languages[0] ?? 'en' };
  const { frontMatter, fields, problems } = parseMarkdownFile(text, authorSchema);
  problems.unshift(...fileNameProblems(path, id));
  const diagnostics = inFile(path, problems);
  if (!fields || hasErrors(problems)) return { diagnostics };
  const { body, bodyLine } = frontMatter;
  return { author: { ...fields, id, lang, path, body, bodyLine }, diagnostics };
}
