import morphdom from 'morphdom';

/**
 * Makes the body of this page that of its new version. What is the same in both stays as it is: it need not be laid out
 * and painted again, and keeps its place, its focus and what was typed into it.
 */
export function mendBody(next: HTMLElement): void {
  const focused = document.activeElement?.id;
  // Elements with a script work on what the server wrote into them, and on the text around them: they begin anew.
  const fresh = withScript(next).map((element) => document.importNode(element, true));
  mendText(next);
  morphdom(document.body, next, {
    onBeforeElUpdated: (shown, served) => !hasScript(shown) && !shown.isEqualNode(served),
  });
  withScript(document.body).forEach((element, at) => {
    const anew = fresh[at];
    if (anew) element.replaceWith(anew);
  });
  if (focused && document.activeElement?.id !== focused)
    document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Paragraphs before and after what was changed stay the same elements: whoever reads one of them is kept there. */
function mendText(next: HTMLElement): void {
  const selector = '[itemprop=articleBody]';
  const text = document.body.querySelector(selector);
  const served = next.querySelector(selector);
  if (!text || !served) return;
  const old = [...text.childNodes];
  const anew = [...served.childNodes];
  while (old[0] && anew[0]?.isEqualNode(old[0])) {
    old.shift();
    anew.shift();
  }
  let after: ChildNode | null = null;
  while (anew.at(-1)?.isEqualNode(old.at(-1) ?? null)) {
    after = old.pop() ?? null;
    anew.pop();
  }
  for (const block of anew) text.insertBefore(document.importNode(block, true), after);
  for (const block of old) block.remove();
}

const hasScript = ({ localName }: Element): boolean => localName.includes('-');

function withScript(body: HTMLElement): Element[] {
  return [...body.querySelectorAll('*')].filter(hasScript);
}
