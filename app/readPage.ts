import { notFound } from 'next/navigation';
import { type Interface, interfaceFor } from '../lib/interface/interface.ts';
import type { Site } from '../lib/model/site.ts';
import type { Frame } from '../lib/model/views.ts';
import { newsroom } from '../lib/newsroom/newsroom.ts';
import { decodeParam } from './decodeParam.ts';

type Read<P> = P & { lang: string; frame: Frame; site: Site; ui: Interface };

/** What every page starts from: its decoded parameters, the frame of its language and the words of the interface. */
export async function readPage<P extends { lang: string }>(params: Promise<P>): Promise<Read<P>> {
  const encoded = await params;
  const decoded = Object.fromEntries(Object.entries(encoded).map(([name, value]) => [name, decodeParam(value)]));
  const given = { ...encoded, ...decoded };
  const site = newsroom().site();
  if (!site.languages.includes(given.lang)) notFound();
  const frame = newsroom().frame(given.lang);
  return { ...given, frame, site, ui: interfaceFor(given.lang, frame.timeZone) };
}
