import { addressStatus, pageCount } from './addressStatus.ts';
import { aliasTarget } from './alias.ts';
import { archivePage, monthPage } from './archive.ts';
import { articlePage } from './articlePage.ts';
import { authorPage, authorsIndex } from './authors.ts';
import type { Desk } from './desk.ts';
import { feedArticles } from './feed.ts';
import { frameOf } from './frame.ts';
import { frontPage } from './front.ts';
import type { Newsroom } from './newsroom.ts';
import { problemsOf } from './problems.ts';
import { searchPage } from './search.ts';
import { sectionPage } from './sectionPage.ts';
import { sitemapEntries } from './sitemap.ts';
import { standingPage } from './standingPages.ts';
import { topicPage, topicsIndex } from './topics.ts';

/** The newsroom's questions, answered by one desk. */
export function createDeskNewsroom(desk: Desk): Newsroom {
  return {
    site: desk.site,
    frame: (lang) => frameOf(desk, lang),
    front: (lang) => frontPage(desk, lang),
    article: (lang, slug) => articlePage(desk, lang, slug),
    section: (lang, id, page) => sectionPage(desk, lang, id, page),
    topic: (lang, id, page) => topicPage(desk, lang, id, page),
    author: (lang, id, page) => authorPage(desk, lang, id, page),
    archive: (lang, page) => archivePage(desk, lang, page),
    month: (lang, year, month, page) => monthPage(desk, lang, year, month, page),
    authors: (lang) => authorsIndex(desk, lang),
    topics: (lang) => topicsIndex(desk, lang),
    standingPage: (lang, slug) => standingPage(desk, lang, slug),
    search: (lang, query, page) => searchPage(desk, lang, query, page),
    feed: (lang, limit) => feedArticles(desk, lang, limit),
    sitemap: () => sitemapEntries(desk),
    address: (lang, kind, name) => addressStatus(desk, lang, kind, name),
    pageCount: (list) => pageCount(desk, list),
    alias: (path) => aliasTarget(desk, path),
    problems: () => problemsOf(desk),
  };
}
