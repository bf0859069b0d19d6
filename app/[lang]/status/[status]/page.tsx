import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '../../../../components/PageFrame.tsx';
import { StatusMessage } from '../../../../components/StatusMessage.tsx';
import { newsroom } from '../../../../lib/newsroom/newsroom.ts';
import { readPage } from '../../../readPage.ts';

type Props = { params: Promise<{ lang: string; status: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

const statuses = [404, 410, 500] as const;

async function readStatus(params: Props['params']) {
  const page = await readPage(params);
  const status = statuses.find((each) => String(each) === page.status) ?? notFound();
  return { ...page, status };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, ui, status } = await readStatus(params);
  return { title: `${ui.t(`status.${status}`)} · ${frame.siteName}`, robots: { index: false } };
}

export default async function Status({ params }: Props) {
  const { lang, ui, frame, status } = await readStatus(params);
  return (
    <PageFrame ui={ui} frame={frame}>
      <StatusMessage
        ui={ui}
        frame={frame}
        status={status}
        latest={newsroom()
          .front(lang)
          .latest.filter(({ kind }) => kind !== 'sponsored')}
      />
    </PageFrame>
  );
}
