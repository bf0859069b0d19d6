import type { Page } from '@playwright/test';
import axe from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that axe looks at that another colour scheme can change; the rest costs seconds to look at twice. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page that holds it: one line a rule, with the markup that breaks it. */
async function problems(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const violations = await page.evaluate(
    async (runOnly) => (await window.axe.run({ runOnly, resultTypes: ['violations'] })).violations,
    runOnly,
  );
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
  await page.evaluate(axe.source);
  const light = await problems(page, { type: 'tag', values: rules });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await problems(page, { type: 'rule', values: colourRules });
  await page.emulateMedia({ colorScheme: null });
  return [...light, ...dark.map((problem) => `dark: ${problem}`)];
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
