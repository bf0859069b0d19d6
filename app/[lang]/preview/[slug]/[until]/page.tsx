import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleView } from '../../../../../components/ArticleView.tsx';
import { PageFrame } from '../../../../../components/PageFrame.tsx';
import { PreviewNotice } from '../../../../../components/PreviewNotice.tsx';
import { editorsDesk } from '../../../../../lib/editors/editorsDesk.ts';
import { privateMetadata } from '../../../../privateMetadata.ts';
import { readPage } from '../../../../readPage.ts';

type Props = { params: Promise<{ lang: string; slug: string; until: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

async function readPreview(params: Props['params']) {
  const page = await readPage(params);
  const preview = await editorsDesk().preview(page.lang, page.slug);
  return preview ? { ...page, ...preview, until: Number(page.until) } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, ui, article } = await readPreview(params);
  return privateMetadata(frame, `${ui.t('preview')}: ${article.headline}`);
}

export default async function Preview({ params }: Props) {
  const { ui, frame, article, state, until } = await readPreview(params);
  return (
    <PageFrame
      ui={ui}
      frame={frame}
      section={article.section.id}
      notice={<PreviewNotice ui={ui} state={state} until={until} />}
    >
      <ArticleView ui={ui} article={article} preview />
    </PageFrame>
  );
}
