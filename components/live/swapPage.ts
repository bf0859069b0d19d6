import { type Version, versionOf } from './version.ts';
import { wearStyles } from './wearStyles.ts';

/** Puts the newest version of this page in place of what is shown, where the reader is. Gives back which one it is. */
export async function swapPage(): Promise<Version | undefined> {
  const response = await fetch(location.href, { cache: 'no-store' });
  if (response.redirected) {
    location.replace(response.url);
    return;
  }
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const module = next.querySelector<HTMLScriptElement>('script[src^="/__live.js"]');
  if (!module) {
    // Not one of our documents: the development server shows what is wrong with the code.
    location.reload();
    return;
  }
  await wearStyles(next);
  const { scrollX, scrollY } = window;
  const focused = document.activeElement?.id;
  document.title = next.title;
  for (const { name, value } of next.documentElement.attributes) document.documentElement.setAttribute(name, value);
  document.body.replaceWith(document.adoptNode(next.body));
  scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  return versionOf(module.src);
}
