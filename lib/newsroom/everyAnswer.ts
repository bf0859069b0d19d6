import type { SitemapEntry } from '../sitemap.ts';
import type { Newsroom } from './newsroom.ts';

/** All that a newsroom answers about an edition, for comparisons; `words` are searched for. */
export async function everyAnswer(newsroom: Newsroom, words: string[] = []): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const site = newsroom.site();
  const sitemap: SitemapEntry[] = [];
  for await (const file of newsroom.sitemaps(3)) sitemap.push(...((await newsroom.sitemap(file, 3)) ?? []));
  const slugs = new Set(sitemap.flatMap(({ href }) => href.split('/articles/')[1] ?? []).map(decodeURIComponent));
  answers.site = site;
  answers.sitemap = sitemap;
  answers.news = newsroom.news();
  answers.newsCount = newsroom.newsCount();
  for (const lang of site.languages) {
    const archive = newsroom.archive(lang, 1);
    const topics = newsroom.topics(lang);
    const authors = await newsroom.authors(lang);
    Object.assign(answers, {
      [`${lang} frame`]: newsroom.frame(lang),
      [`${lang} front`]: newsroom.front(lang),
      [`${lang} archive`]: archive,
      [`${lang} topics`]: topics,
      [`${lang} authors`]: authors,
      [`${lang} feed`]: await newsroom.feed(lang, 500),
      [`${lang} alias`]: newsroom.alias('/old'),
    });
    for (let page = 2; page <= (archive?.list.pages ?? 0); page++)
      answers[`${lang} archive ${page}`] = newsroom.archive(lang, page);
    for (const { year, month } of archive?.months ?? [])
      answers[`${lang} month ${year}-${month}`] = newsroom.month(lang, year, month, 1);
    for (const { id } of site.sections) answers[`${lang} section ${id}`] = newsroom.section(lang, id, 1);
    for (const { id } of topics) {
      answers[`${lang} topic ${id}`] = newsroom.topic(lang, id, 1);
      answers[`${lang} feed of topic ${id}`] = await newsroom.feed(lang, 500, { kind: 'topic', id });
    }
    for (const { id } of authors) answers[`${lang} author ${id}`] = await newsroom.author(lang, id, 1);
    for (const word of words) answers[`${lang} search ${word}`] = newsroom.search(lang, word, 1);
    for (const slug of slugs) answers[`${lang} article ${slug}`] = await newsroom.article(lang, slug);
  }
  return answers;
}
