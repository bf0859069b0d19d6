import { type Address, internalRoute, isPage } from '../lib/internalRoutes.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { addressHeaders } from './addressHeaders.ts';
import type { Page } from './page.ts';
import { type MakePage, PageCache } from './pageCache.ts';
import type { Reading } from './readAddress.ts';
import { type RenderOptions, renderPage } from './renderPage.ts';
import { RenderQueue } from './renderQueue.ts';
import { subjectOf } from './staleness.ts';

export type MakePagesOptions = RenderOptions & {
  newsroom: OpenNewsroom;
  cacheBytes: number;
  /** Whether many changes are still to be read. */
  isDelivering?: () => boolean;
};

/** Who asks for a page: `gone` once they have left; `patience` with an article that itself has changed, in milliseconds. */
export type Reader = { client: string; gone: AbortSignal; patience?: number };

/** Every public page: each is made once, kept, and made again when something that it read has changed. */
export type Pages = {
  /**
   * The page or document at an address that is there.
   * @throws QueueFullError when too many renders wait
   * @throws NoSuchPageError when it turns out that nothing is there
   */
  at(reading: Extract<Reading, { do: 'render' }>, reader: Reader): Promise<Page>;
  /** The document of an error, made once for a language and status. */
  error(lang: string, status: 404 | 410 | 500): Promise<Page>;
  /** The page with this key, unless it has to be made, or made again. */
  fresh(key: string): Page | undefined;
  /** The earlier page with this key, where it is one of a list that may be longer again when a delivery has been read. */
  mayComeBack(key: string): Page | undefined;
  /** Marks every page stale that read one of `keys`. */
  evict(keys: ReadonlySet<string>): void;
};

/** A further page of a list. */
const isOfList = /\/page\/\d+(\.[a-z]+)?$/;
/** Bytes that result pages of searches may take. */
const searchBytes = 4 * 1024 * 1024;
/**
 * Renders at once, and those that may wait. While one waits for another thread, the next one has the processor; more at
 * once would all take longer, and none would be ready before.
 */
const renders = { atOnce: 2, waiting: 200 };

/** Whoever is told that one of these has changed comes once, and must not be given the one before. */
const machineRead: ReadonlySet<Address['kind']> = new Set(['feed', 'file', 'sitemap', 'news-sitemap']);
/** How long machines wait for news rather than hear old ones, in milliseconds. */
const patienceOfMachines = 10_000;
/** The same for an error's document, which is no older than its list of the latest articles, in milliseconds. */
const patienceWithErrors = 50;

export function makePages(options: MakePagesOptions): Pages {
  const cache = new PageCache(options.cacheBytes, options.isDelivering);
  // Made-up searches must not push the paper out of the cache.
  const searches = new PageCache(searchBytes);
  const queue = new RenderQueue(renders.atOnce, renders.waiting);

  const inLine =
    (make: (previous?: Page) => Promise<Page>, client?: string): MakePage =>
    (previous, { begin, ...due }) => {
      const work = (): Promise<Page> => {
        begin();
        return make(previous);
      };
      return queue.run(work, { client, ...due });
    };
  const at: Pages['at'] = ({ key, address }, { client, gone, patience }) => {
    const search = address.kind === 'search' || (address.kind === 'alternate' && address.of.kind === 'search');
    const subject = subjectOf(address);
    const make = async (previous?: Page): Promise<Page> => {
      const headers = addressHeaders(address, key);
      const made = await renderPage(options, internalRoute(address), 200, previous, headers);
      made.subject = subject;
      if (isPage(address)) made.form = 'html';
      else if (address.kind === 'alternate') made.form = address.form;
      return made;
    };
    return (search ? searches : cache).get(key, inLine(make, client), {
      wait: machineRead.has(address.kind) ? patienceOfMachines : undefined,
      // What a delivery brings to a list comes bit by bit: whoever asks for that is not kept waiting for each of them.
      waitForItself: subject === undefined ? undefined : patience,
      gone,
    });
  };
  const error: Pages['error'] = (lang, status) => {
    const address: Address = { kind: 'status', lang, status };
    const make = async (previous?: Page): Promise<Page> => {
      // What is not there is told in other forms, too.
      const more = status === 500 ? undefined : { vary: 'Accept' };
      const made = await renderPage(options, internalRoute(address), status, previous, more);
      made.subject = subjectOf(address);
      return made;
    };
    return cache.get(`!${status} ${lang}`, inLine(make), { wait: patienceWithErrors });
  };
  return {
    at,
    error,
    fresh: (key) => cache.fresh(key),
    mayComeBack: (key) => (isOfList.test(key) ? cache.mayComeBack(key) : undefined),
    evict: (keys) => {
      cache.evict(keys);
      searches.evict(keys);
    },
  };
}
