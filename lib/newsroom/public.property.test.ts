import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleHref } from '../addresses.ts';
import { atomFeed } from '../feeds/atomFeed.ts';
import type { FeedSource } from '../feeds/feedSource.ts';
import { jsonFeed } from '../feeds/jsonFeed.ts';
import { rssFeed } from '../feeds/rssFeed.ts';
import { isPublic } from '../publication.ts';
import { publicPages } from '../push/publicPages.ts';
import { newsSitemap } from '../sitemapNews.ts';
import { sitemapXml } from '../sitemapXml.ts';
import { everyAnswer } from './everyAnswer.ts';
import type { FeedList } from './newsroom.ts';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const languages = ['en', 'ar', 'zh'];

const story = fc.record({
  lang: fc.constantFrom(...languages),
  draft: fc.boolean(),
  date: fc.integer({ min: 0, max: 20 }),
  length: fc.option(fc.integer({ min: 1, max: 10 })),
  section: fc.constantFrom('world', 'culture'),
  tag: fc.constantFrom('Trade', 'Light', 'Bread'),
  kind: fc.constantFrom('news', 'opinion', 'sponsored'),
  noindex: fc.boolean(),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

function fileOf({ lang, draft, date, length, section, tag, kind, noindex }: Story, at: number): [string, string] {
  const moment = start + date * day;
  const text = articleText(
    {
      // Every text that a story shows anywhere carries its mark.
      title: `mark${at}x headline`,
      summary: `mark${at}x summary`,
      date: new Date(moment).toISOString(),
      expires: length === null ? undefined : new Date(moment + length * day).toISOString(),
      draft,
      noindex,
      section,
      tags: [tag, `mark${at}x`],
      kind,
      disclosure: kind === 'sponsored' ? 'Paid for.' : undefined,
      related: [`s${(at + 1) % 8}`],
      aliases: at === 0 ? ['/old'] : undefined,
    },
    `mark${at}x body needle\n`,
  );
  return [`articles/s${at}${lang === 'en' ? '' : `.${lang}`}.md`, text];
}

/** What machines are given, each as text with the addresses in it. */
async function everySurfaceOfMachines({ newsroom, desk, database }: TrialEdition): Promise<[string, string][]> {
  const origin = 'https://paper.example';
  const found: [string, string][] = [];
  let sitemap = '';
  for await (const file of newsroom.sitemaps(2))
    sitemap += await sitemapXml((await newsroom.sitemap(file, 2)) ?? [], origin);
  const news = newsroom.news();
  const pages = publicPages(database, desk.site(), desk.now());
  const slugs = pages.slugsAfter({ kind: 'article', slug: '' }, 100);
  found.push(
    ['sitemap', sitemap],
    ['news', (await newsSitemap({ count: news.length, entries: () => news }, origin)) ?? ''],
    ['push', JSON.stringify(slugs.flatMap((slug) => pages.at({ kind: 'article', slug })))],
  );
  for (const lang of languages) {
    const lists: (FeedList | undefined)[] = [undefined, { kind: 'author', id: 'desk' }];
    for (const { id } of newsroom.topics(lang)) lists.push({ kind: 'topic', id });
    for (const id of ['world', 'culture']) lists.push({ kind: 'section', id });
    for (const list of lists) {
      const source: FeedSource = {
        ...{ title: 'The Paper', description: '', lang, pageHref: '/', selfHref: '/feed.xml', origin, updated: 0 },
        articles: await newsroom.feed(lang, 50, list),
        label: () => '',
        fullText: true,
      };
      const name = list ? `${lang} ${list.kind}` : lang;
      found.push(
        [`${name} rss`, rssFeed(source)],
        [`${name} atom`, atomFeed(source)],
        [`${name} json`, jsonFeed(source)],
      );
    }
  }
  return found;
}

test('nothing unpublished appears in any answer, and nothing kept from machines in any of theirs, at any moment', {
  timeout: 120_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.array(story, { minLength: 1, maxLength: 8 }),
    fc.array(fc.integer({ min: -1, max: 32 }), { minLength: 1, maxLength: 3 }),
    async (stories, days) => {
      const site = `languages: [${languages.join(', ')}]\n`;
      const edition = await trialEdition(
        { ...deskFile, 'site.yaml': site, ...Object.fromEntries(stories.map(fileOf)) },
        start,
      );
      try {
        for (const at of days) {
          const now = start + at * day;
          edition.setNow(now);
          const told = JSON.stringify(await everyAnswer(edition.newsroom, ['needle', 'mark']));
          const machines = await everySurfaceOfMachines(edition);
          stories.forEach(({ draft, date, length, lang, noindex, kind }, index) => {
            const moment = start + date * day;
            const expires = length === null ? null : moment + length * day;
            const shown = isPublic({ draft, date: moment, expires }, now);
            expect(told.includes(`mark${index}x`), `story ${index}`).toBe(shown);
            const href = articleHref(edition.desk.site(), lang, `s${index}`);
            for (const [name, text] of machines) {
              const isThere = new RegExp(`(?:paper\\.example|")${href}["<]`).test(text);
              if (!shown || noindex) expect(isThere, `${href} in ${name}`).toBe(false);
              // Each surface that must have it has it: the test above could not fail otherwise.
              const must =
                name === 'sitemap' ||
                name === 'push' ||
                name === `${lang} rss` ||
                (name === 'news' && kind !== 'sponsored' && now - moment < 2 * day);
              if (must && shown && !noindex) expect(isThere, `${href} in ${name}`).toBe(true);
            }
            expect(edition.newsroom.address(lang, 'article', `s${index}`).status === 'public').toBe(shown);
          });
        }
      } finally {
        edition.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 30 });
});
