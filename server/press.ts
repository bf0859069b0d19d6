import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Address, internalRoute } from '../lib/internalRoutes.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { Page } from './page.ts';
import { NoSuchPageError, PageCache } from './pageCache.ts';
import { readAddress } from './readAddress.ts';
import { type RenderOptions, renderPage } from './renderPage.ts';
import { QueueFullError, RenderQueue } from './renderQueue.ts';
import { sendPage } from './sendPage.ts';
import { sendText } from './sendText.ts';

/** Answers a request, or says that it is not its own by giving back false. */
export type Responder = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export type PressOptions = RenderOptions & {
  newsroom: OpenNewsroom;
  cacheBytes: number;
  /** What is served beside pages (fonts, pictures, health), asked in turn before an address is read. */
  beside: Responder[];
  log: (error: unknown, target: string) => void;
};

export type Press = {
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  cache: PageCache;
  /** Marks every page stale that read one of `keys`. */
  evict: (keys: ReadonlySet<string>) => void;
};

/** Bytes that result pages of searches may take. */
const searchBytes = 4 * 1024 * 1024;

/** Whoever is told that one of these has changed comes once, and must not be given the one before. */
const machineRead: ReadonlySet<Address['kind']> = new Set(['feed', 'file', 'sitemap', 'news-sitemap']);
/** How long machines wait for news rather than hear old ones, in milliseconds. */
const patienceOfMachines = 10_000;

/** The HTTP door around Next.js: one cache for every public page, and nothing expensive on the path of a hit. */
export function openPress(options: PressOptions): Press {
  const { newsroom, log } = options;
  const cache = new PageCache(options.cacheBytes);
  // Made-up searches must not push the paper out of the cache.
  const searches = new PageCache(searchBytes);
  const queue = new RenderQueue(4, 200);
  const evict = (keys: ReadonlySet<string>): void => {
    cache.evict(keys);
    searches.evict(keys);
  };
  newsroom.onChange(evict);

  const page = (key: string, internalPath: string, status: number, keptIn = cache, wait?: number): Promise<Page> =>
    keptIn.get(key, (previous) => queue.run(() => renderPage(options, internalPath, status, previous)), wait);

  /** The document of an error, rendered once per language and status. */
  const errorPage = (lang: string, status: 404 | 410 | 500): Promise<Page> =>
    page(`!${status} ${lang}`, internalRoute({ kind: 'status', lang, status }), status);

  async function answerMiss(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    for (const respond of options.beside) if (await respond(request, response)) return;
    const reading = readAddress(newsroom, target);
    if (reading.do === 'redirect') {
      sendText(response, 301, `Moved to ${reading.to}\n`, {
        ...options.securityHeaders,
        location: reading.to,
        'cache-control': 'public, max-age=3600',
      });
      return;
    }
    const lang = reading.do === 'refuse' ? reading.lang : reading.address.lang;
    try {
      if (reading.do === 'refuse') {
        sendPage(request, response, await errorPage(lang, reading.status));
        return;
      }
      const { key, address } = reading;
      sendPage(
        request,
        response,
        await page(
          key,
          internalRoute(address),
          200,
          address.kind === 'search' ? searches : cache,
          machineRead.has(address.kind) ? patienceOfMachines : undefined,
        ),
      );
    } catch (error) {
      if (error instanceof NoSuchPageError) {
        sendPage(request, response, await errorPage(lang, 404));
        return;
      }
      throw error;
    }
  }

  async function answerError(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
    const target = request.url ?? '/';
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error instanceof QueueFullError) {
      sendText(response, 503, 'Too many readers at once. Please try again in a moment.\n', { 'retry-after': '2' });
      return;
    }
    log(error, target);
    try {
      const [defaultLang = 'en'] = newsroom.site().languages;
      sendPage(request, response, await errorPage(defaultLang, 500));
    } catch {
      sendText(response, 500, 'This page could not be made. Please try again in a moment.\n', options.securityHeaders);
    }
  }

  return {
    cache,
    evict,
    answer(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        sendText(response, 405, 'Only GET and HEAD are answered here.\n', { allow: 'GET, HEAD' });
        return;
      }
      const target = request.url ?? '/';
      const hit = cache.fresh(target);
      if (hit) {
        sendPage(request, response, hit);
        return;
      }
      answerMiss(request, response, target).catch((error: unknown) => answerError(request, response, error));
    },
  };
}
