/** Development only: follows the files behind the page that is open. */
import type { LiveEvent } from './liveEvent.ts';
import { swapPage } from './swapPage.ts';

const own = () => location.pathname + location.search;
/** When this page was made, by the server's count; it stands in the address of this module. */
let made = Number(new URL(import.meta.url).searchParams.get('made'));
let busy = false;
let again = false;

async function follow(): Promise<void> {
  again = busy;
  if (busy) return;
  busy = true;
  try {
    do {
      again = false;
      made = await swapPage(made);
    } while (again);
  } catch (error) {
    // The server may be gone for a moment; it says when it is back.
    console.warn(error);
  } finally {
    busy = false;
  }
}

/** Another boot is another server: what is open may be of any age. */
let boot: string | undefined;

function receive({ boot: now, seq, pages, everything }: LiveEvent): void {
  boot ??= now;
  if (everything || now !== boot) location.reload();
  else if (seq > made && pages.includes(own())) void follow();
}

new EventSource('/__live').onmessage = ({ data }) => receive(JSON.parse(data));
addEventListener('pageshow', ({ persisted }) => {
  // A page that comes back from the browser's memory may have missed anything.
  if (persisted) location.reload();
});
