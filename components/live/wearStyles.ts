/** Gives this page the styles of its new version, those in the document and those it links to. */
export async function wearStyles(next: Document): Promise<void> {
  await addLinked(next);
  // The policy of this page allows the inline styles that it came with, and no others; sheets made here need no leave.
  document.adoptedStyleSheets = [...next.querySelectorAll('style')].map(({ textContent }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textContent);
    return sheet;
  });
  for (const old of document.querySelectorAll('style')) old.remove();
}

/** Waits for the stylesheets that the new version links to and the old one did not. */
async function addLinked(next: Document): Promise<void> {
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
