import { notFound } from 'next/navigation';
import { alternateTypes, isAlternateForm } from '../../../../../lib/alternates.ts';
import { unpackAddress } from '../../../../../lib/internalRoutes.ts';
import { newsroom } from '../../../../../lib/newsroom/newsroom.ts';
import { alternateText } from '../../../../../lib/readApi/alternateText.ts';

type Context = { params: Promise<{ lang: string; form: string; address: string }> };

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { form, address } = await params;
  if (!isAlternateForm(form)) notFound();
  const text = (await alternateText(newsroom(), unpackAddress(address), form)) ?? notFound();
  return new Response(text, { headers: { 'content-type': `${alternateTypes[form]}; charset=utf-8` } });
}
