import { topicHref } from '../addresses.ts';
import { dependsOn } from '../dependencies.ts';
import type { TopicCount, TopicPage } from '../model/views.ts';
import { cardList } from './cardList.ts';
import type { Desk } from './desk.ts';
import { firstLabel, topicLabel } from './labels.ts';
import { findList, type ListRow, publicCount } from './lists.ts';

/** The index of topics shows the most used ones. */
const mostTopics = 1000;

/** A topic's page, or `undefined` when no public article has it. */
export function topicPage(desk: Desk, lang: string, id: string, page: number): TopicPage | undefined {
  const list = cardList(desk, lang, findList(desk, lang, 'topic', id), page);
  if (!list || list.total === 0) return undefined;
  return { topic: topicLabel(desk, lang, id), list };
}

/** The most used topics of a language in alphabetical order, with the numbers of their public articles. */
export function topicsIndex(desk: Desk, lang: string): TopicCount[] {
  dependsOn(`topics:${lang}`);
  const rows = desk.database.all<Pick<ListRow, 'id' | 'count'> & { key: string }>(
    `SELECT id, key, count FROM lists WHERE lang = :lang AND kind = 'topic' ORDER BY count DESC, key DESC LIMIT ${mostTopics}`,
    { lang },
  );
  const site = desk.site();
  const topics = rows.map((row) => ({
    id: row.key,
    label: firstLabel(desk, row) ?? row.key,
    href: topicHref(site, lang, row.key),
    count: publicCount(desk, row),
  }));
  const order = new Intl.Collator(lang);
  return topics.filter(({ count }) => count > 0).sort((a, b) => order.compare(a.label, b.label));
}
