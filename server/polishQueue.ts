import { type Page, polishPage } from './page.ts';

/** How long no page may have come or gone stale before one is polished, in milliseconds: it takes a core that others wait for. */
const quiet = 250;
/** Compresses kept pages as small as they get, one at a time and behind everything else. */
export class PolishQueue {
  #waiting = new Set<Page>();
  #working = false;
  #latest = 0;

  add(page: Page): void {
    this.#waiting.add(page);
    this.rest();
    if (!this.#working) void this.#work();
  }

  /** Lets what others are at go first. */
  rest(): void {
    this.#latest = performance.now();
  }

  /** A page that has left the cache or has gone stale is not worth it, and must not stay in memory for it. */
  delete(page: Page): void {
    this.#waiting.delete(page);
  }

  get size(): number {
    return this.#waiting.size;
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#waiting.size > 0) {
      await this.#untilQuiet();
      // An iterator that waits would hold on to every page that leaves the set meanwhile.
      const [page] = this.#waiting;
      if (!page) break;
      this.#waiting.delete(page);
      // A page that can't be polished is still whole.
      await polishPage(page).catch(() => {});
    }
    this.#working = false;
  }

  async #untilQuiet(): Promise<void> {
    const rest = (): number => this.#latest + quiet - performance.now();
    for (let left = rest(); left > 0; left = rest()) await new Promise((resolve) => setTimeout(resolve, left).unref());
  }
}
