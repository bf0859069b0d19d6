import type { Metadata } from 'next';
import { ListHeader } from '../../../components/ListHeader.tsx';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { SavedList } from '../../../components/SavedList.tsx';
import { savedHref } from '../../../lib/addresses.ts';
import { pageMetadata } from '../../pageMetadata.ts';
import { readPage } from '../../readPage.ts';

type Props = { params: Promise<{ lang: string }> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, frame, site, ui } = await readPage(params);
  return pageMetadata(frame, { title: ui.t('reader.saved'), href: savedHref(site, lang), noindex: true });
}

export default async function Saved({ params }: Props) {
  const { ui, frame } = await readPage(params);
  return (
    <PageFrame ui={ui} frame={frame}>
      <ListHeader title={ui.t('reader.saved')} intro={ui.t('reader.saved.intro')} />
      <SavedList ui={ui} />
    </PageFrame>
  );
}
