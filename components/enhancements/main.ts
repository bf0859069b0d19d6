/** Everything that needs script, in one module (docs: the house, decision 3). Each element works on what the server wrote into it. */
import { applyScheme, ColourScheme } from './ColourScheme.ts';
import { ReadingPosition } from './ReadingPosition.ts';
import { SavedStories } from './SavedStories.ts';
import { SaveStory } from './SaveStory.ts';
import { ShareStory } from './ShareStory.ts';

applyScheme();
customElements.define('colour-scheme', ColourScheme);
customElements.define('share-story', ShareStory);
customElements.define('save-story', SaveStory);
customElements.define('saved-stories', SavedStories);
customElements.define('reading-position', ReadingPosition);
