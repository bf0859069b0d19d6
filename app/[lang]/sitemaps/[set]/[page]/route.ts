import { notFound } from 'next/navigation';
import { newsroom } from '../../../../../lib/newsroom/newsroom.ts';
import { sitemapSets, sitemapSize } from '../../../../../lib/sitemap.ts';
import { sitemapXml } from '../../../../../lib/sitemapXml.ts';
import { siteUrl } from '../../../../../lib/siteUrl.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Context = { params: Promise<{ set: string; page: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = await params;
  const set = sitemapSets.find((each) => each === asked.set) ?? notFound();
  const { languages } = newsroom().site();
  const file = { set, page: Number(asked.page) };
  const entries = (await newsroom().sitemap(file, sitemapSize(languages.length, siteUrl()))) ?? notFound();
  return new Response(await sitemapXml(entries, siteUrl(), languages[0]), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
