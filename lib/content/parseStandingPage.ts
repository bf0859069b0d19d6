import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { classify } from './contentFile.ts';
import { fileNameProblems } from './fileNameProblems.ts';
import { toMoment } from './moment.ts';
import { parseMarkdownFile, type TextFile } from './parseMarkdownFile.ts';
import { inFile, type Problem } from './problem.ts';
import { reservedNames } from './reservedNames.ts';
import { keepsOut } from './rules.ts';
import { standingPageSchema } from './standingPageSchema.ts';

/** Reads one standing page; there is a `page` only when it has no error. Never throws. */
export function parseStandingPage(file: TextFile, site: Site): { page?: StandingPage; diagnostics: Diagnostic[] } {
  const { path, text } = file;
  const place = classify(path, site.languages);
  const { slug, lang } = place.kind === 'page' ? place : { slug: path, lang: site.languages[0] ?? 'en' };
  const { frontMatter, fields, problems } = parseMarkdownFile(text, standingPageSchema);
  problems.unshift(...fileNameProblems(path, slug));
  if (reservedNames.has(slug) || site.languages.includes(slug)) problems.unshift(reserved(slug));
  const diagnostics = inFile(path, problems);
  if (!fields || problems.some(keepsOut)) return { diagnostics };
  const { body, bodyLine } = frontMatter;
  const { date, updated = date, ...same } = fields;
  const moment = updated === undefined ? undefined : toMoment(updated, site.timeZone);
  return { page: { ...same, slug, lang, path, updated: moment, body, bodyLine }, diagnostics };
}

function reserved(slug: string): Problem {
  const message = `The address /${slug} belongs to the portal itself`;
  return { line: 1, column: 1, severity: 'error', rule: 'page-reserved', message, hint: 'give the file another name' };
}
