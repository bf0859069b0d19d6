import { newsSitemapResponse } from '../../../newsSitemapResponse.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: { params: Promise<{ page: string }> }): Promise<Response> {
  return newsSitemapResponse(Number((await params).page));
}
