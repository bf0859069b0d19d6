import type { Site, TrustRelations } from '../model/site.ts';
import { written } from './securityTxt.ts';

/**
 * Whom the publisher belongs to and whom it controls; its accounts are those of `social`, and what it says on training
 * follows the one setting for AI crawlers.
 * @see https://journallist.net/reference-document-for-trust-txt-specifications
 */
export function trustTxt(trust: TrustRelations, { social, crawlers }: Pick<Site, 'social' | 'crawlers'>): string {
  const each = (name: string, values: string[] = []) => values.map((value): [string, string] => [name, value]);
  return written(
    [
      ...each('belongto', trust.belongto),
      ...each('member', trust.member),
      ...each('control', trust.control),
      ['controlledby', trust.controlledby],
      ...each(
        'social',
        social.map(({ url }) => url),
      ),
      ...each('vendor', trust.vendor),
      ...each('customer', trust.customer),
      ...each('disclosure', trust.disclosure),
      ...each('contact', trust.contact),
      ['datatrainingallowed', crawlers && (crawlers.ai === 'allow' ? 'yes' : 'no')],
    ],
    '=',
  );
}
