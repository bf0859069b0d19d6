import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AlternateForm, alternateHref } from '../lib/alternates.ts';
import { isPage } from '../lib/internalRoutes.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { clientOf } from './clientOf.ts';
import { firstRead, longestFirst, preferShown } from './firstRead.ts';
import { type MakePagesOptions, makePages } from './makePages.ts';
import { NoSuchPageError } from './pageCache.ts';
import { type Reading, readAddress } from './readAddress.ts';
import { QueueFullError } from './renderQueue.ts';
import { sendPage } from './sendPage.ts';
import { sendProblem } from './sendProblem.ts';
import { sendText } from './sendText.ts';
import type { UnreadChanges } from './unreadChanges.ts';
import { wantedForm } from './wantedForm.ts';

/** Answers a request, or says that it is not its own by giving back false. */
export type Responder = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export type PressOptions = Omit<MakePagesOptions, 'isDelivering'> & {
  /** What was saved and is not in the index yet. */
  unread?: UnreadChanges;
  /** What is served beside pages (fonts, pictures, health), asked in turn before an address is read. */
  beside: Responder[];
  log: (error: unknown, target: string) => void;
};

export type Press = {
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** Marks every page stale that read one of `keys`. */
  evict: (keys: ReadonlySet<string>) => void;
};

/** How a request is to be answered: in the form that is wanted, and with what was saved before `until` (by `performance.now()`). */
type Wish = { form?: AlternateForm; until?: number };

/** Caches that overlook `Vary` must not give readers what a machine asked for at the same address. */
const negotiated = 'private, max-age=0';

/** The HTTP door around Next.js: one cache for every public page, and nothing expensive on the path of a hit. */
export function openPress(options: PressOptions): Press {
  const { newsroom, unread, log } = options;
  const pages = makePages({ ...options, isDelivering: () => unread?.amount === 'many' });
  newsroom.onChange(pages.evict);

  const show: typeof sendPage = (request, response, page, cacheControl) => {
    preferShown(unread, page);
    sendPage(request, response, page, cacheControl);
  };

  async function answerMiss(
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
    wish: Wish,
  ): Promise<void> {
    for (const respond of options.beside) if (await respond(request, response)) return;
    await answerReading(request, response, readAddress(newsroom, target), wish);
  }

  async function answerReading(
    request: IncomingMessage,
    response: ServerResponse,
    reading: Reading,
    wish: Wish,
  ): Promise<void> {
    const { form: wanted, until } = wish;
    if (reading.do === 'redirect') {
      sendText(response, 301, `Moved to ${reading.to}\n`, {
        ...options.securityHeaders,
        location: reading.to,
        // A browser that remembers a move goes round in circles once an article is renamed back.
        'cache-control': 'public, max-age=0, s-maxage=60',
      });
      return;
    }
    const lang = reading.do === 'refuse' ? reading.lang : reading.address.lang;
    const refuse = async (status: 404 | 410, form?: AlternateForm): Promise<void> => {
      if (form) sendProblem(response, lang, status, form, options.securityHeaders);
      else sendPage(request, response, await pages.error(lang, status));
    };
    if (reading.do === 'refuse') {
      const earlier = reading.status === 404 ? pages.mayComeBack(request.url ?? '/') : undefined;
      if (earlier) return show(request, response, earlier);
      return refuse(reading.status, reading.form ?? wanted);
    }
    try {
      const other = wanted && isPage(reading.address) ? alternateOf(newsroom, reading.key, wanted) : undefined;
      const gone = new AbortController();
      if (response.destroyed) gone.abort();
      response.once('close', () => gone.abort());
      const patience = until === undefined ? undefined : until - performance.now();
      const page = await pages.at(other ?? reading, { client: clientOf(request), gone: gone.signal, patience });
      show(request, response, page, other && negotiated);
    } catch (error) {
      if (!(error instanceof NoSuchPageError)) throw error;
      // What was there when the page was asked for may have come to another address while it was waited for.
      const now = readAddress(newsroom, request.url ?? '/');
      if (now.do !== 'render') return answerReading(request, response, now, wish);
      const { address } = reading;
      await refuse(404, address.kind === 'alternate' ? address.form : wanted);
    }
  }

  async function answerError(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
    const target = request.url ?? '/';
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error instanceof QueueFullError) {
      sendText(response, 503, 'Too many readers at once. Please try again in a moment.\n', {
        ...options.securityHeaders,
        'retry-after': '2',
      });
      return;
    }
    log(error, target);
    try {
      const [defaultLang = 'en'] = newsroom.site().languages;
      sendPage(request, response, await pages.error(defaultLang, 500));
    } catch {
      sendText(response, 500, 'This page could not be made. Please try again in a moment.\n', options.securityHeaders);
    }
  }

  /** Answers a public page from what the index and the cache hold. */
  function answerRead(request: IncomingMessage, response: ServerResponse, until?: number): void {
    const target = request.url ?? '/';
    const hit = pages.fresh(target);
    const wanted = hit && hit.form !== 'html' ? undefined : wantedForm(request.headers.accept);
    const other = hit && wanted && pages.fresh(alternateHref(target, wanted));
    if (hit && !wanted) {
      show(request, response, hit);
      return;
    }
    // Another page may have a name that ends like a form.
    if (other && other.form === wanted) {
      show(request, response, other, negotiated);
      return;
    }
    answerMiss(request, response, target, { form: wanted, until }).catch((error: unknown) =>
      answerError(request, response, error),
    );
  }

  return {
    evict: pages.evict,
    answer(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        sendText(response, 405, 'Only GET and HEAD are answered here.\n', {
          ...options.securityHeaders,
          allow: 'GET, HEAD',
        });
        return;
      }
      if (!unread || unread.amount === 'none') {
        answerRead(request, response);
        return;
      }
      const until = performance.now() + longestFirst;
      const reading = firstRead(unread, request.url ?? '/');
      if (!reading) answerRead(request, response, until);
      else
        reading
          .then(() => answerRead(request, response, until))
          .catch((error: unknown) => answerError(request, response, error));
    },
  };
}

/** The page at `href` in another form, unless a page of its own has that address. */
function alternateOf(newsroom: OpenNewsroom, href: string, form: AlternateForm) {
  const reading = readAddress(newsroom, alternateHref(href, form));
  return reading.do === 'render' && reading.address.kind === 'alternate' ? reading : undefined;
}
