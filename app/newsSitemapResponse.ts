import { notFound } from 'next/navigation';
import { newsroom } from '../lib/newsroom/newsroom.ts';
import { newsSitemap } from '../lib/sitemapNews.ts';
import { siteUrl } from '../lib/siteUrl.ts';

/** The news sitemap or, in a busy edition, its `page` (from 1). */
export async function newsSitemapResponse(page?: number): Promise<Response> {
  const news = {
    count: newsroom().newsCount(),
    entries: (limit: number, offset: number) => newsroom().news(limit, offset),
  };
  const xml = (await newsSitemap(news, siteUrl(), page)) ?? notFound();
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
