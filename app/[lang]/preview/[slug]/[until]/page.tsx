import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleView } from '../../../../../components/ArticleView.tsx';
import { FileProblems } from '../../../../../components/FileProblems.tsx';
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
  const until = Number(page.until);
  const preview = await editorsDesk().preview(page.lang, page.slug);
  // Whoever follows a link is shown the text; what is wrong with it is for those who write it.
  const problems = until ? [] : editorsDesk().problems({ kind: 'article', lang: page.lang, name: page.slug });
  if (!preview && problems.length === 0) notFound();
  return { ...page, preview, problems, until };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, ui, preview } = await readPreview(params);
  return privateMetadata(frame, preview ? `${ui.t('preview')}: ${preview.article.headline}` : ui.t('desk.problems'));
}

export default async function Preview({ params }: Props) {
  const { ui, frame, preview, problems, until } = await readPreview(params);
  return (
    <PageFrame
      ui={ui}
      frame={frame}
      section={preview?.article.section.id}
      notice={preview && <PreviewNotice ui={ui} state={preview.state} until={until} />}
    >
      <FileProblems ui={ui} files={problems} heading={preview ? 'h2' : 'h1'} />
      {preview && <ArticleView ui={ui} article={preview.article} preview />}
    </PageFrame>
  );
}
