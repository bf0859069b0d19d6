import type { Moment } from '../model/article.ts';
import type { EditionFacts } from './editionFacts.ts';
import type { Problem } from './problem.ts';

const day = 86_400_000;
const farAhead = 366 * day;
const old = 30 * day;

/** A warning when a scheduled article hardly means its date: a slip makes a published article vanish until then. */
export function dateProblem(
  { path, date, draft }: { path: string; date: Moment; draft: boolean },
  { now, knownSince }: EditionFacts,
): Pick<Problem, 'rule' | 'message' | 'hint'> | undefined {
  if (now === undefined || draft || date <= now) return undefined;
  const hint = 'correct the date; what is not ready is draft: true';
  if (date > now + farAhead)
    return { rule: 'date-future', message: 'The date is more than a year ahead, and nobody sees this till then', hint };
  const since = knownSince?.(path);
  if (since === undefined || since > now - old) return undefined;
  const days = Math.floor((now - since) / day);
  return { rule: 'date-future', message: `The date is ahead, but this file has been here for ${days} days`, hint };
}
