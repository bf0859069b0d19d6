/** The canonical origin, without a trailing slash; the press puts it into the environment at start (`readSettings`). */
export function siteUrl(): string {
  return process.env.SITE_URL ?? 'http://localhost:3000';
}

/** A site-relative address made absolute. */
export function absolute(href: string): string {
  return siteUrl() + href;
}
