import { alternateForms, alternateHref, alternateTypes } from '../lib/alternates.ts';
import { type Address, isPage } from '../lib/internalRoutes.ts';
import { absolute } from '../lib/siteUrl.ts';

/** Where the description of the read API is. */
const description = '</openapi.json>; rel="service-desc"; type="application/openapi+json"';

/**
 * Headers that follow from an address alone: pages name their alternates, and alternates their page.
 * `href` is the address as the site spells it. A page varies by `Accept`, since it is answered in the form that is wanted.
 * @see https://www.rfc-editor.org/rfc/rfc8288 and https://www.rfc-editor.org/rfc/rfc8631
 */
export function addressHeaders(address: Address, href: string): Record<string, string> {
  if (isPage(address)) {
    const links = alternateForms.map(
      (form) => `<${alternateHref(href, form)}>; rel="alternate"; type="${alternateTypes[form]}"`,
    );
    return { link: [...links, ...(address.kind === 'front' ? [description] : [])].join(', '), vary: 'Accept' };
  }
  if (address.kind !== 'alternate') return {};
  return {
    link: `<${absolute(pageOf(address, href))}>; rel="canonical", ${description}`,
    'content-location': href,
    vary: 'Accept',
    'x-robots-tag': 'noindex',
    // Public data, for the pages of others too.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
}

function pageOf({ form, of }: Extract<Address, { kind: 'alternate' }>, href: string): string {
  const bare = href.replace(new RegExp(`\\.${form}(?=\\?|$)`), '');
  return of.kind === 'front' && bare === '/index' ? '/' : bare;
}
