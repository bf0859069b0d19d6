/**
 * Lets this process live on when whoever read its words is gone (a terminal that was shut, `| tee` that ended): without
 * a listener each word is an uncaught error, of which Next.js then tells in words, and so on for ever.
 */
export function overlookClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
