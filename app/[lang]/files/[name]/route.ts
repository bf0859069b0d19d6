import { notFound } from 'next/navigation';
import { unpackQuery } from '../../../../lib/internalRoutes.ts';
import { newsroom } from '../../../../lib/newsroom/newsroom.ts';
import { siteFile } from '../../../../lib/siteFiles/siteFile.ts';
import { isWrittenFile } from '../../../../lib/siteFiles/writtenFiles.ts';
import { decodeParam } from '../../../decodeParam.ts';

type Context = { params: Promise<{ lang: string; name: string }> };

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, name } = await params;
  const asked = unpackQuery(name);
  const file = isWrittenFile(asked) ? siteFile(newsroom(), decodeParam(lang), asked) : undefined;
  if (!file) notFound();
  return new Response(file.text, { headers: { 'content-type': `${file.type}; charset=utf-8` } });
}
