import { z } from 'zod';
import type { Localized } from '../model/site.ts';
import { text } from './fields.ts';

/** Key under which a plain string stands until it is known which languages the site has. */
export const everyLanguage = '*';

/** A plain string, or one string for each language. */
export function localized(max: number) {
  const anyLanguage = (value: string): Localized => ({ [everyLanguage]: value });
  return z.union([text(max).transform(anyLanguage), z.record(z.string().min(1), text(max))], {
    error: 'must be a text, or a text for each language: {en: …, ar: …}',
  });
}
