import { LRUCache } from 'lru-cache';
import { asChange, type Change, castsDoubt } from '../lib/change.ts';
import { type Page, pageBytes } from './page.ts';
import { PageReaders } from './pageReaders.ts';
import { PolishQueue } from './polishQueue.ts';
import type { Meanwhile } from './renderQueue.ts';
import { type Staleness, settled, staleness } from './staleness.ts';
import { WaitingReaders } from './waitingReaders.ts';

/** Thrown by a render when its page does not exist, or not any more: then no earlier page may be shown either. */
export class NoSuchPageError extends Error {
  override name = 'NoSuchPageError';
}

/** A render that is due, as the cache sees it. */
export type DueRender = {
  /** Whether somebody waits for it. */
  wanted: () => boolean;
  /** What those who come meanwhile are shown; a page of which only the surroundings have changed will do. */
  meanwhile: () => Meanwhile;
  /** To be told when it begins to read, unless that is at once: what has changed before is in it. */
  begin: () => void;
};

/** Makes the page of one address; `previous` is the page it follows. */
export type MakePage = (previous: Page | undefined, due: DueRender) => Promise<Page>;

/**
 * `wait`: how long a stale page is held back for its successor, in milliseconds, and `waitForItself` one that has changed in
 * more than its surroundings; `gone`: whoever asks has left.
 */
export type Asking = { wait?: number; waitForItself?: number; gone?: AbortSignal };

/**
 * `isDoubtful` until it is looked at whether it is stale by more than that; `since` when it went stale, and `missedSince` when
 * it was first found not to be there, in milliseconds.
 */
type Entry = { page: Page; stale: Staleness; isDoubtful?: boolean; since?: number; missedSince?: number };
type Render = { promise: Promise<Page>; evicted: Change[] };

/** How long a reader may wait for the successor of a stale page before the stale one is sent, in milliseconds. */
const patience = 250;
/**
 * While a delivery is read, a page with a subject of which only the surroundings have changed is left as it is, for they may
 * change again and the processors have more urgent things to do; but not for longer than this, in milliseconds. How long lists
 * are is told of when it will not change again soon (lib/index/gatherKeys.ts).
 */
const longestLeft = 3_000;
/**
 * What a delivery takes away may leave lists before what it brings has entered them: for so long their last pages stay as they
 * were, in milliseconds.
 */
const longestMissed = 2_000;

/**
 * The one cache (architecture, decisions 1 and 2): finished pages by address, bounded in bytes.
 * Concurrent misses render once; a stale page is sent when its successor takes long; a failed render keeps the good page.
 */
export class PageCache {
  #pages: LRUCache<string, Entry>;
  #readers = new PageReaders();
  #renders = new Map<string, Render>();
  #waiting = new WaitingReaders();
  #polish = new PolishQueue();
  readonly #isDelivering: () => boolean;
  /** Renders begun since the start, for tests and metrics. */
  renders = 0;

