import type { Newsroom } from '../lib/newsroom/newsroom.ts';
import { makePage, type Page } from './page.ts';
import type { Responder } from './press.ts';
import { sendPage } from './sendPage.ts';

/**
 * Shows the key of IndexNow at `/<key>.txt`, which proves to search engines that what is told comes from this site.
 * @see https://www.indexnow.org/documentation
 */
export function indexNowKey(newsroom: Pick<Newsroom, 'site'>, headers: Record<string, string>): Responder {
  let shown: { key: string; page: Page } | undefined;
  return async (request, response) => {
    const key = newsroom.site().push.indexnow?.key;
    if (!key || request.url !== `/${key}.txt`) return false;
    if (shown?.key !== key) {
      const page = await makePage({
        status: 200,
        headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=60' },
        body: Buffer.from(key),
        keys: new Set(),
      });
      shown = { key, page };
    }
    sendPage(request, response, shown.page);
    return true;
  };
}
