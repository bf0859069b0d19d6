import { cutText } from './markdown/cutText.ts';
import { textWidth } from './textWidth.ts';

/** Columns that search engines show of a description, about. */
const most = 160;

/** Texts joined to one description, as many as there is room for; the first is cut at a word if it is too long alone. */
export function metaDescription(...texts: (string | undefined)[]): string | undefined {
  const [first, ...rest] = texts.flatMap((text) => text?.trim() || []);
  if (first === undefined) return undefined;
  let description = cutToWidth(first);
  for (const text of rest) {
    const longer = `${description}${/[.!?…。！？۔؟]$/.test(description) ? ' ' : ' · '}${text}`;
    if (textWidth(longer) > most) {
      // Half a headline says more than none; after two of them it is enough.
      const cut = cutToWidth(longer);
      return textWidth(cut) > textWidth(description) + 20 ? cut : description;
    }
    description = longer;
  }
  return description;
}

function cutToWidth(text: string): string {
  const width = textWidth(text);
  if (width <= most) return text;
  // Columns are not letters where letters are wide.
  return cutText(text, Math.floor((most * text.length) / width));
}
