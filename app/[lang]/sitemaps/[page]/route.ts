import { notFound } from 'next/navigation';
import { newsroom } from '../../../../lib/newsroom/newsroom.ts';
import { siteEntries } from '../../../../lib/siteEntries.ts';
import { type SitemapEntry, sitemapSize, sitemapXml } from '../../../../lib/sitemap.ts';
import { siteUrl } from '../../../../lib/siteUrl.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

/** Sitemap 1 holds the pages of the site, the others its articles. */
async function entries(page: number): Promise<SitemapEntry[]> {
  if (page === 1) return Array.fromAsync(siteEntries(newsroom()));
  const found: SitemapEntry[] = [];
  let at = 0;
  for (const entry of newsroom().sitemap()) {
    if (at >= (page - 1) * sitemapSize) break;
    if (at++ < (page - 2) * sitemapSize) continue;
    const { card, translations, image } = entry;
    // Alternates name the page itself too, and every one of them says the same.
    const alternates = translations.length > 0 ? [{ lang: card.lang, href: card.href }, ...translations] : [];
    found.push({ href: card.href, modified: card.updated ?? card.published, translations: alternates, image });
  }
  return found;
}

export async function GET(_request: Request, { params }: { params: Promise<{ page: string }> }): Promise<Response> {
  const found = await entries(Number((await params).page));
  if (found.length === 0) notFound();
  return new Response(await sitemapXml(found, siteUrl(), newsroom().site().languages[0]), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
