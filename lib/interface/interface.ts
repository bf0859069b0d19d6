import { IntlMessageFormat } from 'intl-messageformat';
import type { Moment } from '../model/article.ts';
import { catalogueFor, type MessageKey } from './catalogues.ts';
import {
  dateLocale,
  formatDate,
  formatDateTime,
  formatDay,
  formatEditionDate,
  formatMonth,
  formatRelative,
  formatTime,
  isoWithOffset,
} from './dates.ts';
import { type Direction, direction } from './direction.ts';

/** Words, dates, numbers and direction of one language, in the site's time zone. */
export type Interface = {
  lang: string;
  direction: Direction;
  t(key: MessageKey, values?: Record<string, string | number>): string;
  number(value: number): string;
  /** Names as the language lists them: "A, B and C". */
  list(names: string[]): string;
  /** The parts of such a list, so that each name can be a link; an open list goes on after its last name. */
  listParts(names: string[], open?: boolean): { name: boolean; text: string }[];
  date(moment: Moment): string;
  editionDate(moment: Moment): string;
  dateTime(moment: Moment): string;
  time(moment: Moment): string;
  day(moment: Moment): string;
  month(year: number, month: number): string;
  /** How far a moment is from `now`: "in 3 days", "2 hours ago". */
  relative(moment: Moment, now: Moment): string;
  /** For `<time datetime>`. */
  iso(moment: Moment): string;
  /** The name of a language in that language itself, e.g. "русский". */
  languageName(lang: string): string;
  /** The name of a language in this one, e.g. "Russian"; what is not a language tag stays as it is. */
  languageLabel(lang: string): string;
};

const interfaces = new Map<string, Interface>();

/** The interface in `lang`; a language without a catalogue has English words but its own dates and direction. */
export function interfaceFor(lang: string, timeZone = 'UTC'): Interface {
  const key = `${lang}|${timeZone}`;
  let made = interfaces.get(key);
  if (!made) {
    made = makeInterface(lang, timeZone);
    interfaces.set(key, made);
  }
  return made;
}

const numbers = new Map<string, Intl.NumberFormat>();
const names = new Map<string, string>();
/** A site has few languages; an author's list of languages is an editor's own words. */
const mostNames = 1_000;

/** A whole number or fraction as `lang` writes it. */
export function formatNumber(lang: string, value: number): string {
  const format = numbers.get(lang) ?? new Intl.NumberFormat(lang);
  numbers.set(lang, format);
  return format.format(value);
}

function makeInterface(lang: string, timeZone: string): Interface {
  const { catalogue, lang: wordsLang } = catalogueFor(lang);
  const messages = new Map<MessageKey, IntlMessageFormat>();
  const lists = new Intl.ListFormat(dateLocale(wordsLang), { type: 'conjunction' });
  const openLists = new Intl.ListFormat(dateLocale(wordsLang), { type: 'unit' });
  return {
    lang,
    direction: direction(lang),
    t(key, values) {
      let message = messages.get(key);
      if (!message) {
        message = new IntlMessageFormat(catalogue[key], wordsLang, undefined, { ignoreTag: true });
        messages.set(key, message);
      }
      return String(message.format(values));
    },
    number: (value) => formatNumber(lang, value),
    list: (names) => lists.format(names),
    listParts: (names, open = false) =>
      (open ? openLists : lists)
        .formatToParts(names)
        .map((part) => ({ name: part.type === 'element', text: part.value })),
    date: (moment) => formatDate(lang, moment, timeZone),
    editionDate: (moment) => formatEditionDate(lang, moment, timeZone),
    dateTime: (moment) => formatDateTime(lang, moment, timeZone),
    time: (moment) => formatTime(lang, moment, timeZone),
    day: (moment) => formatDay(lang, moment, timeZone),
    month: (year, month) => formatMonth(lang, year, month),
    relative: (moment, now) => formatRelative(wordsLang, moment, now),
    iso: (moment) => isoWithOffset(moment, timeZone),
    languageName,
    languageLabel: (name) => displayName(wordsLang, name),
  };
}

function languageName(lang: string): string {
  const name = displayName(lang, lang);
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** Every page asks for the same few names, and `Intl` takes longer to make than a page has. */
function displayName(inLang: string, lang: string): string {
  const key = `${inLang}|${lang}`;
  const name = names.get(key) ?? askForName(inLang, lang);
  if (names.size < mostNames) names.set(key, name);
  return name;
}

function askForName(inLang: string, lang: string): string {
  try {
    return new Intl.DisplayNames(inLang, { type: 'language', fallback: 'code' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
