import type { Author } from '../model/author.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { authorSchema } from './authorSchema.ts';
import { classify } from './contentFile.ts';
import { fileNameProblems } from './fileNameProblems.ts';
import type { FrontMatter } from './frontMatter.ts';
import { parseMarkdownFile, type TextFile } from './parseMarkdownFile.ts';
import { inFile } from './problem.ts';
import { keepsOut } from './rules.ts';

/** `locate` tells where a value of the front matter stands. */
export type ParsedAuthor = { author?: Author; diagnostics: Diagnostic[]; locate: FrontMatter['locate'] };

/** Reads one author's file; there is an `author` only when it has no error. Never throws. */
export function parseAuthor(file: TextFile, site: Site): ParsedAuthor {
  const { path, text } = file;
  const place = classify(path, site.languages);
  const { id, lang } = place.kind === 'author' ? place : { id: path, lang: site.languages[0] ?? 'en' };
  const { frontMatter, fields, problems } = parseMarkdownFile(text, authorSchema);
  problems.unshift(...fileNameProblems(path, id));
  const diagnostics = inFile(path, problems);
  if (!fields || problems.some(keepsOut)) return { diagnostics, locate: frontMatter.locate };
  const { body, bodyLine, locate } = frontMatter;
  return { author: { ...fields, id, lang, path, body, bodyLine }, diagnostics, locate };
}
