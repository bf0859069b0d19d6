import { legalXml } from '../legalXml.ts';
import type { Frame } from '../model/views.ts';

/**
 * Lets a browser search the site from its address bar, in one language.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch({ lang, siteName, tagline, homeHref }: Frame, origin: string): string {
  const base = homeHref.replace(/\/$/, '');
  // The format allows 16, 48 and 1,024 characters.
  const cut = (text: string, most: number) => escapeXml([...text].slice(0, most).join(''));
  const template = (path: string, type: string) =>
    `<Url type="${type}" method="get" template="${origin}${base}/${path}?q={searchTerms}&amp;page={startPage?}"/>`;
  return legalXml(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${cut(siteName, 16)}</ShortName>
<LongName>${cut(siteName, 48)}</LongName>
<Description>${cut(tagline || siteName, 1024)}</Description>
${template('search', 'text/html')}
${template('search.json', 'application/json')}
<Url type="application/opensearchdescription+xml" rel="self" template="${origin}${base}/opensearch.xml"/>
<Image width="48" height="48" type="image/png">${origin}/icon-48.png</Image>
<Language>${lang}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