  /** `isDelivering`: whether many changes are still to be read. */
  constructor(bytes: number, isDelivering = () => false) {
    this.#isDelivering = isDelivering;
    this.#pages = new LRUCache<string, Entry>({
      maxSize: bytes,
      sizeCalculation: (entry, address) => pageBytes(entry.page) + address.length * 2,
      dispose: (entry, address) => this.#forget(address, entry.page),
    });
  }

  /** The page of `address` if it is fresh: the path of nearly every request. */
  fresh(address: string): Page | undefined {
    const entry = this.#entry(address);
    return entry && !entry.stale ? entry.page : undefined;
  }

  #entry(address: string): Entry | undefined {
    const entry = this.#pages.get(address);
    if (entry?.isDoubtful) this.#settle(entry);
    return entry;
  }

  #settle(entry: Entry): void {
    entry.isDoubtful = false;
    entry.stale = settled(entry.page, entry.stale);
    if (!entry.stale) this.#polish.add(entry.page);
  }

  /** The page of `address`, made if need be; a stale one after a while. Throws what `make` throws only when there is no earlier page to show. */
  async get(
    address: string,
    make: MakePage,
    { wait = patience, waitForItself = wait, gone }: Asking = {},
  ): Promise<Page> {
    const entry = this.#entry(address);
    if (entry && (!entry.stale || this.#isLeft(entry))) return entry.page;
    const leave = this.#waiting.wait(address, gone);
    try {
      const successor = this.#successor(address, make, entry?.page);
      if (!entry) return await successor;
      return await this.#inTime(entry, successor, entry.stale === 'itself' ? Math.max(wait, waitForItself) : wait);
    } finally {
      leave();
    }
  }

  /** The page of `address` as it was, while it is missing and may be there again soon. */
  mayComeBack(address: string): Page | undefined {
    const entry = this.#pages.peek(address);
    return this.#mayComeBack(entry) ? entry?.page : undefined;
  }

  #isLeft({ page, stale, since = 0 }: Entry): boolean {
    return (
      page.subject !== undefined &&
      stale === 'around' &&
      this.#isDelivering() &&
      performance.now() - since < longestLeft
    );
  }

  #mayComeBack(entry: Entry | undefined): boolean {
    if (!entry || entry.page.subject !== undefined || !this.#isDelivering()) return false;
    const now = performance.now();
    entry.missedSince ??= now;
    return now - entry.missedSince < longestMissed;
  }

  async #inTime(entry: Entry, successor: Promise<Page>, wait: number): Promise<Page> {
    const { promise: late, resolve } = Promise.withResolvers<Page>();
    const timer = setTimeout(() => resolve(entry.page), wait);
    try {
      return await Promise.race([successor, late]);
    } catch (error) {
      if (error instanceof NoSuchPageError && !this.#mayComeBack(entry)) throw error;
      return entry.page;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Marks every page stale that read one of `keys`. Gives back the addresses of those pages. */
  evict(keys: ReadonlySet<string>): Set<string> {
    const change = asChange(keys);
    const evicted = this.#readers.touchedBy(change);
    for (const address of evicted) {
      const entry = this.#pages.peek(address);
      if (!entry) continue;
      if (!entry.stale && !entry.isDoubtful) entry.since = performance.now();
      entry.stale = staleness(entry.page, [change], entry.stale);
      entry.isDoubtful ||= castsDoubt(change, entry.page);
      this.#polish.delete(entry.page);
    }
    this.#polish.rest();
    for (const render of this.#renders.values()) render.evicted.push(change);
    return evicted;
  }

  /** Kept pages that are still to be compressed as small as they get. */
  get waitingForPolish(): number {
    return this.#polish.size;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#pages.calculatedSize };
  }

  /** A render that began before its sources changed is waited for, and then followed by one that has seen the change. */
  async #successor(address: string, make: MakePage, previous: Page | undefined): Promise<Page> {
    const running = this.#renders.get(address);
    if (!running?.evicted.length) return this.#render(address, make, previous);
    await running.promise.catch(() => {});
    return this.fresh(address) ?? this.#render(address, make, previous);
  }

  #render(address: string, make: MakePage, previous: Page | undefined): Promise<Page> {
    const running = this.#renders.get(address);
    if (running) return running.promise;
    this.renders++;
    const evicted: Change[] = [];
    const due: DueRender = {
      wanted: () => this.#waiting.has(address),
      meanwhile: () => {
        const entry = this.#pages.peek(address);
        if (!entry) return 'nothing';
        return entry.stale === 'around' ? 'enough' : 'outdated';
      },
      begin: () => {
        evicted.length = 0;
      },
    };
    const render: Render = { promise: make(previous, due), evicted };
    this.#renders.set(address, render);
    render.promise.catch(() => {});
    render.promise = render.promise.then(
      (page) => {
        this.#renders.delete(address);
        const isDoubtful = evicted.some((change) => castsDoubt(change, page));
        this.#keep(address, { page, stale: staleness(page, evicted), isDoubtful, since: performance.now() });
        return page;
      },
      (error: unknown) => {
        this.#renders.delete(address);
        if (error instanceof NoSuchPageError && !this.#mayComeBack(this.#pages.peek(address)))
          this.#pages.delete(address);
        throw error;
      },
    );
    return render.promise;
  }

  #keep(address: string, entry: Entry): void {
    const { page } = entry;
    this.#pages.set(address, entry);
    if (!this.#pages.has(address)) return;
    if (!entry.stale && !entry.isDoubtful) this.#polish.add(page);
    this.#readers.add(address, page);
  }

  #forget(address: string, page: Page): void {
    this.#polish.delete(page);
    this.#readers.remove(address, page);
  }
}
