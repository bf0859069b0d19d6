import { DomUtils, parseDocument } from 'htmlparser2';
import type { BlogPosting } from 'schema-dts';
import { readWrittenMoment, toMoment } from '../content/moment.ts';
import type { Moment } from '../model/article.ts';

/** Where an entry's time and anchor belong: the article's address, and the zone and offset of the site. */
type Place = { url: string; headline: string; timeZone: string; iso(moment: Moment): string };

/**
 * The entries of a live article, read from the text as its page shows it, in that order; the headline of one that has
 * none is the article's own.
 * @see https://schema.org/liveBlogUpdate
 */
export function liveUpdates(bodyHtml: string, place: Place): BlogPosting[] {
  return DomUtils.findAll(({ attribs }) => isOf('live-entry', attribs), parseDocument(bodyHtml).children).map(
    (entry): BlogPosting => {
      const title = DomUtils.findOne(({ attribs }) => isOf('live-entry-title', attribs), entry.children);
      const time = title && DomUtils.findOne(({ name }) => name === 'time', title.children);
      const anchor = title?.attribs.id;
      const words = title?.children.filter((child) => child !== time) ?? [];
      const body = entry.children.filter((child) => child !== title);
      return {
        '@type': 'BlogPosting',
        headline: textOf(words) || place.headline,
        url: anchor ? `${place.url}#${anchor}` : undefined,
        datePublished: dateOf(time?.attribs.datetime ?? '', place),
        articleBody: textOf(body),
      };
    },
  );
}

/** From the first to the last moment that the entries name. */
export function coverage(updates: BlogPosting[]): { coverageStartTime?: string; coverageEndTime?: string } {
  const moments = updates
    .map(({ datePublished }) => (typeof datePublished === 'string' ? datePublished : ''))
    .filter((moment) => moment !== '')
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return { coverageStartTime: moments[0], coverageEndTime: moments.at(-1) };
}

/** A time without an offset is the site's own; a day without a time stays one; a clock without a day names no moment. */
function dateOf(written: string, { timeZone, iso }: Place): string | undefined {
  if ('problem' in readWrittenMoment(written)) return undefined;
  return written.includes('T') ? iso(toMoment(written, timeZone)) : written;
}

function isOf(name: string, attributes: Record<string, string>): boolean {
  return (attributes.class ?? '').split(' ').includes(name);
}

/** The words of some nodes, with a space where one block ends and the next begins. */
function textOf(nodes: Parameters<typeof DomUtils.textContent>[0]): string {
  const html = DomUtils.getOuterHTML(nodes).replace(
    /<\/(p|li|h\d|blockquote|figcaption|figure|tr|td|th|pre|div|section)>/g,
    ' $&',
  );
  return DomUtils.textContent(parseDocument(html)).replace(/\s+/g, ' ').trim();
}
