/** Thrown when more renders wait than the queue holds; the reader is asked to come back. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

/** Runs at most `atOnce` renders at a time, first come first served, and refuses work beyond `waiting` in line. */
export class RenderQueue {
  #running = 0;
  #line: (() => void)[] = [];
  readonly #atOnce: number;
  readonly #waiting: number;

  constructor(atOnce: number, waiting: number) {
    this.#atOnce = atOnce;
    this.#waiting = waiting;
  }

  /** @throws QueueFullError when the line is full */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#line.length >= this.#waiting) throw new QueueFullError('too many renders are waiting');
      await new Promise<void>((resolve) => this.#line.push(resolve));
    } else {
      this.#running++;
    }
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
