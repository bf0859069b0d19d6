/** Everything that needs script, in one module (docs: the house, decision 3). Each element works on what the server wrote into it. */
import { applyScheme, ColourScheme } from './ColourScheme.ts';
import { ReadingPosition } from './ReadingPosition.ts';
import { SavedStories } from './SavedStories.ts';
import { SaveStory } from './SaveStory.ts';
import { ShareStory } from './ShareStory.ts';

const elements = {
  'colour-scheme': ColourScheme,
  'share-story': ShareStory,
  'save-story': SaveStory,
  'saved-stories': SavedStories,
  'reading-position': ReadingPosition,
};

applyScheme();
// First the page is shown; then each element has a task of its own, so that a slow phone can answer in between.
requestAnimationFrame(() => {
  for (const [name, element] of Object.entries(elements)) setTimeout(() => customElements.define(name, element));
});
