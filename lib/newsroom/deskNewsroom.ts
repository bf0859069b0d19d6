import { oncePerRender } from '../dependencies.ts';
import { addressStatus, pageCount } from './addressStatus.ts';
import { aliasTarget, isAliasGone } from './alias.ts';
import { archivePage, monthPage } from './archive.ts';
import { articleElsewhere, articlePage, portableArticle } from './articlePage.ts';
import { authorPage, authorsIndex, portableBio } from './authors.ts';
import type { Desk } from './desk.ts';
import { feedArticles } from './feed.ts';
import { frameOf } from './frame.ts';
import { frontPage } from './front.ts';
import { listLanguages } from './listLanguages.ts';
import { newsCount, newsEntries } from './news.ts';
import type { Newsroom } from './newsroom.ts';
import { problemsOf } from './problems.ts';
import { searchPage } from './search.ts';
import { sectionPage } from './sectionPage.ts';
import { sitemapEntries, sitemapFiles } from './sitemap/sitemapFiles.ts';
import { socialCardOf } from './socialCards.ts';
import { portablePage, standingPage } from './standingPages.ts';
import { topicPage, topicsIndex } from './topics.ts';

/** The newsroom's questions, answered by one desk. */
export function createDeskNewsroom(desk: Desk): Newsroom {
  return {
    site: desk.site,
    frame: oncePerRender((lang) => frameOf(desk, lang)),
    front: oncePerRender((lang) => frontPage(desk, lang)),
    article: oncePerRender((lang, slug) => articlePage(desk, lang, slug)),
    section: oncePerRender((lang, id, page) => sectionPage(desk, lang, id, page)),
    listLanguages: (kind, id) => listLanguages(desk, kind, id),
    topic: oncePerRender((lang, id, page) => topicPage(desk, lang, id, page)),
    author: oncePerRender((lang, id, page) => authorPage(desk, lang, id, page)),
    archive: oncePerRender((lang, page) => archivePage(desk, lang, page)),
    month: oncePerRender((lang, year, month, page) => monthPage(desk, lang, year, month, page)),
    authors: (lang) => authorsIndex(desk, lang),
    topics: (lang) => topicsIndex(desk, lang),
    standingPage: oncePerRender((lang, slug) => standingPage(desk, lang, slug)),
    search: oncePerRender((lang, query, page) => searchPage(desk, lang, query, page)),
    articleElsewhere: (lang, slug) => articleElsewhere(desk, lang, slug),
    authorElsewhere: (lang, id, page) => authorPage(desk, lang, id, page, true),
    standingPageElsewhere: (lang, slug) => standingPage(desk, lang, slug, true),
    portableArticle: (lang, slug) => portableArticle(desk, lang, slug),
    portableBio: (lang, id) => portableBio(desk, lang, id),
    portablePage: (lang, slug) => portablePage(desk, lang, slug),
    feed: (lang, limit, list) => feedArticles(desk, lang, limit, list),
    sitemaps: (size) => sitemapFiles(desk, size),
    sitemap: (file, size) => sitemapEntries(desk, file, size),
    news: (limit = 1_000, offset = 0) => newsEntries(desk, limit, offset),
    newsCount: () => newsCount(desk),
    address: (lang, kind, name) => addressStatus(desk, lang, kind, name),
    pageCount: (list) => pageCount(desk, list),
    alias: (path) => aliasTarget(desk, path),
    isAliasGone: (path) => isAliasGone(desk, path),
    socialCard: (page) => socialCardOf(desk, page),
    problems: () => problemsOf(desk),
  };
}
