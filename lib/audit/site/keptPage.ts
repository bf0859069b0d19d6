import { isArticle } from '../data/dataProblems.ts';
import { describedIds, referredIds } from '../data/readNodes.ts';
import type { AuditedPage } from '../page/auditedPage.ts';

/** What is kept of a page until the end, when it is compared with others: little, since there may be many. */
export type KeptPage = {
  lang: string;
  title: string;
  description: string;
  indexable: boolean;
  /** Its canonical address is its own. */
  isCanonical: boolean;
  isArticle: boolean;
  /** Can be reached from a front page by links. */
  reached: boolean;
  /** Its ids, each between line ends: one text takes far less than a set of them. */
  ids: string;
  languages: string;
  describes: string[];
  refersTo: string[];
};

export function keptPage({ facts, nodes, site, path, indexable }: AuditedPage, reached: boolean): KeptPage {
  const described = describedIds(nodes);
  return {
    lang: own(facts.lang),
    title: own(facts.titles[0] ?? ''),
    description: own(facts.meta.get('description')?.[0] ?? ''),
    indexable,
    isCanonical: site.names(facts.canonicals[0] ?? '', path),
    isArticle: nodes.some(isArticle),
    reached,
    ids: own(`\n${[...facts.ids].join('\n')}\n`),
    languages: languageList(facts.alternates, (href) => site.read(href, path)?.path),
    describes: described.map(own),
    refersTo: referredIds(nodes)
      .filter((id) => !described.includes(id))
      .map(own),
  };
}

/** A text of its own: a part of a longer one keeps the whole page in memory. */
export function own(text: string): string {
  return Buffer.from(text).toString();
}

/** The languages of a page as one text, which two pages that name the same ones share. */
export function languageList(
  alternates: { lang: string; href: string }[],
  pathOf: (href: string) => string | undefined,
): string {
  const lines = alternates
    .map(({ lang, href }) => `${lang} ${pathOf(href) ?? href}`)
    .sort()
    .join('\n');
  return own(lines);
}
