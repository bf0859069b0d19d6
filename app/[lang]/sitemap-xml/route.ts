import { newsroom } from '../../../lib/newsroom/newsroom.ts';
import { sitemapSize } from '../../../lib/sitemap.ts';
import { sitemapIndexXml } from '../../../lib/sitemapXml.ts';
import { siteUrl } from '../../../lib/siteUrl.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

async function* sitemaps() {
  const size = sitemapSize(newsroom().site().languages.length, siteUrl());
  for await (const { set, page, modified } of newsroom().sitemaps(size))
    yield { href: `/sitemaps/${set}-${page}.xml`, modified };
}

export async function GET(): Promise<Response> {
  const xml = await sitemapIndexXml(sitemaps(), siteUrl());
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
