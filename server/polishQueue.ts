import { type Page, polishPage } from './page.ts';

/** Beyond this the oldest waiting pages stay as they are: readers come before bytes. */
const longest = 500;

/** Compresses kept pages as small as they get, one at a time and behind everything else. */
export class PolishQueue {
  #waiting = new Set<Page>();
  #working = false;

  add(page: Page): void {
    this.#waiting.add(page);
    if (this.#waiting.size > longest) for (const oldest of this.#waiting) if (this.#waiting.delete(oldest)) break;
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    // A burst of first readers is served before the first page is polished.
    await new Promise((resolve) => setTimeout(resolve, 200).unref());
    for (const page of this.#waiting) {
      this.#waiting.delete(page);
      // A page that can't be polished is still whole.
      await polishPage(page).catch(() => {});
    }
    this.#working = false;
  }
}
