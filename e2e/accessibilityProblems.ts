import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that axe looks at that another colour scheme can change; the rest costs seconds to look at twice. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page: one line a rule, with the markup that breaks it. */
async function problems(page: Page, what: 'all' | 'colours'): Promise<string[]> {
  // Pages have no frames: axe need not look for them, for which it would open a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (what === 'all' ? axe.withTags(rules) : axe.withRules(colourRules)).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html)
        .join(' ')
        .slice(0, 400)}`,
  );
}

/** What axe finds on a page in light colours, and in dark ones. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await problems(page, 'all');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await problems(page, 'colours');
  await page.emulateMedia({ colorScheme: null });
  return [...light, ...dark.map((problem) => `dark: ${problem}`)];
}
