import type { Newsroom } from '../lib/newsroom/newsroom.ts';

const articleRoute = /^\/([^/]+)\/articles\/([^/]+)$/;

/**
 * Asks for an article before its route does, so that another thread renders the text while Next.js prepares the page.
 * Within one render the newsroom gives the same answer to both (`oncePerRender` in lib/dependencies.ts).
 */
export function askAhead(newsroom: Pick<Newsroom, 'article'>, internalPath: string): void {
  const [, lang, slug] = articleRoute.exec(internalPath) ?? [];
  if (lang === undefined || slug === undefined) return;
  // The route asks again, and tells what went wrong.
  newsroom.article(decodeURIComponent(lang), decodeURIComponent(slug)).catch(() => {});
}
