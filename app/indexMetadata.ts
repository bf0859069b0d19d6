import type { Metadata } from 'next';
import type { Site } from '../lib/model/site.ts';
import type { Frame } from '../lib/model/views.ts';
import { pageMetadata } from './pageMetadata.ts';

type Page = { lang: string; frame: Frame; site: Site };

/** Metadata of an index that every language has, at the address that `hrefIn` gives. */
export function indexMetadata(
  { lang, frame, site }: Page,
  title: string,
  description: string,
  hrefIn: (lang: string) => string,
): Metadata {
  const alternates = site.languages.map((each) => ({ lang: each, href: hrefIn(each) }));
  return pageMetadata(frame, { title, description, href: hrefIn(lang), alternates, defaultLang: site.languages[0] });
}
