import { dependsOn } from '../../../lib/dependencies.ts';
import { newsroom } from '../../../lib/newsroom/newsroom.ts';
import { robotsTxt } from '../../../lib/robotsTxt.ts';
import { siteUrl } from '../../../lib/siteUrl.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export function GET(): Response {
  dependsOn('site');
  return new Response(robotsTxt(siteUrl(), newsroom().site().crawlers), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
