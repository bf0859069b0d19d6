import { articleHref, authorHref, pageHref } from '../addresses.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { bylineProblems } from './bylineProblems.ts';
import { checkPolicies, checkSlots } from './configurationChecks.ts';
import type { ContentFile } from './contentFile.ts';
import { crossCheckArticle, crossCheckImage, type Locate } from './crossCheck.ts';
import { dateProblem } from './dateProblem.ts';
import type { EditionFacts } from './editionFacts.ts';
import { judge } from './judge.ts';
import { toMoment } from './moment.ts';
import { readArticle } from './parseArticle.ts';
import { parseAuthor } from './parseAuthor.ts';
import { parseFrontSlots } from './parseFrontSlots.ts';
import { harmlessBody, type TextFile } from './parseMarkdownFile.ts';
import { parseSite } from './parseSite.ts';
import { parseStandingPage } from './parseStandingPage.ts';
import { type fewestPixels, pictureProblems } from './pictureProblems.ts';
import { inFile } from './problem.ts';
import { soundReferences } from './soundReferences.ts';
import { checkText, type Inspect } from './textChecks.ts';

/**
 * Every problem of one file, as gravely as `site.yaml` takes it: its own, and those between it and the rest of the
 * edition. Never throws.
 */
export function checkFile(file: TextFile, kind: ContentFile, facts: EditionFacts, inspect?: Inspect): Diagnostic[] {
  return judge(
    guarded(file.path, () => problemsOf(file, kind, facts, inspect)),
    facts.site,
  );
}

/** A text that breaks its reader must not hide the problems of all the others. */
function guarded(path: string, check: () => Diagnostic[]): Diagnostic[] {
  try {
    return check();
  } catch (error) {
    const message = `The file breaks its reader: ${error instanceof Error ? error.message : String(error)}`;
    return [{ file: path, line: 1, column: 1, severity: 'error', rule: 'unreadable', message }];
  }
}

type Body = { body: string; bodyLine: number };

function problemsOf(file: TextFile, kind: ContentFile, facts: EditionFacts, inspect?: Inspect): Diagnostic[] {
  const { path, text } = file;
  const { site } = facts;
  const textProblems = (sound: Body | undefined, address: string): Diagnostic[] => {
    const body = sound ?? harmlessBody(text);
    return body ? checkText({ path, address, body: body.body, bodyLine: body.bodyLine }, facts, inspect) : [];
  };
  switch (kind.kind) {
    case 'article': {
      const { fields, frontMatter, problems } = readArticle(file, site);
      const { data = {}, locate } = frontMatter;
      const references = fields ?? soundReferences(data);
      const diagnostics = inFile(path, problems);
      diagnostics.push(...crossCheckArticle({ ...references, ...kind, path }, facts, locate));
      diagnostics.push(...pictureWarnings(path, references.image?.src, 'cover', facts, locate));
      if (fields) {
        const signed = {
          ...fields,
          path,
          guests: fields.guest,
          body: frontMatter.body,
          bodyLine: frontMatter.bodyLine,
        };
        diagnostics.push(...bylineProblems(signed, facts, locate));
        const late = dateProblem({ path, date: toMoment(fields.date, site.timeZone), draft: fields.draft }, facts);
        if (late) diagnostics.push({ file: path, ...locate(['date']), severity: 'warning', ...late });
      }
      return [...diagnostics, ...textProblems(fields && frontMatter, articleHref(site, kind.lang, kind.slug))];
    }
    case 'author': {
      const { author, locate, diagnostics } = parseAuthor(file, site);
      if (author) diagnostics.push(...crossCheckImage(author, facts, locate));
      diagnostics.push(...pictureWarnings(path, author?.image?.src, 'portrait', facts, locate));
      return [...diagnostics, ...textProblems(author, authorHref(site, kind.lang, kind.id))];
    }
    case 'page': {
      const { page, diagnostics } = parseStandingPage(file, site);
      return [...diagnostics, ...textProblems(page, pageHref(site, kind.lang, kind.slug))];
    }
    case 'site':
      return [...parseSite(text, path).diagnostics, ...checkPolicies(site, text, path, facts)];
    case 'front': {
      const { slots, diagnostics } = parseFrontSlots(text, path);
      return [...diagnostics, ...checkSlots(slots, text, path, facts)];
    }
    default:
      return [];
  }
}

function pictureWarnings(
  path: string,
  src: string | undefined,
  place: keyof typeof fewestPixels,
  facts: EditionFacts,
  locate: Locate,
): Diagnostic[] {
  if (src === undefined) return [];
  return pictureProblems(src, path, place, facts).map((problem) => ({
    file: path,
    ...locate(['image', 'src']),
    severity: 'warning',
    ...problem,
  }));
}
