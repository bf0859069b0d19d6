import { z } from 'zod';

/** `self` and `pages` as they stand in the feed. */
export type FeedFacts = { self: string[]; pages: string[]; problems: string[] };

const feed = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z
      .looseObject({
        id: z.string().min(1),
        url: z.url(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        date_published: z.iso.datetime({ offset: true }),
      })
      .refine(
        ({ content_html, content_text }) => content_html !== undefined || content_text !== undefined,
        'no content',
      ),
  ),
});

/** @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedFacts(text: string): FeedFacts {
  const read = feed.safeParse(parsed(text));
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { self: [], pages: [], problems };
  }
  const { home_page_url, feed_url, items } = read.data;
  const ids = items.map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at);
  return {
    self: [feed_url],
    pages: [home_page_url, ...items.map(({ url }) => url)],
    problems: repeated.map((id) => `two items have the id ${id}`),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return 'not JSON';
  }
}
