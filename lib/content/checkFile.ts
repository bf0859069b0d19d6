import { articleHref, authorHref, pageHref } from '../addresses.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { bylineProblem } from './bylineProblem.ts';
import { checkPolicies, checkSlots } from './configurationChecks.ts';
import type { ContentFile } from './contentFile.ts';
import { crossCheckArticle, crossCheckImage } from './crossCheck.ts';
import type { EditionFacts } from './editionFacts.ts';
import { readFrontMatter } from './frontMatter.ts';
import { parseArticle } from './parseArticle.ts';
import { parseAuthor } from './parseAuthor.ts';
import { parseFrontSlots } from './parseFrontSlots.ts';
import { harmlessBody, type TextFile } from './parseMarkdownFile.ts';
import { parseSite } from './parseSite.ts';
import { parseStandingPage } from './parseStandingPage.ts';
import { soundReferences } from './soundReferences.ts';
import { checkText, type Inspect } from './textChecks.ts';

/** Every problem of one file: its own, and those between it and the rest of the edition. Never throws. */
export function checkFile(file: TextFile, kind: ContentFile, facts: EditionFacts, inspect?: Inspect): Diagnostic[] {
  const { path, text } = file;
  const { site } = facts;
  const textProblems = (sound: { body: string; bodyLine: number } | undefined, address: string): Diagnostic[] => {
    const body = sound ?? harmlessBody(text);
    return body ? checkText({ path, address, body: body.body, bodyLine: body.bodyLine }, facts, inspect) : [];
  };
  switch (kind.kind) {
    case 'article': {
      const { article, diagnostics } = parseArticle(file, site);
      const { data = {}, locate } = readFrontMatter(text);
      const references = article ?? { ...soundReferences(data), ...kind, path };
      diagnostics.push(...crossCheckArticle(references, facts, locate));
      const byline = article && bylineProblem(article, facts);
      if (byline) diagnostics.push(byline);
      return [...diagnostics, ...textProblems(article, articleHref(site, kind.lang, kind.slug))];
    }
    case 'author': {
      const { author, diagnostics } = parseAuthor(file, site);
      if (author) diagnostics.push(...crossCheckImage(author, facts, readFrontMatter(text).locate));
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
