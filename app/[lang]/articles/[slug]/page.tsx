import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleView } from '../../../../components/ArticleView.tsx';
import { PageFrame } from '../../../../components/PageFrame.tsx';
import { StructuredData } from '../../../../components/StructuredData.tsx';
import { newsroom } from '../../../../lib/newsroom/newsroom.ts';
import { articleGraph } from '../../../../lib/structuredData/articleGraph.ts';
import { jsonForScript } from '../../../../lib/structuredData/jsonForScript.ts';
import { articleMetadata } from '../../../articleMetadata.ts';
import { readPage } from '../../../readPage.ts';

type Props = { params: Promise<{ lang: string; slug: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

async function readArticle(params: Props['params']) {
  const page = await readPage(params);
  const article = await newsroom().article(page.lang, page.slug);
  return article ? { ...page, article } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, site, ui, article } = await readArticle(params);
  return articleMetadata(frame, ui, article, site.languages[0]);
}

export default async function Article({ params }: Props) {
  const { ui, frame, article } = await readArticle(params);
  const data = articleGraph(article, { frame, iso: ui.iso });
  return (
    <PageFrame ui={ui} frame={frame} section={article.section.id}>
      <ArticleView ui={ui} article={article} />
      <StructuredData json={jsonForScript(data)} />
    </PageFrame>
  );
}
