import { notFound } from 'next/navigation';
import type { FeedList } from '../../../../../../lib/newsroom/newsroom.ts';
import { decodeParam } from '../../../../../decodeParam.ts';
import { feedResponse } from '../../../../../feedResponse.ts';

type Context = { params: Promise<{ lang: string; name: string; kind: string; id: string }> };

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

const kinds: FeedList['kind'][] = ['section', 'topic', 'author'];

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, name, id, kind: asked } = await params;
  const kind = kinds.find((each) => each === asked) ?? notFound();
  return feedResponse(decodeParam(lang), name, { kind, id: decodeParam(id) });
}
