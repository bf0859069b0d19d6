import { recordDependencies } from '../lib/dependencies.ts';
import { cacheTags } from './cacheTags.ts';
import { makePage, type Page } from './page.ts';
import { NoSuchPageError } from './pageCache.ts';
import type { Rendered } from './renderWithNext.ts';
import { contentSecurityPolicy } from './securityHeaders.ts';
import { speculationRulesPath } from './speculationRules.ts';
import { type StylesheetSource, toDocument } from './toDocument.ts';

export type RenderOptions = {
  render: (internalPath: string) => Promise<Rendered>;
  stylesheet: StylesheetSource;
  securityHeaders: Record<string, string>;
};

/** Thrown when Next.js answered a page with an error; the reader gets the error document instead. */
export class RenderError extends Error {
  override name = 'RenderError';
  readonly status: number;
  constructor(internalPath: string, status: number) {
    super(`${internalPath} was answered with ${status}`);
    this.status = status;
  }
}

/** Browsers ask again each time (and mostly hear 304); shared caches may keep a page while they fetch its successor. */
const cacheControl: Record<number, string> = {
  200: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400',
  404: 'public, max-age=0, s-maxage=10',
  410: 'public, max-age=0, s-maxage=60',
};

/**
 * Renders one internal route to a finished page that is sent with `status` and the headers `more`, and records what it read.
 * @throws NoSuchPageError when there is none, RenderError when Next.js answers with anything else but 200
 */
export async function renderPage(
  { render, stylesheet, securityHeaders }: RenderOptions,
  internalPath: string,
  status: number,
  previous?: Page,
  more: Record<string, string> = {},
): Promise<Page> {
  const { result, keys, checks, changed } = await recordDependencies(() => render(internalPath));
  if (result.status === 404) throw new NoSuchPageError(internalPath);
  if (result.status !== 200) throw new RenderError(internalPath, result.status);
  const headers: Record<string, string> = {
    ...securityHeaders,
    ...cacheTags(keys),
    'content-type': result.type,
    'cache-control': cacheControl[status] ?? 'no-store',
    ...more,
  };
  // Next.js names files of its own in the links of HTML pages.
  if (result.link && !result.type.startsWith('text/html')) headers.link = result.link;
  let body = result.body;
  if (result.type.startsWith('text/html')) {
    headers['content-type'] = 'text/html; charset=utf-8';
    const document = toDocument(body.toString(), stylesheet);
    body = Buffer.from(document.html);
    headers['content-security-policy'] = contentSecurityPolicy(document.styles);
    if (status === 200) headers['speculation-rules'] = `"${speculationRulesPath}"`;
    else headers['x-robots-tag'] = 'noindex';
  }
  return makePage({ status, headers, body, keys, checks, changed }, previous);
}
