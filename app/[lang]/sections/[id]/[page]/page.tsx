import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListHeader } from '../../../../../components/ListHeader.tsx';
import { PageFrame } from '../../../../../components/PageFrame.tsx';
import { StoryList } from '../../../../../components/StoryList.tsx';
import { StructuredData } from '../../../../../components/StructuredData.tsx';
import { listPageHref } from '../../../../../lib/addresses.ts';
import { newsroom } from '../../../../../lib/newsroom/newsroom.ts';
import { collectionGraph } from '../../../../../lib/structuredData/collectionGraph.ts';
import { jsonForScript } from '../../../../../lib/structuredData/jsonForScript.ts';
import { listMetadata } from '../../../../listMetadata.ts';
import { readPage } from '../../../../readPage.ts';

type Props = { params: Promise<{ lang: string; id: string; page: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

async function readSection(params: Props['params']) {
  const page = await readPage(params);
  const found = newsroom().section(page.lang, page.id, Number(page.page));
  return found ? { ...page, ...found } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, ui, frame, section, list } = await readSection(params);
  const { name, description, href } = section;
  return listMetadata(ui, frame, {
    title: name,
    description,
    base: href,
    list,
    feeds: true,
    card: { kind: 'section', lang, id: section.id },
    languages: () => newsroom().listLanguages('section', section.id),
  });
}

export default async function Section({ params }: Props) {
  const { ui, frame, section, list } = await readSection(params);
  return (
    <PageFrame ui={ui} frame={frame} section={section.id}>
      <ListHeader title={section.name} intro={section.description} hue={section.hue} />
      <StoryList ui={ui} list={list} href={(page) => listPageHref(section.href, page)} section={false} lead />
      <StructuredData
        json={jsonForScript(
          collectionGraph({ ...section, href: listPageHref(section.href, list.page), items: list.cards }, frame),
        )}
      />
    </PageFrame>
  );
}
