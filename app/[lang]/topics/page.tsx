import type { Metadata } from 'next';
import { ListHeader } from '../../../components/ListHeader.tsx';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { StructuredData } from '../../../components/StructuredData.tsx';
import { TopicIndex } from '../../../components/TopicIndex.tsx';
import { topicsHref } from '../../../lib/addresses.ts';
import { newsroom } from '../../../lib/newsroom/newsroom.ts';
import { collectionGraph } from '../../../lib/structuredData/collectionGraph.ts';
import { jsonForScript } from '../../../lib/structuredData/jsonForScript.ts';
import { indexMetadata } from '../../indexMetadata.ts';
import { readPage } from '../../readPage.ts';

type Props = { params: Promise<{ lang: string }> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params);
  const { ui, site, lang } = page;
  const labels = newsroom()
    .topics(lang)
    .slice(0, 20)
    .map(({ label }) => label);
  return indexMetadata(page, ui.t('topics'), [ui.t('topics.intro'), ...labels], (lang) => topicsHref(site, lang));
}

export default async function Topics({ params }: Props) {
  const { lang, ui, frame, site } = await readPage(params);
  const about = { name: ui.t('topics'), description: ui.t('topics.intro'), href: topicsHref(site, lang) };
  return (
    <PageFrame ui={ui} frame={frame}>
      <ListHeader title={ui.t('topics')} intro={ui.t('topics.intro')} />
      <TopicIndex ui={ui} topics={newsroom().topics(lang)} />
      <StructuredData json={jsonForScript(collectionGraph(about, frame))} />
    </PageFrame>
  );
}
