/** The formats that every list is offered in, by the end of their addresses. */
export const feedTypes = {
  'feed.xml': 'application/rss+xml',
  'feed.atom': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const;

export type FeedName = keyof typeof feedTypes;

export const feedNames: FeedName[] = ['feed.xml', 'feed.atom', 'feed.json'];

export function isFeedName(name: string): name is FeedName {
  return Object.hasOwn(feedTypes, name);
}

/** Site-relative address of the feed of the page at `pageHref`. */
export function feedHref(pageHref: string, name: FeedName): string {
  return `${pageHref === '/' ? '' : pageHref}/${name}`;
}
