const fields = ['href', 'headline', 'section', 'date', 'day', 'lang'] as const;

/** A saved story: `date` for machines, `day` as readers of `lang` write it. */
export type SavedStory = Record<(typeof fields)[number], string>;

const most = 200;

function isStory(value: unknown): value is SavedStory {
  if (typeof value !== 'object' || value === null) return false;
  const story = new Map<string, unknown>(Object.entries(value));
  // An address that leaves the house was not put there by us.
  return (
    fields.every((field) => typeof story.get(field) === 'string') && /^\/(?![/\\])/.test(String(story.get('href')))
  );
}

/** The stories in what a browser kept; whatever is no story is left out. */
export function storiesIn(stored: unknown): SavedStory[] {
  return Array.isArray(stored) ? stored.filter(isStory) : [];
}

/** The list with `story` in front, the oldest beyond 200 forgotten. */
export function withStory(list: SavedStory[], story: SavedStory): SavedStory[] {
  return [story, ...withoutStory(list, story.href)].slice(0, most);
}

export function withoutStory(list: SavedStory[], href: string): SavedStory[] {
  return list.filter((story) => story.href !== href);
}
