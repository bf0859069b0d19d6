import { oncePerRender } from '../dependencies.ts';
import type { Desk } from '../newsroom/desk.ts';
import type { EditorsDesk } from './editorsDesk.ts';
import { previewOf, stateAt } from './previewOf.ts';

/** The editors' questions, answered from the index that the newsroom answers from. */
export function openEditorsDesk(desk: Desk): EditorsDesk {
  return {
    preview: oncePerRender((lang, slug) => previewOf(desk, lang, slug)),
    state: (lang, slug) => stateAt(desk, lang, slug),
  };
}
