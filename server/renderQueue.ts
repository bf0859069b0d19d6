/** Thrown when more renders wait than the queue holds; the reader is asked to come back. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

/** What a reader has until a render is done: nothing, what is out of date, or what will do for a while. */
export type Meanwhile = 'nothing' | 'outdated' | 'enough';

/** Who asks for a render, and how much depends on it; the two answers may change while it waits. */
export type Asker = {
  client?: string;
  /** Whether somebody still waits for it. */
  wanted?: () => boolean;
  meanwhile?: () => Meanwhile;
};

type Waiting = Required<Pick<Asker, 'wanted' | 'meanwhile'>> & { begin: () => void; refuse: (reason: Error) => void };

/** Which renders that stood in line are begun first, turn by turn, so that none of a kind waits for ever. */
const turns: [Meanwhile, Meanwhile, Meanwhile][] = [
  ['nothing', 'outdated', 'enough'],
  ['outdated', 'nothing', 'enough'],
  ['nothing', 'outdated', 'enough'],
  ['enough', 'outdated', 'nothing'],
];

/**
 * Runs at most `atOnce` renders at a time and lets `waiting` wait. Clients take turns, so that one who asks for a hundred
 * pages delays another's one page by one render; of two renders, the one without which readers have less is mostly begun
 * first, whoever asked for it. When the queue is full, what nobody waits for any more goes without (whoever asked has left,
 * or was sent something older), then the client with the longest line.
 */
export class RenderQueue {
  #running = 0;
  #count = 0;
  /** Renders that have left the line. */
  #left = 0;
  /** A line per client; the client whose turn it is comes first. */
  #lines = new Map<string, Waiting[]>();
  readonly #atOnce: number;
  readonly #most: number;

  constructor(atOnce: number, waiting: number) {
    this.#atOnce = atOnce;
    this.#most = waiting;
  }

  /** @throws QueueFullError when there is no room in line */
  async run<T>(work: () => Promise<T>, asker: Asker = {}): Promise<T> {
    if (this.#running >= this.#atOnce) await this.#turn(asker);
    else this.#running++;
    try {
      return await work();
    } finally {
      const next = this.#next();
      if (next) next.begin();
      else this.#running--;
    }
  }

  #turn({ client = '', wanted = () => true, meanwhile = () => 'nothing' }: Asker): Promise<void> {
    if (this.#count >= this.#most && !this.#dropUnwanted()) this.#makeRoom((this.#lines.get(client)?.length ?? 0) + 1);
    const line = this.#lines.get(client) ?? [];
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    line.push({ begin: resolve, refuse: reject, wanted, meanwhile });
    this.#lines.set(client, line);
    this.#count++;
    return promise;
  }

  /** Refuses everything that nobody waits for. Gives back whether there was any. */
  #dropUnwanted(): boolean {
    const before = this.#count;
    for (const [client, line] of this.#lines) {
      const { wanted = [], left = [] } = Object.groupBy(line, (one) => (one.wanted() ? 'wanted' : 'left'));
      if (left.length === 0) continue;
      for (const { refuse } of left)
        refuse(new QueueFullError('too many renders are waiting, and nobody for this one'));
      this.#count -= left.length;
      if (wanted.length > 0) this.#lines.set(client, wanted);
      else this.#lines.delete(client);
    }
    return this.#count < before;
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
    const [kind, second, last] = turns[this.#left % turns.length] ?? [];
    const found = this.#first(kind) ?? this.#first(second) ?? this.#first(last);
    if (!found) return undefined;
    const { client, line, at } = found;
    const [next] = line.splice(at, 1);
    this.#left++;
    this.#lines.delete(client);
    if (line.length > 0) this.#lines.set(client, line);
    this.#count--;
    return next;
  }

  #first(kind: Meanwhile | undefined): { client: string; line: Waiting[]; at: number } | undefined {
    for (const [client, line] of this.#lines) {
      // Who has left, or was sent something older, has enough.
      const at = line.findIndex(({ wanted, meanwhile }) => (wanted() ? meanwhile() : 'enough') === kind);
      if (at >= 0) return { client, line, at };
    }
    return undefined;
  }
}
