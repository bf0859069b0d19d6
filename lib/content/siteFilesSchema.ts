import { z } from 'zod';
import { list, text, webAddress, writtenDate } from './fields.ts';

const lines = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) =>
      value
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .trim(),
    );

/** Who may read the site to train or to feed language models. */
export const crawlers = z.strictObject({
  ai: z
    .enum(['allow', 'search', 'deny'])
    .default('allow')
    .describe('`deny` asks every known AI crawler to stay away; `search` only those that collect training data'),
});

const contact = text(300).regex(
  /^(mailto:|tel:|https:\/\/)|^[^\s@<>"]+@[^\s@<>"]+$/i,
  'is neither an https address nor an e-mail address',
);

/** `/.well-known/security.txt` (https://www.rfc-editor.org/rfc/rfc9116). */
export const security = z.strictObject({
  contact: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z
        .array(contact)
        .min(1)
        .max(10)
        .describe('where to report a hole: an e-mail or https address; the best one first'),
    )
    .meta({
      description: 'where to report a hole: e-mail or https address, the best one first',
    }),
  expires: writtenDate.optional().describe('until when this holds; otherwise half a year ahead'),
  policy: webAddress.optional().describe('rules for those who look for holes'),
  encryption: webAddress.optional().describe('key for mail'),
  acknowledgments: webAddress.optional().describe('page that thanks them'),
  hiring: webAddress.optional().describe('jobs in security'),
});

const addresses = list(webAddress, 200);

/** `/trust.txt` (https://journallist.net/reference-document-for-trust-txt-specifications). */
export const trust = z.strictObject({
  belongto: addresses.optional().describe('associations it belongs to'),
  member: addresses.optional().describe('its members, for an association'),
  control: addresses.optional().describe('sites it controls'),
  controlledby: webAddress.optional().describe('who controls it'),
  customer: addresses.optional().describe('its customers, for a vendor'),
  vendor: addresses.optional().describe('its vendors'),
  disclosure: addresses.optional().describe('pages on ownership, funding and rules'),
  contact: list(text(300), 10).optional().describe('addresses for questions'),
});

const adsLine = text(500).regex(
  /^(#.*|[a-z]+=.+|[^\s,]+\.[^\s,]+, *[^,]+, *(direct|reseller)(, *[^,]+)?(;.*)?)$/i,
  'is no line of ads.txt',
);

/** `/ads.txt`, line by line (https://iabtechlab.com/ads-txt/). */
export const ads = list(adsLine, 1000).meta({ hint: 'write "- greenadexchange.example, 12345, DIRECT, d75815a79"' });

/** `/humans.txt` (https://humanstxt.org). */
export const humans = lines(5000);
