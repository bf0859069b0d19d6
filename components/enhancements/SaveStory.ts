import { keep, readStored } from './browserStore.ts';
import { type SavedStory, storiesIn, withoutStory, withStory } from './savedList.ts';

/** Saves the story of this page: `<save-story href headline section date day><button aria-pressed/><a hidden/></save-story>`. */
export class SaveStory extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const link = this.querySelector('a');
    if (!button || !link) return;
    const read = (name: string) => this.getAttribute(name) ?? '';
    const story: SavedStory = {
      href: read('href'),
      headline: read('headline'),
      section: read('section'),
      date: read('date'),
      day: read('day'),
      lang: document.documentElement.lang,
    };
    const list = () => storiesIn(readStored('saved'));
    const isSaved = () => list().some(({ href }) => href === story.href);
    const show = () => {
      const saved = isSaved();
      button.ariaPressed = String(saved);
      link.hidden = !saved;
    };
    // A browser that keeps nothing has nothing to offer.
    this.hidden = !keep('saved', list());
    show();
    button.onclick = () => {
      keep('saved', isSaved() ? withoutStory(list(), story.href) : withStory(list(), story));
      show();
    };
    addEventListener('storage', show);
    addEventListener('pageshow', show);
  }
}
