import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import '../../components/styles/systemFaces.css';
import '../../components/styles/fonts.css';
import '../../components/styles/tokens.css';
import '../../components/styles/hues.css';
import '../../components/styles/base.css';
import { enhancementsHref } from '../../lib/enhancementsHref.ts';
import { direction, scriptOf } from '../../lib/interface/direction.ts';
import { decodeParam } from '../decodeParam.ts';

type Props = { params: Promise<{ lang: string }>; children: ReactNode };

export const dynamic = 'force-static';
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

// Without a `metadataBase`: with one, Next.js takes the slash off the address of the front page.
export const metadata: Metadata = { icons: { icon: '/icon-192.png' } };

export function generateStaticParams() {
  return [];
}

const fontOfScript: Record<string, string> = { Latn: 'serif', Arab: 'naskh', Aran: 'naskh', Cyrl: 'serif-cyrillic' };

export default async function RootLayout({ params, children }: Props) {
  const lang = decodeParam((await params).lang);
  const font = fontOfScript[scriptOf(lang)];
  if (font) preload(`/fonts/${font}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang={lang} dir={direction(lang)}>
      <head>
        {/* A colour scheme chosen earlier must be known before the first paint, so this one script may hold it up. */}
        <script type="module" src={enhancementsHref()} />
      </head>
      <body>{children}</body>
    </html>
  );
}
