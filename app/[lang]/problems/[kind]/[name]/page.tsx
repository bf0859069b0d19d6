import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FileProblems } from '../../../../../components/FileProblems.tsx';
import { PageFrame } from '../../../../../components/PageFrame.tsx';
import { editorsDesk } from '../../../../../lib/editors/editorsDesk.ts';
import type { OwnPage } from '../../../../../lib/editors/problemsAt.ts';
import { privateMetadata } from '../../../../privateMetadata.ts';
import { readPage } from '../../../../readPage.ts';

type Props = { params: Promise<{ lang: string; kind: string; name: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

function ownPage(lang: string, kind: string, name: string): OwnPage | undefined {
  if (kind === 'front') return { kind };
  return kind === 'page' || kind === 'author' ? { kind, lang, name } : undefined;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, ui } = await readPage(params);
  return privateMetadata(frame, ui.t('desk.problems'));
}

export default async function Problems({ params }: Props) {
  const { ui, frame, lang, kind, name } = await readPage(params);
  const own = ownPage(lang, kind, name);
  const files = own ? editorsDesk().problems(own) : [];
  if (files.length === 0) notFound();
  return (
    <PageFrame ui={ui} frame={frame}>
      <FileProblems ui={ui} files={files} heading="h1" />
    </PageFrame>
  );
}
