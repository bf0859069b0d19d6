/** Tells in a terminal how far a long command is with its `things`, once it takes longer than a second; `clear` takes the line away again. */
export function terminalProgress(things = 'files'): { tell: (done: number, all: number) => void; clear: () => void } {
  if (!process.stderr.isTTY) return { tell: () => {}, clear: () => {} };
  let next = performance.now() + 1000;
  let shown = false;
  return {
    tell: (done, all) => {
      const now = performance.now();
      if (now < next) return;
      next = now + 200;
      shown = true;
      process.stderr.write(`\r\u001b[K${done.toLocaleString('en')} of ${all.toLocaleString('en')} ${things}`);
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
