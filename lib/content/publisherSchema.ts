import { z } from 'zod';
import { email, text } from './fields.ts';
import { localized } from './localizedText.ts';

/** A slug; the page's address does as well. */
const policyPage = text(300)
  .overwrite((value) => value.replace(/^\/+|\/+$/g, ''))
  .optional();

const policies = z.strictObject({
  about: policyPage,
  masthead: policyPage,
  ethics: policyPage,
  corrections: policyPage,
  publishingPrinciples: policyPage,
  ownership: policyPage,
  feedback: policyPage,
  diversity: policyPage,
  verification: policyPage,
  privacy: policyPage,
  contact: policyPage,
});

const contact = z.strictObject({
  email: email.optional().describe('address for readers'),
  phone: text(100).optional().describe('telephone number'),
  address: text(500).optional().describe('postal address'),
});

/** Who publishes the site. */
export const publisher = z.strictObject({
  legalName: text(300).optional().describe('name of the company or association'),
  owner: text(300).optional().describe('who owns it'),
  funding: localized(1000).optional().describe('who pays for it'),
  founded: text(50).optional().describe('year or ISO date'),
  contact: z
    .preprocess((value) => (typeof value === 'string' ? { email: value } : value), contact)
    .optional()
    .describe('`email`, `phone`, `address`; an e-mail address alone will do'),
  email: email.optional().describe('the same as `contact.email`'),
  phone: text(100).optional().describe('the same as `contact.phone`'),
  address: text(500).optional().describe('the same as `contact.address`'),
  policies: policies.default({}).describe(
    `slug in \`content/pages/\` of each policy: ${Object.keys(policies.shape)
      .map((key) => `\`${key}\``)
      .join(', ')}`,
  ),
});
