import type { Moment } from '../model/article.ts';

/** What related articles are told apart by. `topics` are ids. */
export type Relation = { topics: string[]; authors: string[]; section: string; date: Moment };

/** How many articles there are, and how many of them share a topic, an author or a section. */
export type Frequencies = {
  total: number;
  topics: ReadonlyMap<string, number>;
  authors: ReadonlyMap<string, number>;
  section: number;
};

const authorWeight = 0.3;
const sectionWeight = 0.2;
const nearnessWeight = 0.5;
/** Days after which nearness in time counts for half. */
const halfNear = 30;

/**
 * How closely `candidate` is related to `article`. What few articles share says more than what many do: each shared
 * topic, author and section counts by its inverse document frequency; nearness in time decides between equals.
 */
export function relatedScore(article: Relation, candidate: Relation, frequencies: Frequencies): number {
  const rarity = (count: number | undefined): number => Math.log(1 + frequencies.total / Math.max(1, count ?? 1));
  let score = 0;
  for (const topic of article.topics)
    if (candidate.topics.includes(topic)) score += rarity(frequencies.topics.get(topic));
  for (const author of article.authors)
    if (candidate.authors.includes(author)) score += authorWeight * rarity(frequencies.authors.get(author));
  if (candidate.section === article.section) score += sectionWeight * rarity(frequencies.section);
  const days = Math.abs(candidate.date - article.date) / 86_400_000;
  return score + nearnessWeight / (1 + days / halfNear);
}
