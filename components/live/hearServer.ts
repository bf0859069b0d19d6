import type { LiveEvent } from './liveEvent.ts';

const name = 'broadsheet-live';
const ask = 'What have I missed?';
/** After this long a server that turned us away is asked again, in milliseconds. */
const patience = 2_000;

type Receive = (event: LiveEvent) => void;

/**
 * Passes on what the server tells, by one connection for all pages that are open: browsers allow six to a host, and a page
 * needs some for itself. Whoever holds the lock listens and tells the others; when it goes, the next one does. The server
 * begins each connection with all that was ever out of date, so nothing is missed in between.
 */
export function hearServer(receive: Receive): void {
  // Only this machine and https have locks; a phone in the same network does without.
  if (navigator.locks) hearTogether(receive);
  else hearWhileSeen(receive);
}

function hearTogether(receive: Receive): void {
  const gone = new AbortController();
  addEventListener('pagehide', () => gone.abort(), { once: true });
  const channel = new BroadcastChannel(name);
  gone.signal.addEventListener('abort', () => channel.close());
  let known: LiveEvent | undefined;
  channel.onmessage = ({ data }) => {
    if (data !== ask) receive(data);
    else if (known) channel.postMessage(known);
  };
  channel.postMessage(ask);
  navigator.locks
    .request(name, { signal: gone.signal }, async () => {
      const stop = connect((event) => {
        known = { ...event, stale: event.boot === known?.boot ? { ...known.stale, ...event.stale } : event.stale };
        channel.postMessage(event);
        receive(event);
      });
      await new Promise((resolve) => gone.signal.addEventListener('abort', resolve));
      stop();
    })
    .catch(() => {});
}

function hearWhileSeen(receive: Receive): void {
  let stop: (() => void) | undefined;
  const follow = () => {
    stop?.();
    stop = document.visibilityState === 'visible' ? connect(receive) : undefined;
  };
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', () => stop?.());
  follow();
}

/** Listens to the server, whatever happens to it. Gives back how to stop. */
function connect(receive: Receive): () => void {
  let source: EventSource;
  let later: ReturnType<typeof setTimeout>;
  const open = () => {
    source = new EventSource('/__live');
    source.onmessage = ({ data }) => receive(JSON.parse(data));
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) later = setTimeout(open, patience);
    };
  };
  open();
  return () => {
    clearTimeout(later);
    source.close();
  };
}
