import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListHeader } from '../../../../../components/ListHeader.tsx';
import { PageFrame } from '../../../../../components/PageFrame.tsx';
import { SearchForm } from '../../../../../components/SearchForm.tsx';
import { StoryList } from '../../../../../components/StoryList.tsx';
import { searchHref } from '../../../../../lib/addresses.ts';
import { unpackQuery } from '../../../../../lib/internalRoutes.ts';
import { newsroom } from '../../../../../lib/newsroom/newsroom.ts';
import { pageMetadata } from '../../../../pageMetadata.ts';
import { readPage } from '../../../../readPage.ts';

type Props = { params: Promise<{ lang: string; query: string; page: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

async function readSearch(params: Props['params']) {
  const page = await readPage(params);
  const found = newsroom().search(page.lang, unpackQuery(page.query), Number(page.page));
  return found ? { ...page, ...found } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, frame, site, ui, query } = await readSearch(params);
  return pageMetadata(frame, {
    title: `${ui.t('search')}: ${query}`,
    href: searchHref(site, lang, query),
    noindex: true,
  });
}

export default async function SearchResults({ params }: Props) {
  const { lang, ui, frame, site, query, list } = await readSearch(params);
  const found = ui.t('search.results', { count: list.total, query });
  const base = searchHref(site, lang, query);
  return (
    <PageFrame ui={ui} frame={frame}>
      <ListHeader title={ui.t('search')} note={found} intro={list.total === 0 ? ui.t('search.hint') : undefined}>
        <SearchForm ui={ui} homeHref={frame.homeHref} query={query} large />
      </ListHeader>
      {list.total > 0 && <StoryList ui={ui} list={list} href={(page) => (page > 1 ? `${base}&page=${page}` : base)} />}
    </PageFrame>
  );
}
