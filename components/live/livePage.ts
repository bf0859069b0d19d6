/** Development only: follows the files behind the page that is open. */
import { hearServer } from './hearServer.ts';
import { swapPage } from './swapPage.ts';
import { type Version, versionOf } from './version.ts';

let shown: Version = versionOf(import.meta.url);
let busy = false;
let again = false;

async function follow(): Promise<void> {
  again = busy;
  if (busy) return;
  busy = true;
  try {
    do {
      again = false;
      shown = (await swapPage()) ?? shown;
    } while (again);
  } catch (error) {
    // The server may be gone for a moment; it says when it is back.
    console.warn(error);
  } finally {
    busy = false;
  }
}

hearServer(({ boot, stale, code }) => {
  if (boot !== shown.boot || code > shown.made) location.reload();
  else if ((stale[location.pathname + location.search] ?? 0) > shown.made) void follow();
});
addEventListener('pageshow', ({ persisted }) => {
  // A page that comes back from the browser's memory may have missed anything.
  if (persisted) location.reload();
});
