import { type Page, polishPage } from './page.ts';

/** How long no page may have come before one is polished, in milliseconds: it takes a core that readers wait for. */
const quiet = 250;
/** Beyond this the oldest waiting pages stay as they are: readers come before bytes. */
const longest = 500;

/** Compresses kept pages as small as they get, one at a time and behind everything else. */
export class PolishQueue {
  #waiting = new Set<Page>();
  #working = false;
  #latest = 0;

  add(page: Page): void {
    this.#waiting.add(page);
    this.#latest = performance.now();
    if (this.#waiting.size > longest) for (const oldest of this.#waiting) if (this.#waiting.delete(oldest)) break;
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    for (const page of this.#waiting) {
      await this.#untilQuiet();
      this.#waiting.delete(page);
      // A page that can't be polished is still whole.
      await polishPage(page).catch(() => {});
    }
    this.#working = false;
  }

  async #untilQuiet(): Promise<void> {
    const rest = (): number => this.#latest + quiet - performance.now();
    while (rest() > 0) await new Promise((resolve) => setTimeout(resolve, rest()).unref());
  }
}
