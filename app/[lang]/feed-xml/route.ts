import { interfaceFor } from '../../../lib/interface/interface.ts';
import { newsroom } from '../../../lib/newsroom/newsroom.ts';
import { rssFeed } from '../../../lib/rssFeed.ts';
import { siteUrl } from '../../../lib/siteUrl.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: { params: Promise<{ lang: string }> }): Promise<Response> {
  const lang = decodeURIComponent((await params).lang);
  const { feeds } = newsroom().site();
  const frame = newsroom().frame(lang);
  const { t } = interfaceFor(lang, frame.timeZone);
  const feed = rssFeed({
    frame,
    articles: await newsroom().feed(lang, feeds.items),
    origin: siteUrl(),
    selfHref: `${frame.homeHref.replace(/\/$/, '')}/feed.xml`,
    fullText: feeds.fullText,
    label: ({ kind, provenance, disclosure }) =>
      [
        ...(kind === 'news' ? [] : [t(`kind.${kind}`)]),
        ...provenance.map((origin) => t(`provenance.${origin}`)),
        ...(disclosure ? [disclosure] : []),
      ].join(' · '),
  });
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
