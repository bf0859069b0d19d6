import type { Setting } from './renderOptions.ts';

const followed = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'xmpp:', 'irc:', 'ircs:']);
/** Stands for this site while its origin is unknown; `.invalid` is reserved (RFC 2606). */
const unknownSite = 'http://broadsheet.invalid';

/** Where a link goes: `undefined` when it is no address, or its scheme is not one that readers may follow. */
export type LinkTarget = { href: string; external: boolean; host: string };

/** Reads the address of a link or remote picture as a browser would (https://url.spec.whatwg.org). */
export function linkTarget(url: string, setting: Setting): LinkTarget | undefined {
  const site = setting.siteOrigin ?? (setting.absoluteBase ? originOf(setting.absoluteBase) : unknownSite);
  const base = setting.absoluteBase ?? site;
  const address = parse(url, base);
  if (!address || !followed.has(address.protocol)) return undefined;
  const web = address.protocol === 'http:' || address.protocol === 'https:';
  const external = web && address.origin !== originOf(site);
  const absolute = setting.absoluteBase !== undefined && !url.startsWith('#');
  return { href: absolute ? address.href : asWritten(url), external, host: web ? address.host : '' };
}

/** As the author wrote it, but for what the cleaner after us would misread: `HTTP:`, and a relative `a):b`. */
function asWritten(url: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0];
  if (scheme) return scheme.toLowerCase() + url.slice(scheme.length);
  return /^[^/?#]*:/.test(url) ? `./${url}` : url;
}

function parse(url: string, base: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

function originOf(url: string): string {
  return parse(url, unknownSite)?.origin ?? unknownSite;
}
