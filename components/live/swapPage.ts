/** Puts the newest version of this page in place of what is shown, where the reader is. Gives back when it was made. */
export async function swapPage(made: number): Promise<number> {
  const response = await fetch(location.href, { cache: 'no-store' });
  if (response.redirected) {
    location.replace(response.url);
    return made;
  }
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const module = next.querySelector<HTMLScriptElement>('script[src^="/__live.js"]');
  if (!module) {
    // Not one of our documents: the development server shows what is wrong with the code.
    location.reload();
    return made;
  }
  await addStyles(next);
  const { scrollX, scrollY } = window;
  const focused = document.activeElement?.id;
  document.title = next.title;
  for (const { name, value } of next.documentElement.attributes) document.documentElement.setAttribute(name, value);
  document.body.replaceWith(document.adoptNode(next.body));
  scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  return Number(new URL(module.src).searchParams.get('made'));
}

/** Waits for the stylesheets that the new version needs and the old one did not. */
async function addStyles(next: Document): Promise<void> {
  const selector = 'link[rel="stylesheet"]';
  const known = new Set([...document.querySelectorAll<HTMLLinkElement>(selector)].map(({ href }) => href));
  const missing = [...next.querySelectorAll<HTMLLinkElement>(selector)].filter(({ href }) => !known.has(href));
  await Promise.all(
    missing.map((link) => {
      const added = document.adoptNode(link);
      return new Promise((resolve) => {
        added.onload = resolve;
        added.onerror = resolve;
        document.head.append(added);
      });
    }),
  );
}
