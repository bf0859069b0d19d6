import { keep, readStored } from './browserStore.ts';
import { type SavedStory, storiesIn, withoutStory } from './savedList.ts';

/** The list of saved stories, each row made from the `<template>` inside: see `components/SavedStoriesView.tsx`. */
export class SavedStories extends HTMLElement {
  connectedCallback() {
    const show = () => this.#show();
    show();
    addEventListener('storage', show);
    addEventListener('pageshow', show);
  }

  #show() {
    const list = this.querySelector('ul');
    const empty = this.querySelector('p');
    if (!list || !empty) return;
    const stories = storiesIn(readStored('saved'));
    list.replaceChildren(...stories.map((story) => this.#row(story)));
    empty.hidden = stories.length > 0;
    // A browser that keeps nothing has no list, and articles offer it no button.
    if (!keep('saved', stories)) empty.textContent = this.getAttribute('closed');
  }

  #row(story: SavedStory): Node {
    const row = this.querySelector('template')?.content.cloneNode(true);
    if (!(row instanceof DocumentFragment)) return new Text();
    const [section, link, day, button] = row.querySelectorAll<HTMLElement>('[data-part]');
    // A saved story may be in another language than this page.
    const say = (part: HTMLElement | undefined, text: string) =>
      part && Object.assign(part, { textContent: text, lang: story.lang, dir: 'auto' });
    say(section, story.section);
    say(link, story.headline);
    say(day, story.day);
    if (link instanceof HTMLAnchorElement) link.href = story.href;
    if (day instanceof HTMLTimeElement) day.dateTime = story.date;
    if (button) {
      button.ariaLabel = (button.dataset.label ?? '').replace('{headline}', story.headline);
      button.onclick = () => this.#remove(story);
    }
    return row;
  }

  #remove({ href }: SavedStory) {
    const buttons = () => [...this.querySelectorAll('button')];
    const stories = storiesIn(readStored('saved'));
    const at = stories.findIndex((story) => story.href === href);
    keep('saved', withoutStory(stories, href));
    this.#show();
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = this.getAttribute('removed');
    // The pressed button is gone; the keyboard goes on from the next one.
    const next = buttons()[at] ?? buttons().at(-1) ?? this.querySelector('p');
    next?.focus();
  }
}
