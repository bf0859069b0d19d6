import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { asChange, asRead, type Change, type Read, touches } from '../../lib/change.ts';
import type { Responder } from '../press.ts';

/** Which pages are open somewhere, as far as the development server made them, and who waits to hear of changes. */
export type LivePages = {
  /** The count of changes so far: when a page begins to be made. */
  now(): number;
  /** The document of `target`, with the module that follows its files. `keys` is what it read, since `made`. */
  follow(target: string, html: string, keys: ReadonlySet<string>, made: number): string;
  /** Tells every open page that read one of `keys`; the editors' desk shows something of everything. */
  tell(keys: ReadonlySet<string>): void;
  /** The code has changed: every page is loaded again. */
  reload(): void;
  respond: Responder;
  close(): void;
};

/** Pages remembered with what they read, and changes remembered for pages that are being made. */
const mostPages = 1_000;
const mostChanges = 200;
/** An idle connection is closed after a minute (openPortal.ts), in milliseconds. */
const heartbeat = 20_000;
/** How soon a browser looks for a server that is started again, in milliseconds. */
const retry = 500;

export function openLivePages(): LivePages {
  const boot = randomBytes(6).toString('hex');
  const pages = new LRUCache<string, { read: Read; stale: number }>({ max: mostPages });
  const changes: { seq: number; change: Change }[] = [];
  const listeners = new Set<ServerResponse>();
  let seq = 0;
  let code = 0;
  /** `components/live/liveEvent.ts` says what is in it. */
  const event = (stale: Iterable<[string, number]>): string =>
    `data: ${JSON.stringify({ boot, stale: Object.fromEntries(stale), code })}\n\n`;
  const send = (targets: string[]): void => {
    const text = event(targets.map((target) => [target, seq]));
    for (const response of listeners) response.write(text);
  };
  const beat = setInterval(() => {
    for (const response of listeners) response.write(':\n\n');
  }, heartbeat).unref();
  return {
    now: () => seq,
    follow: (target, html, keys, made) => {
      // What changed while it was being made may be in it or not.
      const read = asRead(keys);
      const again = changes.some(({ seq, change }) => seq > made && touches(change, read));
      if (again) seq++;
      pages.set(target, { read, stale: again ? seq : (pages.peek(target)?.stale ?? 0) });
      if (again) send([target]);
      return html.replace(
        '</head>',
        `<script type="module" src="/__live.js?boot=${boot}&amp;made=${made}"></script></head>`,
      );
    },
    tell: (keys) => {
      seq++;
      const change = asChange(new Set([...keys, 'desk']));
      changes.push({ seq, change });
      changes.splice(0, changes.length - mostChanges);
      const told: string[] = [];
      for (const [target, page] of pages) {
        if (!touches(change, page.read)) continue;
        page.stale = seq;
        told.push(target);
      }
      if (told.length > 0) send(told);
    },
    reload: () => {
      code = ++seq;
      send([]);
    },
    respond: (request, response) => {
      if (request.url !== '/__live') return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      // Whoever begins to listen may have been open for long.
      response.write(`retry: ${retry}\n${event([...pages].map(([target, { stale }]) => [target, stale]))}`);
      return true;
    },
    close: () => {
      clearInterval(beat);
      for (const response of listeners) response.end();
    },
  };
}
