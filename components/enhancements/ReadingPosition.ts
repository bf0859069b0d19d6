import { keep, readStored } from './browserStore.ts';
import { placesIn, placeToKeep, withPlace } from './readingPlaces.ts';

/** Offers the way back to where a long article was left: `<reading-position hidden><a/></reading-position>`. */
export class ReadingPosition extends HTMLElement {
  connectedCallback() {
    const text = document.querySelector('[itemprop=articleBody]');
    const link = this.querySelector('a');
    if (!text || !link) return;
    const blocks = [...text.children];
    const path = location.pathname;
    const places = () => placesIn(readStored('read'));

    const place = blocks[places().find(([each]) => each === path)?.[1] ?? -1];
    if (place && !location.hash) {
      // A plain link to a fragment: the browser moves the focus and the history as readers know it.
      place.id ||= 'where-you-left-off';
      link.hash = place.id;
      this.hidden = false;
      addEventListener('scroll', () => {
        this.hidden ||= scrollY > innerHeight / 2;
      });
    }

    const remember = () => {
      const kept = placeToKeep(
        blocks.map((block) => block.getBoundingClientRect().bottom),
        text.clientHeight,
        innerHeight,
      );
      if (kept !== undefined) keep('read', withPlace(places(), path, kept === 'done' ? undefined : kept));
    };
    addEventListener('pagehide', remember);
    // Phones close a page that is out of sight without another word.
    document.addEventListener('visibilitychange', () => document.hidden && remember());
  }
}
