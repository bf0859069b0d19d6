import { z } from 'zod';
import { type Rule, rules } from './rules.ts';

const level = z.enum(['off', 'warning', 'error']);
/** What an editor may make of a rule. */
export type RuleLevel = z.output<typeof level>;

/** A rule that keeps files off the site would do so however quietly it is told, so it is always told. */
const always = z.string().superRefine((value, context) => {
  if (value === 'error') return;
  const hint = 'take the line out: a file with this problem is not published, and that is always told';
  context.addIssue({ code: 'custom', message: 'is always an error', params: { predicate: true, hint } });
});

/** `check.rules` of `site.yaml`: a level for each rule that can have another than its own. */
export const ruleLevels = z.strictObject(
  Object.fromEntries(
    Object.entries<Rule>(rules).map(([name, rule]) => {
      const settable = rule.severity !== 'error' || rule.published;
      return [name, (settable ? level : always.pipe(level)).optional().meta({ title: rule.what })];
    }),
  ),
);
