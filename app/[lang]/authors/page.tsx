import type { Metadata } from 'next';
import { AuthorIndex } from '../../../components/AuthorIndex.tsx';
import { ListHeader } from '../../../components/ListHeader.tsx';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { StructuredData } from '../../../components/StructuredData.tsx';
import { authorsHref } from '../../../lib/addresses.ts';
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
  const names = (await newsroom().authors(lang)).slice(0, 20).map(({ name }) => name);
  return indexMetadata(page, ui.t('authors'), [ui.t('authors.intro'), ...names], (lang) => authorsHref(site, lang));
}

export default async function Authors({ params }: Props) {
  const { lang, ui, frame, site } = await readPage(params);
  const about = { name: ui.t('authors'), description: ui.t('authors.intro'), href: authorsHref(site, lang) };
  return (
    <PageFrame ui={ui} frame={frame}>
      <ListHeader title={ui.t('authors')} intro={ui.t('authors.intro')} />
      <AuthorIndex ui={ui} authors={await newsroom().authors(lang)} />
      <StructuredData json={jsonForScript(collectionGraph(about, frame))} />
    </PageFrame>
  );
}
