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

async function readTopic(params: Props['params']) {
  const page = await readPage(params);
  const found = newsroom().topic(page.lang, page.id, Number(page.page));
  return found ? { ...page, ...found } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, ui, frame, topic, list } = await readTopic(params);
  const card = { kind: 'topic', lang, id: topic.id } as const;
  return listMetadata(ui, frame, {
    title: `${ui.t('topic')}: ${topic.label}`,
    base: topic.href,
    list,
    feeds: true,
    card,
    languages: () => newsroom().listLanguages('topic', topic.id),
  });
}

export default async function Topic({ params }: Props) {
  const { ui, frame, topic, list } = await readTopic(params);
  const note = ui.t('articles', { count: list.total });
  return (
    <PageFrame ui={ui} frame={frame}>
      <ListHeader title={topic.label} label={ui.t('topic')} note={note} />
      <StoryList ui={ui} list={list} href={(page) => listPageHref(topic.href, page)} />
      <StructuredData
        json={jsonForScript(
          collectionGraph({ name: topic.label, href: listPageHref(topic.href, list.page), items: list.cards }, frame),
        )}
      />
    </PageFrame>
  );
}
