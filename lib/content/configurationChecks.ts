import type { Diagnostic } from '../model/diagnostic.ts';
import type { FrontSlots, Site } from '../model/site.ts';
import type { EditionFacts } from './editionFacts.ts';
import { didYouMean } from './nearest.ts';
import type { DataPath } from './problem.ts';
import { readYaml } from './yamlSource.ts';

/** Warnings about slots of `front.yaml` (its `text`) that name no article or section: they fill themselves. */
export function checkSlots(slots: FrontSlots, text: string, file: string, facts: EditionFacts): Diagnostic[] {
  const lang = facts.site.languages[0] ?? 'en';
  const pins: [DataPath, string][] = slots.seconds.map((slug, index) => [['seconds', index], slug]);
  if (slots.lead !== undefined) pins.unshift([['lead'], slots.lead]);
  for (const [section, slugs] of Object.entries(slots.sections))
    pins.push(...slugs.map((slug, index): [DataPath, string] => [['sections', section, index], slug]));
  const { locate } = readYaml(text);
  const warn = (path: DataPath, rule: string, message: string, hint: string, what?: 'key'): Diagnostic => ({
    file,
    ...locate(path, what),
    severity: 'warning',
    rule,
    message,
    hint,
  });
  const known = facts.site.sections.map(({ id }) => id);
  return [
    ...pins
      .filter(([, slug]) => facts.articlePaths(lang, slug).length === 0)
      .map(([path, slug]) => {
        const hint = didYouMean(slug, facts.articleSlugs(lang)) ?? 'the slot fills itself';
        return warn(path, 'slot-unknown', `Unknown article "${slug}"`, hint);
      }),
    ...Object.keys(slots.sections)
      .filter((id) => !facts.hasSection(id))
      .map((id) => {
        const hint = didYouMean(id, known) ?? 'no article is in it, and site.yaml does not name it';
        return warn(['sections', id], 'section-unknown', `Unknown section "${id}"`, hint, 'key');
      }),
  ];
}

/** Warnings about policies of `site.yaml` (its `text`) that name no standing page. */
export function checkPolicies({ publisher }: Site, text: string, file: string, facts: EditionFacts): Diagnostic[] {
  const { locate } = readYaml(text);
  return Object.entries(publisher.policies)
    .filter(([, slug]) => !facts.hasPage(slug))
    .map(([policy, slug]) => ({
      file,
      ...locate(['publisher', 'policies', policy]),
      severity: 'warning',
      rule: 'policy-unknown',
      message: `There is no page "${slug}"`,
      hint: `add content/pages/${slug}.md, or take the line out`,
    }));
}
