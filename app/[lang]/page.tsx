import type { Metadata } from 'next';
import { FrontPageView } from '../../components/FrontPageView.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { StructuredData } from '../../components/StructuredData.tsx';
import { languagePrefix } from '../../lib/addresses.ts';
import { metaDescription } from '../../lib/metaDescription.ts';
import { newsroom } from '../../lib/newsroom/newsroom.ts';
import { frontGraph } from '../../lib/structuredData/frontGraph.ts';
import { jsonForScript } from '../../lib/structuredData/jsonForScript.ts';
import { pageMetadata } from '../pageMetadata.ts';
import { readPage } from '../readPage.ts';

type Props = { params: Promise<{ lang: string }> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, site } = await readPage(params);
  const metadata = pageMetadata(frame, {
    title: frame.tagline ? `${frame.siteName}: ${frame.tagline}` : frame.siteName,
    bare: true,
    description: metaDescription(frame.tagline || frame.siteName, ...frame.sections.map(({ name }) => name)),
    href: frame.homeHref,
    alternates: frame.languages,
    defaultLang: site.languages[0],
    feeds: { pageHref: frame.homeHref, title: frame.siteName },
  });
  // Named here alone: browsers look for them where a reader arrives, and articles have no byte to spare.
  return {
    ...metadata,
    manifest: `${languagePrefix(site, frame.lang)}/manifest.webmanifest`,
    icons: { icon: '/icon-192.png', apple: '/apple-touch-icon.png' },
  };
}

export default async function Front({ params }: Props) {
  const { lang, ui, frame, site } = await readPage(params);
  return (
    <PageFrame ui={ui} frame={frame} front>
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={`${languagePrefix(site, lang)}/opensearch.xml`}
        title={frame.siteName}
      />
      <FrontPageView ui={ui} frame={frame} front={newsroom().front(lang)} />
      <StructuredData json={jsonForScript(frontGraph(site, frame))} />
    </PageFrame>
  );
}
