import type { Metadata } from 'next';
import { ListHeader } from '../../../components/ListHeader.tsx';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { SearchForm } from '../../../components/SearchForm.tsx';
import { searchHref } from '../../../lib/addresses.ts';
import { pageMetadata } from '../../pageMetadata.ts';
import { readPage } from '../../readPage.ts';

type Props = { params: Promise<{ lang: string }> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, frame, site, ui } = await readPage(params);
  return pageMetadata(frame, { title: ui.t('search'), href: searchHref(site, lang), noindex: true });
}

export default async function Search({ params }: Props) {
  const { ui, frame } = await readPage(params);
  return (
    <PageFrame ui={ui} frame={frame}>
      <ListHeader title={ui.t('search')} intro={ui.t('search.intro')}>
        <SearchForm ui={ui} homeHref={frame.homeHref} large />
      </ListHeader>
    </PageFrame>
  );
}
