import type { StoredArticle } from '../index/storedArticle.ts';
import type { ArticleCard } from '../model/views.ts';
import { topicId } from '../topicId.ts';
import { cardOf, storedByIds, storedBySlug } from './cards.ts';
import type { Desk } from './desk.ts';
import { newestOf } from './lists.ts';
import { relatedCandidates } from './relatedCandidates.ts';
import { type Relation, relatedScore } from './relatedScore.ts';

const relatedWanted = 4;
/** How much of its score a story of the same section loses when another is looked for to check also. */
const sameSection = 0.9;

type Ranked = { article: StoredArticle; score: number };

/** An article's related ones, pins first, and the one to check also after the text. */
export function relatedTo(
  desk: Desk,
  article: StoredArticle & { rowId: number },
): { related: ArticleCard[]; checkAlso?: ArticleCard } {
  const shown = new Set([article.slug]);
  const pins: StoredArticle[] = [];
  for (const slug of article.related) {
    const pin = storedBySlug(desk, article.lang, slug);
    if (!pin || shown.has(slug) || pins.length >= relatedWanted) continue;
    shown.add(slug);
    pins.push(pin);
  }
  const ranked = rank(desk, article).filter((candidate) => !shown.has(candidate.article.slug));
  const chosen = [...pins, ...ranked.slice(0, relatedWanted - pins.length).map((candidate) => candidate.article)];
  for (const { slug } of chosen) shown.add(slug);
  const also =
    nextBest(article, ranked.slice(relatedWanted - pins.length)) ??
    newest(desk, article).find((candidate) => !shown.has(candidate.slug) && isFitting(article, candidate));
  return { related: chosen.map((one) => cardOf(desk, one)), checkAlso: also && cardOf(desk, also) };
}

function rank(desk: Desk, article: StoredArticle & { rowId: number }): Ranked[] {
  const { ids, frequencies } = relatedCandidates(desk, article);
  const own = relationOf(article);
  return storedByIds(desk, ids)
    .filter((candidate) => candidate.slug !== article.slug && isFitting(article, candidate))
    .map((candidate) => ({ article: candidate, score: relatedScore(own, relationOf(candidate), frequencies) }))
    .sort((a, b) => b.score - a.score || b.article.date - a.article.date || (a.article.slug < b.article.slug ? -1 : 1));
}

function relationOf({ tags, authors, section, date }: StoredArticle): Relation {
  return { topics: [...new Set(tags.map(topicId))], authors, section, date };
}

/** Sponsored matter is offered only beside sponsored matter. */
function isFitting(article: StoredArticle, candidate: StoredArticle): boolean {
  return candidate.kind !== 'sponsored' || article.kind === 'sponsored';
}

/** Between stories that fit equally well, another section widens the view. */
function nextBest(article: StoredArticle, ranked: Ranked[]): StoredArticle | undefined {
  let best: Ranked | undefined;
  for (const { article: candidate, score } of ranked) {
    const value = candidate.section === article.section ? score * sameSection : score;
    if (!best || value > best.score) best = { article: candidate, score: value };
  }
  return best?.article;
}

function newest(desk: Desk, article: StoredArticle): StoredArticle[] {
  return storedByIds(desk, newestOf(desk, article.lang, 'latest', '', 2 * relatedWanted + 10));
}
