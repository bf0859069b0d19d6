/** What an audit looks for, each with what it asks of a page; `advice` alone fails nobody. */
export const auditRules = {
  answer: 'Every address that is linked answers 200 at once, without a redirect.',
  anchor: 'Every anchor that is linked is on its page.',
  'content-type': 'What is sent says its type and, for text, its charset.',
  canonical: 'A page names one absolute canonical address: its own, or the original of syndicated matter.',
  heading: 'A page has exactly one h1, with words in it.',
  title: 'A page has one title of fitting length that no other page of its language has.',
  description: 'A page has one description of fitting length that no other page of its language has.',
  language: 'A page says its language, the width of its screen and its charset.',
  robots: 'What may be indexed is not blocked, and asks for large pictures and whole snippets.',
  hreflang: 'Languages of a page are absolute, name the page itself, have an x-default, and answer one another.',
  image: 'Every picture has an alt text and a size in pixels, and answers.',
  card: 'A page has all that a card of it needs.',
  data: 'Structured data can be read, is complete, names what exists and says what the page shows.',
  feed: 'Feeds are named by their pages, well-formed and complete.',
  sitemap: 'Sitemaps are well-formed and list pages that may be indexed, by their canonical addresses.',
  orphan: 'Every page that may be indexed can be reached by links from a front page.',
  'soft-404': 'An address that was never given out answers 404.',
  advice: 'What search engines recommend but do not ask for.',
} as const;

export type AuditRule = keyof typeof auditRules;

/** What falls short on one page; `page` is its site-relative address. */
export type Finding = { page: string; rule: AuditRule; message: string };

/** Notes that something falls short on the page at hand. */
export type Tell = (rule: AuditRule, message: string) => void;
