/** Gives what is being made under `name` already, if nothing has changed since that was begun, or else what `begin` makes. */
export type ShareWork<T> = (name: string, begin: (begun: () => void) => Promise<T>) => Promise<T>;

/** `now` is the count of changes so far. What still waits for its turn will have seen all of them. */
export function shareWork<T>(now: () => number): ShareWork<T> {
  const running = new Map<string, { work: { since?: number }; made: Promise<T> }>();
  return (name, begin) => {
    const other = running.get(name);
    if (other && (other.work.since ?? now()) === now()) return other.made;
    const work: { since?: number } = {};
    const begun = () => {
      work.since = now();
    };
    const made = begin(begun).finally(() => {
      if (running.get(name)?.work === work) running.delete(name);
    });
    running.set(name, { work, made });
    return made;
  };
}
