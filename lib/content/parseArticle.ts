import { countWords } from '../markdown/countWords.ts';
import { firstParagraph } from '../markdown/firstParagraph.ts';
import { plainText } from '../markdown/plainText.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { type ArticleFields, articleSchema } from './articleSchema.ts';
import { classify } from './contentFile.ts';
import { fileNameProblems } from './fileNameProblems.ts';
import type { FrontMatter } from './frontMatter.ts';
import { toMoment } from './moment.ts';
import { didYouMean } from './nearest.ts';
import { parseMarkdownFile, type TextFile } from './parseMarkdownFile.ts';
import { inFile, type Problem } from './problem.ts';
import { keepsOut } from './rules.ts';

const maxSummary = 400;

/** `searchText` is the body as plain text. */
export type ParsedArticle = { article?: Article; searchText: string; diagnostics: Diagnostic[] };

/** An article as its front matter has it; `fields` only when nothing keeps it out. */
export type ReadArticle = {
  slug: string;
  lang: string;
  frontMatter: FrontMatter;
  fields?: ArticleFields;
  problems: Problem[];
};

/**
 * Reads one article. Every problem of the file itself is told in one go; there is an `article` only when none of them
 * is an error. Never throws, whatever the text.
 */
export function parseArticle(file: TextFile, site: Site): ParsedArticle {
  const { slug, lang, frontMatter, fields, problems } = readArticle(file, site);
  const diagnostics = inFile(file.path, problems);
  if (!fields) return { searchText: '', diagnostics };
  const searchText = plainText(frontMatter.body);
  const derived = { path: file.path, slug, lang, words: countWords(searchText, lang) };
  return { article: toArticle(fields, frontMatter, derived, site.timeZone), searchText, diagnostics };
}

/** `parseArticle` without a look at the words of the text. */
export function readArticle({ path, text }: TextFile, site: Site): ReadArticle {
  const place = classify(path, site.languages);
  const { slug, lang } = place.kind === 'article' ? place : { slug: path, lang: site.languages[0] ?? 'en' };
  const { frontMatter, fields, problems } = parseMarkdownFile(text, articleSchema);
  problems.unshift(...fileNameProblems(path, slug));
  problems.push(...sectionProblems(fields?.section ?? frontMatter.data?.section, frontMatter, site));
  if (fields) problems.push(...orderProblems(fields, frontMatter, site.timeZone));
  return { slug, lang, frontMatter, fields: problems.some(keepsOut) ? undefined : fields, problems };
}

function toArticle(
  fields: ArticleFields,
  { body, bodyLine }: FrontMatter,
  derived: Pick<Article, 'path' | 'slug' | 'lang' | 'words'>,
  timeZone: string,
): Article {
  const { date, updated, expires, guest, corrections, summary, id, ...same } = fields;
  return {
    ...same,
    ...derived,
    id: id ?? `${derived.lang}:${derived.slug}`,
    summary: summary ?? firstParagraph(body, maxSummary),
    hasStandfirst: summary !== undefined,
    date: toMoment(date, timeZone),
    updated: updated === undefined ? undefined : toMoment(updated, timeZone),
    expires: expires === undefined ? undefined : toMoment(expires, timeZone),
    guests: guest,
    corrections: corrections.map((correction) => ({ ...correction, date: toMoment(correction.date, timeZone) })),
    body,
    bodyLine,
  };
}

function sectionProblems(section: unknown, { locate }: FrontMatter, { sections }: Site): Problem[] {
  if (typeof section !== 'string' || section.trim() === '') return [];
  const id = section.trim();
  const problem = (message: string, hint: string): Problem[] => [
    { ...locate(['section']), severity: 'error', rule: 'section-unknown', message, hint },
  ];
  if (sections.length === 0)
    return /^[^\s/\\?#%\p{C}.](?:[^\s/\\?#%\p{C}]| (?=\S))*$/u.test(id)
      ? []
      : problem(`Section "${id}" cannot be part of an address`, 'write it in letters and digits');
  const ids = sections.map((known) => known.id);
  if (ids.includes(id)) return [];
  return problem(`Unknown section "${id}"`, didYouMean(id, ids) ?? `site.yaml has ${ids.join(', ')}`);
}

function orderProblems(fields: ArticleFields, { locate }: FrontMatter, timeZone: string): Problem[] {
  const problems: Problem[] = [];
  const date = toMoment(fields.date, timeZone);
  if (fields.updated !== undefined && isBefore(fields.updated, fields.date, timeZone))
    problems.push({
      ...locate(['updated']),
      severity: 'error',
      rule: 'updated-before-date',
      message: `updated is before date (${fields.date})`,
      hint: 'updated is the last material change; leave it out if there was none',
    });
  if (fields.expires !== undefined && toMoment(fields.expires, timeZone) <= date)
    problems.push({
      ...locate(['expires']),
      severity: 'warning',
      rule: 'expires-before-date',
      message: `expires is not after date (${fields.date}), so this is never public`,
      hint: 'leave expires out, or move it',
    });
  return problems;
}

/** A day without a time is not before a moment of that same day. */
function isBefore(later: string, earlier: string, timeZone: string): boolean {
  if (later.length === 10 && earlier.startsWith(later)) return false;
  return toMoment(later, timeZone) < toMoment(earlier, timeZone);
}
