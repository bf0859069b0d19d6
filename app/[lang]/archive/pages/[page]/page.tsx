import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListHeader } from '../../../../../components/ListHeader.tsx';
import { MonthLinks } from '../../../../../components/MonthLinks.tsx';
import { PageFrame } from '../../../../../components/PageFrame.tsx';
import { StoryList } from '../../../../../components/StoryList.tsx';
import { StructuredData } from '../../../../../components/StructuredData.tsx';
import { WithSidebar } from '../../../../../components/WithSidebar.tsx';
import { archiveHref, listPageHref } from '../../../../../lib/addresses.ts';
import { newsroom } from '../../../../../lib/newsroom/newsroom.ts';
import { collectionGraph } from '../../../../../lib/structuredData/collectionGraph.ts';
import { jsonForScript } from '../../../../../lib/structuredData/jsonForScript.ts';
import { listMetadata } from '../../../../listMetadata.ts';
import { readPage } from '../../../../readPage.ts';

type Props = { params: Promise<{ lang: string; page: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

async function readArchive(params: Props['params']) {
  const page = await readPage(params);
  const found = newsroom().archive(page.lang, Number(page.page));
  return found ? { ...page, ...found, base: archiveHref(page.site, page.lang) } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui, frame, site, list, base } = await readArchive(params);
  const languages = () => site.languages.map((lang) => ({ lang, href: archiveHref(site, lang) }));
  return listMetadata(ui, frame, { title: ui.t('archive'), description: ui.t('archive.intro'), base, list, languages });
}

export default async function Archive({ params }: Props) {
  const { ui, frame, list, months, base } = await readArchive(params);
  return (
    <PageFrame ui={ui} frame={frame}>
      <ListHeader
        title={ui.t('archive')}
        intro={ui.t('archive.intro')}
        note={ui.t('articles', { count: list.total })}
      />
      <WithSidebar sidebar={<MonthLinks ui={ui} months={months} />}>
        <StoryList ui={ui} list={list} href={(page) => listPageHref(base, page)} />
      </WithSidebar>
      <StructuredData
        json={jsonForScript(
          collectionGraph(
            {
              name: ui.t('archive'),
              description: ui.t('archive.intro'),
              href: listPageHref(base, list.page),
              items: list.cards,
            },
            frame,
          ),
        )}
      />
    </PageFrame>
  );
}
