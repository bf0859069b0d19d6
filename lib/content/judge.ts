import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { keepsOut } from './rules.ts';

/**
 * `diagnostics` as gravely as `site.yaml` takes them, without those it switches off. What keeps a file off the site
 * stays an error.
 */
export function judge(diagnostics: readonly Diagnostic[], { check }: Pick<Site, 'check'>): Diagnostic[] {
  if (!check) return [...diagnostics];
  const levels = new Map(Object.entries(check.rules));
  return diagnostics.flatMap((diagnostic) => {
    const level = keepsOut(diagnostic) ? undefined : levels.get(diagnostic.rule);
    if (level === 'off') return [];
    return [level === undefined ? diagnostic : { ...diagnostic, severity: level }];
  });
}
