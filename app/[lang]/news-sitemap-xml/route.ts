import { newsSitemapResponse } from '../../newsSitemapResponse.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export function GET(): Promise<Response> {
  return newsSitemapResponse();
}
