import type { Moment } from '../model/article.ts';

const slots = 2 ** 18;
/** 1600-01-01 and 2500-01-01 in seconds: 900 years of seconds times `slots` stay below 2^53. */
const earliest = -11676096000;
const latest = 16725225600;

/** The smallest id that an article of this second can have: ids below it are older. */
export function firstIdOf(date: Moment): number {
  const second = Math.min(Math.max(Math.floor(date / 1000), earliest), latest);
  return (second - earliest) * slots;
}

/** Id of an article: newer ones are greater, and those of one second are in an order that never changes. */
export function articleId(date: Moment, lang: string, slug: string): number {
  return firstIdOf(date) + (hash(`${lang}/${slug}`) % slots);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
