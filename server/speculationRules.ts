import { fixedAnswer } from './fixedAnswer.ts';
import type { Responder } from './press.ts';

/** Where the rules are; each document names it in its `Speculation-Rules` header. */
export const speculationRulesPath = '/speculation-rules.json';

// Search costs the server work that nobody may want, and what isn't a document can't be shown ahead of time.
// The editors' pages are not for readers.
const neverAhead = [
  '/search',
  '/*/search',
  '/desk',
  '/desk/*',
  '/preview/*',
  '/media/*',
  '/fonts/*',
  '/*.xml',
  '/*.json',
  '/*.txt',
  '/*.md',
];

const rule = {
  where: {
    and: [
      { href_matches: '/*' },
      { not: { href_matches: neverAhead.map((pathname) => `${pathname}?*`).concat(neverAhead) } },
      { not: { selector_matches: '[download], [rel~=nofollow]' } },
    ],
  },
  eagerness: 'moderate',
};

/**
 * Links to our own documents are fetched, and shown ahead of time where the browser can afford it,
 * once a reader rests on them or begins to press.
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export const speculationRules = { prefetch: [rule], prerender: [rule] };

/** Serves the rules, for browsers to keep for a day. */
export function openSpeculationRules(headers: Record<string, string>): Promise<Responder> {
  return fixedAnswer(speculationRulesPath, {
    body: JSON.stringify(speculationRules),
    type: 'application/speculationrules+json',
    cacheControl: 'public, max-age=86400',
    headers,
  });
}
