import { robotsTxt } from '../../../lib/robotsTxt.ts';
import { siteUrl } from '../../../lib/siteUrl.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export function GET(): Response {
  return new Response(robotsTxt(siteUrl()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
