import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListHeader } from '../../../../../../components/ListHeader.tsx';
import { MonthNeighbours } from '../../../../../../components/MonthNeighbours.tsx';
import { PageFrame } from '../../../../../../components/PageFrame.tsx';
import { StoryList } from '../../../../../../components/StoryList.tsx';
import { StructuredData } from '../../../../../../components/StructuredData.tsx';
import { listPageHref, monthHref } from '../../../../../../lib/addresses.ts';
import { newsroom } from '../../../../../../lib/newsroom/newsroom.ts';
import { collectionGraph } from '../../../../../../lib/structuredData/collectionGraph.ts';
import { jsonForScript } from '../../../../../../lib/structuredData/jsonForScript.ts';
import { listMetadata } from '../../../../../listMetadata.ts';
import { readPage } from '../../../../../readPage.ts';

type Props = { params: Promise<{ lang: string; year: string; month: string; page: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

async function readMonth(params: Props['params']) {
  const page = await readPage(params);
  const found = newsroom().month(page.lang, Number(page.year), Number(page.month), Number(page.page));
  return found ? { ...page, ...found, base: monthHref(page.site, page.lang, found.year, found.month) } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui, frame, list, base, key, year, month } = await readMonth(params);
  return listMetadata(ui, frame, {
    title: `${ui.t('archive')}: ${ui.month(year, month)}`,
    base,
    list,
    languages: () => newsroom().listLanguages('month', key),
  });
}

export default async function Month({ params }: Props) {
  const { ui, frame, list, base, year, month, earlier, later } = await readMonth(params);
  const note = ui.t('articles', { count: list.total });
  return (
    <PageFrame ui={ui} frame={frame}>
      <ListHeader title={ui.month(year, month)} label={ui.t('archive')} note={note} />
      <StoryList ui={ui} list={list} href={(page) => listPageHref(base, page)} />
      <MonthNeighbours ui={ui} earlier={earlier} later={later} />
      <StructuredData
        json={jsonForScript(
          collectionGraph(
            { name: ui.month(year, month), href: listPageHref(base, list.page), items: list.cards },
            frame,
          ),
        )}
      />
    </PageFrame>
  );
}
