import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '../../../../components/PageFrame.tsx';
import { StandingPage } from '../../../../components/StandingPage.tsx';
import { StructuredData } from '../../../../components/StructuredData.tsx';
import { pageHref } from '../../../../lib/addresses.ts';
import { indexedLanguages } from '../../../../lib/newsroom/indexedLanguages.ts';
import { newsroom } from '../../../../lib/newsroom/newsroom.ts';
import { jsonForScript } from '../../../../lib/structuredData/jsonForScript.ts';
import { standingGraph } from '../../../../lib/structuredData/standingGraph.ts';
import { pageMetadata } from '../../../pageMetadata.ts';
import { readPage } from '../../../readPage.ts';

type Props = { params: Promise<{ lang: string; slug: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

async function readStandingPage(params: Props['params']) {
  const page = await readPage(params);
  const standing = await newsroom().standingPage(page.lang, page.slug);
  return standing ? { ...page, standing } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, site, standing } = await readStandingPage(params);
  const { title, summary, slug, href, lang, noindex } = standing;
  // Where a page is not translated, readers get it in another language; search engines have that page already.
  const standsIn = lang !== frame.lang;
  return pageMetadata(frame, {
    title,
    description: summary,
    href: standsIn ? pageHref(site, frame.lang, slug) : href,
    alternates: indexedLanguages(standing),
    defaultLang: site.languages[0],
    noindex: noindex || standsIn,
    card: { kind: 'page', lang, id: slug },
  });
}

export default async function Standing({ params }: Props) {
  const { ui, frame, standing } = await readStandingPage(params);
  return (
    <PageFrame ui={ui} frame={frame}>
      <StandingPage ui={ui} page={standing} />
      <StructuredData json={jsonForScript(standingGraph(standing, { frame, iso: ui.iso }))} />
    </PageFrame>
  );
}
