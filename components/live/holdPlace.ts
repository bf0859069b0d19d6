/** Does `change`, and then scrolls so that the paragraph at the top of the window is where it was, if it is still there. */
export function holdPlace(change: () => void): void {
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  const blocks = scrollY > 0 ? [...document.querySelectorAll('[itemprop=articleBody] > *')] : [];
  const read = blocks.find((block) => block.getBoundingClientRect().bottom > 0);
  const place = read && topOf(read);
  change();
  if (read?.isConnected && place !== undefined) scrollBy({ top: topOf(read) - place, behavior: 'instant' });
}
