import type { Rendered } from './renderWithNext.ts';

/** What React leaves in the place of a piece that comes later. No text of ours holds it: `<` is escaped, templates taken out. */
const placeOfPiece = '<template id="B:';

/**
 * A page as `quick` renders it, or as `whole` does when `quick` gave it in pieces, which only a script could put into
 * their places. Draft Mode would stream; nothing of ours waits within a page, but no reader may ever lose a title or a
 * text should that change (docs/decisions/0008).
 */
export async function renderWhole(quick: () => Promise<Rendered>, whole: () => Promise<Rendered>): Promise<Rendered> {
  const rendered = await quick();
  return rendered.body.includes(placeOfPiece) ? whole() : rendered;
}
