import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { block, type House, inline, text } from './house.ts';
import type { Setting } from './renderOptions.ts';
import { type Directive, titleOf } from './setDirectives.ts';
import { canonicalLanguage } from './textDirection.ts';

const written = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?))?(Z|[+-]\d\d:?\d\d)?$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/** `:::live[Title]{time="…"}` and `:::update`: one entry of a live article. `shown` overrides how the time is written. */
export function liveEntry({ attributes, label, content }: Directive, setting: Setting): RootContent {
  const time = attributes.time ? [timeElement(attributes.time, attributes.shown, setting)] : [];
  const words = titleOf(attributes, label);
  if (words.length === 0 && time.length === 0) return block('div', { className: ['live-entry'] }, content);
  const spaced = time.length > 0 && words.length > 0 ? [text(' ')] : [];
  const heading = inline('h2', { className: ['live-entry-title'] }, [...time, ...spaced, ...words]);
  const title: House = { ...heading, title: true, anchor: textOf(words) || attributes.time };
  return block('section', { className: ['live-entry'] }, [title, ...content]);
}

function timeElement(time: string, shown: string | undefined, setting: Setting): RootContent {
  const className = ['live-entry-time'];
  const clock = /^\d\d:\d\d(:\d\d)?$/.test(time);
  const parts = written.exec(time.trim());
  if (clock || !parts) return inline(clock ? 'time' : 'span', { className }, [text(shown || time)]);
  const [, date = '', clockTime, offset] = parts;
  const moment = new Date(clockTime ? `${date}T${clockTime}${offset ?? 'Z'}` : date);
  if (Number.isNaN(moment.getTime())) return inline('span', { className }, [text(shown || time)]);
  // A time without an offset is the site's own: shown as written, whatever the zone.
  const zone = clockTime && offset ? (setting.timeZone ?? 'UTC') : 'UTC';
  const format = formatOf(setting.lang, zone, clockTime !== undefined, offset !== undefined);
  const dateTime = clockTime ? `${date}T${clockTime}${offset ?? ''}` : date;
  return inline('time', { dateTime, className }, [text(shown || format.format(moment))]);
}

function formatOf(lang: string, timeZone: string, clock: boolean, named: boolean): Intl.DateTimeFormat {
  const key = [lang, timeZone, clock, named].join(' ');
  const known = formats.get(key);
  if (known) return known;
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const hour = clock ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const) : {};
  const zone = clock && named ? ({ timeZoneName: 'short' } as const) : {};
  const format = new Intl.DateTimeFormat(canonicalLanguage(lang), { ...day, ...hour, ...zone, timeZone });
  formats.set(key, format);
  return format;
}
