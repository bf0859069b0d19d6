/** Thrown when more renders wait than the queue holds; the reader is asked to come back. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

type Waiting = { begin: () => void; refuse: (reason: Error) => void };

/**
 * Runs at most `atOnce` renders at a time and lets `waiting` wait. Clients take turns, so that one who asks for a hundred
 * pages delays another's one page by one render; when the queue is full, the client with the longest line goes without.
 */
export class RenderQueue {
  #running = 0;
  #count = 0;
  /** A line per client; the client whose turn it is comes first. */
  #lines = new Map<string, Waiting[]>();
  readonly #atOnce: number;
  readonly #most: number;

  constructor(atOnce: number, waiting: number) {
    this.#atOnce = atOnce;
    this.#most = waiting;
  }

  /** @throws QueueFullError when there is no room in line */
  async run<T>(work: () => Promise<T>, client = ''): Promise<T> {
    if (this.#running >= this.#atOnce) await this.#turn(client);
    else this.#running++;
    try {
      return await work();
    } finally {
      const next = this.#next();
      if (next) next.begin();
      else this.#running--;
    }
  }

  #turn(client: string): Promise<void> {
    const line = this.#lines.get(client) ?? [];
    if (this.#count >= this.#most) this.#makeRoom(line.length + 1);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    line.push({ begin: resolve, refuse: reject });
    this.#lines.set(client, line);
    this.#count++;
    return promise;
  }

  /** Refuses the last of the longest line, if that is longer than `length`; else whoever asks is refused. */
  #makeRoom(length: number): void {
    let longest: Waiting[] = [];
    for (const line of this.#lines.values()) if (line.length > longest.length) longest = line;
    const full = new QueueFullError('too many renders are waiting');
    if (longest.length <= length) throw full;
    longest.pop()?.refuse(full);
    this.#count--;
  }

  #next(): Waiting | undefined {
    const [first] = this.#lines;
    if (!first) return undefined;
    const [client, line] = first;
    const next = line.shift();
    this.#lines.delete(client);
    if (line.length > 0) this.#lines.set(client, line);
    this.#count--;
    return next;
  }
}
