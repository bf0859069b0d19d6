/** Whether readers wait for the page of an address. */
export class WaitingReaders {
  #counts = new Map<string, number>();

  has(address: string): boolean {
    return this.#counts.has(address);
  }

  /** Notes that somebody waits, until `gone` says that they have left. Gives back how to note that they don't any more. */
  wait(address: string, gone?: AbortSignal): () => void {
    this.#counts.set(address, (this.#counts.get(address) ?? 0) + 1);
    let waits = true;
    const leave = (): void => {
      if (!waits) return;
      waits = false;
      const others = (this.#counts.get(address) ?? 0) - 1;
      if (others > 0) this.#counts.set(address, others);
      else this.#counts.delete(address);
    };
    if (gone?.aborted) leave();
    gone?.addEventListener('abort', leave, { once: true });
    return leave;
  }
}
