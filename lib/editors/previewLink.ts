import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Moment } from '../model/article.ts';

/** What a preview link shows, and until when: a whole second, in milliseconds since 1970. */
export type PreviewAddress = { lang: string; slug: string; until: Moment };

/** How long a link works unless somebody says otherwise, in milliseconds. */
export const previewLife = 48 * 3_600_000;

/**
 * The site-relative address that shows one unpublished article until a moment:
 * `/preview/<lang>/<slug>/<seconds, base 36>.<HMAC-SHA256, base64url>` (RFC 2104, RFC 4648).
 */
export function previewHref(key: Buffer, { lang, slug, until }: PreviewAddress): string {
  const seconds = Math.floor(until / 1000).toString(36);
  const parts = [lang, slug].map(encodeURIComponent);
  return `/preview/${parts.join('/')}/${seconds}.${signature(key, lang, slug, seconds)}`;
}

const form = /^\/preview\/([^/?#]{1,200})\/([^/?#]{1,1200})\/([1-9a-z][0-9a-z]{0,8})\.([\w-]{43})$/;

/**
 * What a preview address of ours shows; `undefined` for every other address, one with a single bit turned included.
 * Whether its time is over is for the caller to see.
 */
export function readPreviewHref(key: Buffer, target: string): PreviewAddress | undefined {
  const match = form.exec(target);
  if (!match) return undefined;
  const [, encodedLang = '', encodedSlug = '', seconds = '', given = ''] = match;
  const lang = decoded(encodedLang);
  const slug = decoded(encodedSlug);
  if (lang === undefined || slug === undefined) return undefined;
  // Texts are compared, not the bytes they stand for: base64url can write the same bytes in four ways.
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(signature(key, lang, slug, seconds)))) return undefined;
  return { lang, slug, until: Number.parseInt(seconds, 36) * 1000 };
}

function signature(key: Buffer, lang: string, slug: string, seconds: string): string {
  return createHmac('sha256', key).update(`preview 1\n${lang}\n${slug}\n${seconds}`).digest('base64url');
}

function decoded(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part).normalize('NFC');
    return /[/\\\p{Cc}]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
