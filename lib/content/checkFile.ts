import { articleHref, authorHref, pageHref } from '../addresses.ts';
import type { ImageReference } from '../model/article.ts';
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
import type { TextFile } from './parseMarkdownFile.ts';
import { parseSite } from './parseSite.ts';
import { parseStandingPage } from './parseStandingPage.ts';
import { checkText } from './textChecks.ts';

/** Every problem of one file: its own, and those between it and the rest of the edition. Never throws. */
export function checkFile(file: TextFile, kind: ContentFile, facts: EditionFacts): Diagnostic[] {
  const { path, text } = file;
  const { site } = facts;
  switch (kind.kind) {
    case 'article': {
      const { article, diagnostics } = parseArticle(file, site);
      if (!article) return diagnostics;
      const { locate } = readFrontMatter(text);
      const byline = bylineProblem(article, facts);
      diagnostics.push(...crossCheckArticle(article, facts, locate), ...(byline ? [byline] : []));
      return [...diagnostics, ...checkText({ ...article, address: articleHref(site, kind.lang, kind.slug) }, facts)];
    }
    case 'author': {
      const { author, diagnostics } = parseAuthor(file, site);
      if (!author) return diagnostics;
      diagnostics.push(...imageOf(author, text, facts));
      return [...diagnostics, ...checkText({ ...author, address: authorHref(site, kind.lang, kind.id) }, facts)];
    }
    case 'page': {
      const { page, diagnostics } = parseStandingPage(file, site);
      if (!page) return diagnostics;
      return [...diagnostics, ...checkText({ ...page, address: pageHref(site, kind.lang, kind.slug) }, facts)];
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

function imageOf(owner: { path: string; image?: ImageReference }, text: string, facts: EditionFacts): Diagnostic[] {
  return crossCheckImage(owner, facts, readFrontMatter(text).locate);
}
