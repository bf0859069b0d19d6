import { type FeedFacts, jsonFeedFacts } from './jsonFeedFacts.ts';
import { readXml } from './readXml.ts';

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(:\d\d)? (GMT|[+-]\d{4})$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const required: Record<string, string[]> = {
  rss: ['title', 'link', 'description'],
  item: ['title', 'link', 'guid', 'pubDate', 'dc:creator'],
  feed: ['id', 'title', 'updated'],
  entry: ['id', 'title', 'updated', 'link', 'author'],
};

/**
 * The addresses that a feed names, and what is wrong with it.
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function readFeed(text: string, type: string): FeedFacts {
  if (type.includes('json')) return jsonFeedFacts(text);
  const facts: FeedFacts = { self: [], pages: [], problems: [] };
  const ids = new Set<string>();
  const parts: Set<string>[] = [];
  const names: string[] = [];
  const at = (name: string) => names.at(-1) === name;
  const broken = readXml(text, {
    open(name, attributes) {
      parts.at(-1)?.add(name);
      // The parts of a channel are those of its feed.
      parts.push(name === 'channel' ? (parts.at(-1) ?? new Set()) : new Set());
      names.push(name);
      const { rel = 'alternate', href = '' } = attributes;
      if (name !== 'link' && name !== 'atom:link') return;
      if (rel === 'self') facts.self.push(href);
      else if (rel === 'alternate' && href) facts.pages.push(href);
    },
    close(name, words) {
      const own = parts.pop();
      names.pop();
      for (const part of required[name] ?? []) if (!own?.has(part)) facts.problems.push(`${name} has no ${part}`);
      if (name === 'link' && words) facts.pages.push(words);
      if (name === 'guid' || (name === 'id' && at('entry'))) repeated(words, ids, facts.problems);
      if ((name === 'pubDate' || name === 'lastBuildDate') && !rfc822.test(words))
        facts.problems.push(`${name} "${words}" is no date of RFC 822`);
      if ((name === 'updated' || name === 'published') && !rfc3339.test(words))
        facts.problems.push(`${name} "${words}" is no date of RFC 3339`);
    },
  });
  if (broken) facts.problems.push(`it is not well-formed: ${broken}`);
  return facts;
}

function repeated(id: string, ids: Set<string>, problems: string[]): void {
  if (!id) problems.push('an id is empty');
  if (ids.has(id)) problems.push(`two items have the id ${id}`);
  ids.add(id);
}
