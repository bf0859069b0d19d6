import { newsroom } from '../../../lib/newsroom/newsroom.ts';
import { sitemapIndexXml, sitemapSize } from '../../../lib/sitemap.ts';
import { siteUrl } from '../../../lib/siteUrl.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function GET(): Promise<Response> {
  let articles = 0;
  for (const _ of newsroom().sitemap()) articles++;
  const xml = await sitemapIndexXml(1 + Math.ceil(articles / sitemapSize), siteUrl());
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
