import type { Metadata } from 'next';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { PreviewEnded } from '../../../components/PreviewEnded.tsx';
import { privateMetadata } from '../../privateMetadata.ts';
import { readPage } from '../../readPage.ts';

type Props = { params: Promise<{ lang: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, ui } = await readPage(params);
  return privateMetadata(frame, ui.t('preview.ended'));
}

export default async function Ended({ params }: Props) {
  const { ui, frame } = await readPage(params);
  return (
    <PageFrame ui={ui} frame={frame}>
      <PreviewEnded ui={ui} frame={frame} />
    </PageFrame>
  );
}
