import { decodeParam } from '../../../decodeParam.ts';
import { feedResponse } from '../../../feedResponse.ts';

type Context = { params: Promise<{ lang: string; name: string }> };

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, name } = await params;
  return feedResponse(decodeParam(lang), name);
}
