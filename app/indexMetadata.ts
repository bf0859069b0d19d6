import type { Metadata } from 'next';
import { metaDescription } from '../lib/metaDescription.ts';
import type { Site } from '../lib/model/site.ts';
import type { Frame } from '../lib/model/views.ts';
import { pageMetadata } from './pageMetadata.ts';

type Page = { lang: string; frame: Frame; site: Site };

/** Metadata of an index that every language has, at the address that `hrefIn` gives; `about` says what it is and what is in it. */
export function indexMetadata(
  { lang, frame, site }: Page,
  title: string,
  about: string[],
  hrefIn: (lang: string) => string,
): Metadata {
  const alternates = site.languages.map((each) => ({ lang: each, href: hrefIn(each) }));
  const description = metaDescription(...about);
  return pageMetadata(frame, { title, description, href: hrefIn(lang), alternates, defaultLang: site.languages[0] });
}
