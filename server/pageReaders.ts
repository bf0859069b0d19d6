import { type Change, isWithin, type Read } from '../lib/change.ts';
import type { ListPart } from '../lib/index/listKeys.ts';

/** Which pages have read what. */
export class PageReaders {
  #byKey = new Map<string, Set<string>>();
  /** By list, and by the address of the page. */
  #parts = new Map<string, Map<string, ListPart[]>>();

  add(address: string, { keys, parts }: Read): void {
    for (const key of keys) {
      const readers = this.#byKey.get(key);
      if (readers) readers.add(address);
      else this.#byKey.set(key, new Set([address]));
    }
    for (const part of parts) {
      const readers = this.#parts.get(part.list) ?? new Map<string, ListPart[]>();
      this.#parts.set(part.list, readers);
      const others = readers.get(address);
      if (others) others.push(part);
      else readers.set(address, [part]);
    }
  }

  remove(address: string, { keys, parts }: Read): void {
    for (const key of keys) {
      const readers = this.#byKey.get(key);
      readers?.delete(address);
      if (readers?.size === 0) this.#byKey.delete(key);
    }
    for (const { list } of parts) {
      const readers = this.#parts.get(list);
      readers?.delete(address);
      if (readers?.size === 0) this.#parts.delete(list);
    }
  }

  /** Addresses of the pages that have read what is no longer true. */
  touchedBy({ keys, places }: Change): Set<string> {
    const touched = new Set<string>();
    for (const key of keys) for (const address of this.#byKey.get(key) ?? []) touched.add(address);
    for (const [list, ids] of places)
      for (const [address, parts] of this.#parts.get(list) ?? [])
        if (!touched.has(address) && parts.some((part) => isWithin(ids, part))) touched.add(address);
    return touched;
  }

  /** How many dependencies are known, for tests. */
  get size(): number {
    return this.#byKey.size + this.#parts.size;
  }
}
