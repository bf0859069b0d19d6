import { holdPlace } from './holdPlace.ts';
import { mendBody } from './mendBody.ts';
import { type Version, versionOf } from './version.ts';
import { wearStyles } from './wearStyles.ts';

/** Puts the newest version of this page in place of what is shown, where the reader is. Gives back which one it is. */
export async function swapPage(): Promise<Version | undefined> {
  // Pages that somebody looks at are made first.
  const headers: HeadersInit = document.hidden ? { 'x-unseen': '1' } : {};
  const response = await fetch(location.href, { cache: 'no-store', headers });
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
  document.title = next.title;
  for (const { name, value } of next.documentElement.attributes) document.documentElement.setAttribute(name, value);
  holdPlace(() => mendBody(next.body));
  return versionOf(module.src);
}
