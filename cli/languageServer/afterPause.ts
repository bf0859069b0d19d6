/** A `work` for each name that is done once nobody has asked for it for `pause` milliseconds. */
export function afterPause(pause: number, work: (name: string) => void): (name: string) => void {
  const timers = new Map<string, NodeJS.Timeout>();
  return (name) => {
    clearTimeout(timers.get(name));
    const run = (): void => {
      timers.delete(name);
      work(name);
    };
    timers.set(name, setTimeout(run, pause));
  };
}
