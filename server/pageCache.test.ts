import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePage, type Page } from './page.ts';
import { type DueRender, NoSuchPageError, PageCache } from './pageCache.ts';

const page = (text: string, ...keys: string[]): Promise<Page> =>
  makePage({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(text), keys: new Set(keys) });
const part = 'part:en:latest:10:Infinity';
const listPage = (text: string, isSame: () => boolean): Promise<Page> =>
  makePage({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: Buffer.from(text),
    keys: new Set(['list:en:latest', part]),
    checks: new Map([[part, isSame]]),
  });
const text = (page: Page) => page.identity.body.toString();

describe('the page cache', () => {
  it('renders once however many ask at once', async () => {
    const cache = new PageCache(1_000_000);
    const pages = await Promise.all(Array.from({ length: 50 }, () => cache.get('/', () => page('front'))));
    expect(pages.map(text)).toEqual(Array(50).fill('front'));
    expect(cache.renders).toBe(1);
  });

  it('evicts exactly the pages that read what changed', async () => {
    const cache = new PageCache(1_000_000);
    await cache.get('/a', () => page('a', 'article:en:a', 'list:en:latest'));
    await cache.get('/b', () => page('b', 'article:en:b'));
    expect(cache.evict(new Set(['article:en:a']))).toEqual(new Set(['/a']));
    expect(cache.fresh('/a')).toBeUndefined();
    expect(cache.fresh('/b')).toBeDefined();
  });

  describe('of a page that shows some of a part of a list', () => {
    const open = async (isSame: () => boolean) => {
      const cache = new PageCache(1_000_000);
      let made = 0;
      const make = () => listPage(`version ${++made}`, isSame);
      await cache.get('/a', make);
      return { cache, make };
    };

    it('makes none again where it shows the same after a change elsewhere in it', async () => {
      const { cache, make } = await open(() => true);
      expect(cache.evict(new Set(['at:en:latest:15', 'at:en:latest:16']))).toEqual(new Set(['/a']));
      expect(cache.waitingForPolish).toBe(0);
      expect(text(await cache.get('/a', make))).toBe('version 1');
      expect(cache.fresh('/a')).toBeDefined();
      expect(cache.waitingForPolish).toBe(1);
    });

    it('looks once, and again after the next change', async () => {
      let looks = 0;
      const { cache } = await open(() => ++looks > 0);
      expect(looks).toBe(0);
      for (const id of [15, 16]) {
        cache.evict(new Set([`at:en:latest:${id}`]));
        for (let asked = 0; asked < 3; asked++) expect(cache.fresh('/a')).toBeDefined();
      }
      expect(looks).toBe(2);
    });

    it('makes it again where it shows something else, and where something else has changed too', async () => {
      const other = await open(() => false);
      other.cache.evict(new Set(['at:en:latest:15']));
      expect(other.cache.fresh('/a')).toBeUndefined();
      expect(text(await other.cache.get('/a', other.make))).toBe('version 2');
      const { cache, make } = await open(() => true);
      cache.evict(new Set(['at:en:latest:15', 'list:en:latest']));
      expect(text(await cache.get('/a', make))).toBe('version 2');
    });

    it('looks at what changed while it was made', async () => {
      let isSame = true;
      const { cache, make } = await open(() => isSame);
      cache.evict(new Set(['list:en:latest']));
      const slow = Promise.withResolvers<void>();
      const made = cache.get('/a', () => slow.promise.then(make));
      cache.evict(new Set(['at:en:latest:15']));
      slow.resolve();
      expect(text(await made)).toBe('version 2');
      expect(cache.fresh('/a')).toBeDefined();
      isSame = false;
      cache.evict(new Set(['list:en:latest']));
      const again = cache.get('/a', make);
      cache.evict(new Set(['at:en:latest:15']));
      await again;
      expect(cache.fresh('/a')).toBeUndefined();
    });
  });

  it('shows the successor of an evicted page', async () => {
    const cache = new PageCache(1_000_000);
    await cache.get('/a', () => page('old', 'k'));
    cache.evict(new Set(['k']));
    expect(text(await cache.get('/a', () => page('new', 'k')))).toBe('new');
  });

  it('keeps the good page when its successor fails', async () => {
    const cache = new PageCache(1_000_000);
    await cache.get('/a', () => page('good', 'k'));
    cache.evict(new Set(['k']));
    expect(text(await cache.get('/a', () => Promise.reject(new Error('no'))))).toBe('good');
    expect(text(await cache.get('/a', () => page('mended', 'k')))).toBe('mended');
  });

  it('forgets a page that no longer exists', async () => {
    const cache = new PageCache(1_000_000);
    await cache.get('/a', () => page('taken down', 'k'));
    cache.evict(new Set(['k']));
    const gone = () => Promise.reject(new NoSuchPageError('/a'));
    await expect(cache.get('/a', gone)).rejects.toThrow(NoSuchPageError);
    await expect(cache.get('/a', gone)).rejects.toThrow(NoSuchPageError);
    expect(cache.size.pages).toBe(0);
  });

  it('sends the stale page when its successor takes long, and the successor afterwards', async () => {
    const cache = new PageCache(1_000_000);
    await cache.get('/a', () => page('old', 'k'));
    cache.evict(new Set(['k']));
    const slow = Promise.withResolvers<Page>();
    expect(text(await cache.get('/a', () => slow.promise))).toBe('old');
    slow.resolve(await page('new', 'k'));
    await slow.promise;
    await Promise.resolve();
    const fresh = cache.fresh('/a');
    expect(fresh && text(fresh)).toBe('new');
  });

  it('says of a render whether somebody still waits for it', async () => {
    const cache = new PageCache(1_000_000);
    const slow = Promise.withResolvers<Page>();
    const seen: (() => boolean)[] = [];
    const make = (_previous: Page | undefined, { wanted }: DueRender) => {
      seen.push(wanted);
      return slow.promise;
    };
    const [one, other] = [new AbortController(), new AbortController()];
    const asked = [one, other].map(({ signal }) => cache.get('/a', make, { gone: signal }));
    const [wanted] = seen;
    expect([seen.length, wanted?.()]).toEqual([1, true]);
    one.abort();
    expect(wanted?.()).toBe(true);
    other.abort();
    expect(wanted?.()).toBe(false);
    const late = cache.get('/a', make);
    expect(wanted?.()).toBe(true);
    slow.resolve(await page('a', 'k'));
    await Promise.all([...asked, late]);
    expect(wanted?.()).toBe(false);
  });

  it('waits no more for the successor of a page once the stale one was sent', async () => {
    const cache = new PageCache(1_000_000);
    await cache.get('/a', () => page('old', 'k'));
    cache.evict(new Set(['k']));
    const slow = Promise.withResolvers<Page>();
    const seen: (() => boolean)[] = [];
    const sent = cache.get('/a', (_previous, { wanted }) => {
      seen.push(wanted);
      return slow.promise;
    });
    expect(seen[0]?.()).toBe(true);
    expect(text(await sent)).toBe('old');
    expect(seen[0]?.()).toBe(false);
    slow.resolve(await page('new', 'k'));
  });

  it('does not take a page for fresh whose sources changed while it was rendered', async () => {
    const cache = new PageCache(1_000_000);
    const slow = Promise.withResolvers<Page>();
    const first = cache.get('/a', () => slow.promise);
    cache.evict(new Set(['k']));
    slow.resolve(await page('outdated', 'k'));
    await first;
    expect(cache.fresh('/a')).toBeUndefined();
  });

  it('does not answer a request made after a change with a render begun before it', async () => {
    const cache = new PageCache(1_000_000);
    const slow = Promise.withResolvers<Page>();
    const before = cache.get('/a', () => slow.promise);
    cache.evict(new Set(['k']));
    const after = cache.get('/a', () => page('new', 'k'));
    slow.resolve(await page('outdated', 'k'));
    expect(text(await before)).toBe('outdated');
    expect(text(await after)).toBe('new');
  });

  it('takes what changed while a render was waiting for its turn for part of it', async () => {
    const cache = new PageCache(1_000_000);
    const turn = Promise.withResolvers<void>();
    const made = cache.get('/a', async (_previous, { begin }) => {
      await turn.promise;
      begin();
      return page('new', 'k');
    });
    cache.evict(new Set(['k']));
    const asked = cache.get('/a', () => page('a second time', 'k'));
    turn.resolve();
    expect([text(await made), text(await asked), cache.renders]).toEqual(['new', 'new', 1]);
    expect(cache.fresh('/a')).toBeDefined();
  });

  it('says of a render whether only what surrounds the subject of its page has changed', async () => {
    const cache = new PageCache(1_000_000);
    await cache.get('/a', async () => ({ ...(await page('a', 'article:en:a', 'k')), subject: 'article:en:a' }));
    cache.evict(new Set(['k']));
    const slow = Promise.withResolvers<Page>();
    const seen: DueRender[] = [];
    const sent = cache.get('/a', (_previous, due) => {
      seen.push(due);
      return slow.promise;
    });
    expect(seen[0]?.meanwhile()).toBe('enough');
    cache.evict(new Set(['article:en:a']));
    expect(seen[0]?.meanwhile()).toBe('outdated');
    slow.resolve(await page('new', 'article:en:a', 'k'));
    await sent;
  });

  it('holds a page that itself has changed back for longer where whoever asks wants that, and no other', async () => {
    vi.useFakeTimers();
    try {
      const shownAfter = async (changed: string): Promise<string> => {
        const cache = new PageCache(1_000_000);
        const article = async (text: string) => ({
          ...(await page(text, 'article:en:a', 'k')),
          subject: 'article:en:a',
        });
        await cache.get('/a', () => article('old'));
        cache.evict(new Set([changed]));
        const slow = async () => {
          await new Promise((resolve) => setTimeout(resolve, 600));
          return article('new');
        };
        const shown = cache.get('/a', slow, { waitForItself: 800 });
        await vi.advanceTimersByTimeAsync(1_000);
        return text(await shown);
      };
      expect(await shownAfter('article:en:a')).toBe('new');
      expect(await shownAfter('k')).toBe('old');
    } finally {
      vi.useRealTimers();
    }
  });

  describe('while a delivery is read', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });
    const article = async (text: string) => ({ ...(await page(text, 'article:en:a', 'k')), subject: 'article:en:a' });
    const shownBy = async (cache: PageCache): Promise<string> => text(await cache.get('/a', () => article('new')));
    const open = async () => {
      const delivery = { isOver: false };
      const cache = new PageCache(1_000_000, () => !delivery.isOver);
      await cache.get('/a', () => article('old'));
      return { cache, delivery };
    };

    it('leaves a page as it is of which only the surroundings have changed, and makes it again after it', async () => {
      const { cache, delivery } = await open();
      cache.evict(new Set(['k']));
      expect(await shownBy(cache)).toBe('old');
      expect(cache.renders).toBe(1);
      delivery.isOver = true;
      expect(await shownBy(cache)).toBe('new');
    });

    it('does not leave a page of a list, whose length is told of when it will not change again', async () => {
      const { cache } = await open();
      const list = (content: string) => listPage(content, () => true);
      await cache.get('/archive', () => list('10 articles'));
      cache.evict(new Set(['list:en:latest']));
      expect(text(await cache.get('/archive', () => list('12 articles')))).toBe('12 articles');
    });

    describe('and a page is missing for a while', () => {
      const missing = () => Promise.reject(new NoSuchPageError('none'));
      const ask = (cache: PageCache, address: string, make: () => Promise<Page>): Promise<string> =>
        cache.get(address, make).then(text, (error: Error) => error.name);

      it('shows the last page of a list as it was until it comes back', async () => {
        const { cache } = await open();
        await cache.get('/archive/page/9', () => page('page 9', 'list:en:latest'));
        cache.evict(new Set(['list:en:latest']));
        expect(await ask(cache, '/archive/page/9', missing)).toBe('page 9');
        vi.advanceTimersByTime(1_900);
        expect(await ask(cache, '/archive/page/9', missing)).toBe('page 9');
        expect(await ask(cache, '/archive/page/9', () => page('page 9 again'))).toBe('page 9 again');
      });

      it('shows it no longer after two seconds, nor once the delivery is over, nor an article that is gone', async () => {
        const { cache, delivery } = await open();
        for (const n of [8, 9]) await cache.get(`/archive/page/${n}`, () => page(`page ${n}`, 'list:en:latest'));
        cache.evict(new Set(['list:en:latest', 'article:en:a']));
        expect(await ask(cache, '/a', missing)).toBe('NoSuchPageError');
        expect(await ask(cache, '/archive/page/8', missing)).toBe('page 8');
        vi.advanceTimersByTime(2_000);
        expect(await ask(cache, '/archive/page/8', missing)).toBe('NoSuchPageError');
        expect(cache.fresh('/archive/page/8')).toBeUndefined();
        delivery.isOver = true;
        expect(await ask(cache, '/archive/page/9', missing)).toBe('NoSuchPageError');
        expect(cache.size.pages).toBe(0);
      });
    });

    it('does not leave it for long', async () => {
      const { cache } = await open();
      const shown: string[] = [];
      for (let second = 0; second < 4; second++) {
        cache.evict(new Set(['k']));
        shown.push(await shownBy(cache));
        vi.advanceTimersByTime(1_000);
      }
      expect(shown).toEqual(['old', 'old', 'old', 'new']);
    });

    it('leaves a page whose surroundings have changed while it was made, as long as any other', async () => {
      const { cache } = await open();
      vi.advanceTimersByTime(10_000);
      cache.evict(new Set(['article:en:a']));
      const slow = Promise.withResolvers<Page>();
      const made = cache.get('/a', () => slow.promise);
      cache.evict(new Set(['k']));
      slow.resolve(await article('half new'));
      await made;
      expect(await shownBy(cache)).toBe('half new');
      vi.advanceTimersByTime(3_000);
      expect(await shownBy(cache)).toBe('new');
    });

    it('makes a page again that itself has changed', async () => {
      const { cache } = await open();
      cache.evict(new Set(['k']));
      cache.evict(new Set(['article:en:a']));
      expect(await shownBy(cache)).toBe('new');
    });
  });

  it('passes the failure on when there is nothing good to show, and tries again', async () => {
    const cache = new PageCache(1_000_000);
    await expect(cache.get('/a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(text(await cache.get('/a', () => page('well')))).toBe('well');
  });

  it('holds on to no page that has left it, not even to polish it later', async () => {
    const cache = new PageCache(100_000);
    for (let n = 0; n < 50; n++) await cache.get(`/${n}`, () => page('x'.repeat(10_000), `k${n}`));
    expect(cache.size.pages).toBeLessThan(50);
    expect(cache.waitingForPolish).toBe(cache.size.pages);
  });

  it('does not polish a page that is stale by now', async () => {
    const cache = new PageCache(1_000_000);
    await cache.get('/a', () => page('old', 'k'));
    await cache.get('/b', () => page('other', 'l'));
    cache.evict(new Set(['k']));
    expect(cache.waitingForPolish).toBe(1);
    await cache.get('/a', () => page('new', 'k'));
    expect(cache.waitingForPolish).toBe(2);
  });

  it('does not polish a page that comes into doubt while it is made, unless it turns out fresh', async () => {
    for (const isSame of [true, false]) {
      const cache = new PageCache(1_000_000);
      const slow = Promise.withResolvers<Page>();
      const asked = cache.get('/a', () => slow.promise);
      cache.evict(new Set(['at:en:latest:15']));
      slow.resolve(await listPage('a list', () => isSame));
      await asked;
      expect(cache.waitingForPolish).toBe(0);
      cache.fresh('/a');
      expect(cache.waitingForPolish).toBe(isSame ? 1 : 0);
    }
  });

  it('stays within its bytes and forgets what evicted pages read', async () => {
    const cache = new PageCache(100_000);
    for (let n = 0; n < 200; n++) await cache.get(`/${n}`, () => page('x'.repeat(10_000), `k${n}`));
    expect(cache.size.bytes).toBeLessThanOrEqual(100_000);
    expect(cache.evict(new Set(['k0'])).size).toBe(0);
    expect(cache.evict(new Set(['k199'])).size).toBe(1);
  });
});
