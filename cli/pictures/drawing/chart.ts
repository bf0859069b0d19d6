import type { Language } from './figure.ts';
import { type Lettering, letters } from './lettering.ts';

/** A chart's words stand at the side where its language begins to read. */
export function heading(
  language: Language,
  width: number,
  y: number,
  text: string,
  lettering: Omit<Lettering, 'anchor'>,
): string {
  const rtl = language === 'ar' || language === 'ur';
  const more = rtl ? 'direction="rtl"' : '';
  return letters(rtl ? width - 80 : 80, y, text, { ...lettering, anchor: 'start', more });
}
