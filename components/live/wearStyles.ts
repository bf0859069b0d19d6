/** Gives this page the styles of its new version, those in the document and those it links to. */
export async function wearStyles(next: Document): Promise<void> {
  await addLinked(next);
  const styles = textsOf(next);
  // New sheets would have every element of the page styled again.
  if (styles.join() === worn().join()) return;
  // The policy of this page allows the inline styles that it came with, and no others; sheets made here need no leave.
  document.adoptedStyleSheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  adopted = styles;
  for (const old of document.querySelectorAll('style')) old.remove();
}

let adopted: string[] | undefined;
const worn = (): string[] => adopted ?? textsOf(document);

function textsOf(page: Document): string[] {
  return Array.from(page.querySelectorAll('style'), ({ textContent }) => textContent);
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
