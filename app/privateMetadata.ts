import type { Metadata } from 'next';
import type { Frame } from '../lib/model/views.ts';

/** The metadata of a page that is for one person: a title, and nothing that leads anybody to it. */
export function privateMetadata(frame: Frame, title: string): Metadata {
  return {
    title: `${title} · ${frame.siteName}`,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}
