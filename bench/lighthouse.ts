import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { chromiumFlags, installBrowser } from '../e2e/browser.ts';
import { startPortal, temporaryFolder } from '../e2e/portal.ts';
import { buildOnce } from '../server/build.ts';
import { series } from './statistics.ts';
import { table } from './table.ts';

/**
 * `npm run lighthouse [-- --runs 5] [--slowdown 4] [/path …]`: what Lighthouse says of the production server as a phone
 * sees it, as a Markdown table. Performance is the median of the runs, since it is measured; the rest is the worst of
 * them. Exits 1 when anything is below 100. The slowdown of a slower machine is to be calibrated as
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown says.
 */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];
/** `speed` is how fast Lighthouse found the machine, by its own `benchmarkIndex`. */
type Run = { scores: Record<Category, number>; short: string[]; speed: number };

const usual = {
  'front page': '/',
  section: '/sections/business',
  article: '/articles/rural-e-commerce',
  'front page in Arabic': '/ar',
  'article in Arabic': '/ar/articles/rural-e-commerce',
};
const words = process.argv.slice(2);
const numberAfter = (name: string, usual: number): number => {
  const at = words.indexOf(name);
  return at < 0 ? usual : Number(words.splice(at, 2)[1]);
};
const runs = numberAfter('--runs', 5);
const slowdown = numberAfter('--slowdown', throttling.mobileSlow4G.cpuSlowdownMultiplier);
if (!Number.isInteger(runs) || runs < 1 || !(slowdown >= 1) || words.some((word) => !word.startsWith('/'))) {
  console.error('Usage: npm run lighthouse [-- --runs 5] [--slowdown 4] [/path …]');
  process.exit(2);
}
const pages = words.length > 0 ? Object.fromEntries(words.map((path) => [path, path])) : usual;

const root = join(import.meta.dirname, '..');
const port = 3_296;
const origin = `http://127.0.0.1:${port}`;
await buildOnce(root);
const folder = temporaryFolder();
const portal = await startPortal({
  port,
  contentDir: join(root, 'content'),
  dataDir: join(folder.path, 'data'),
  env: { SITE_URL: origin },
});

/** Tries again after an error: Chromium sometimes loses the beginning of a trace, and Lighthouse asks to be run again. */
async function measure(path: string, triesLeft = 2): Promise<Run> {
  try {
    return await measureOnce(path);
  } catch (error) {
    if (triesLeft === 0) throw error;
    console.error(`${path}: once more, for ${error instanceof Error ? error.message : String(error)}`);
    return measure(path, triesLeft - 1);
  }
}

/** One run in a browser of its own, so that nothing of an earlier one is left in it. */
async function measureOnce(path: string): Promise<Run> {
  const chrome = await launch({
    chromePath: installBrowser(),
    chromeFlags: [...chromiumFlags, '--headless=new'],
    ignoreDefaultFlags: false,
  });
  try {
    // Without further settings Lighthouse is a mid-range phone on a slow connection.
    const result = await lighthouse(origin + path, {
      port: chrome.port,
      onlyCategories: [...categories],
      throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slowdown },
    });
    if (!result) throw new Error(`Lighthouse said nothing of ${path}`);
    const { lhr } = result;
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const scoreOf = (category: Category): number => Math.round((lhr.categories[category]?.score ?? 0) * 100);
    const counted = new Set(
      Object.values(lhr.categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
      ),
    );
    const short = Object.values(lhr.audits).filter(({ id, score }) => counted.has(id) && score !== null && score < 0.9);
    return {
      speed: lhr.environment.benchmarkIndex,
      scores: {
        performance: scoreOf('performance'),
        accessibility: scoreOf('accessibility'),
        'best-practices': scoreOf('best-practices'),
        seo: scoreOf('seo'),
      },
      short: short.map(({ id, title, displayValue = '' }) => `${id}: ${title} ${displayValue}`.trim()),
    };
  } finally {
    chrome.kill();
  }
}

const rows: (string | number)[][] = [];
const short = new Map<string, Set<string>>();
let isPerfect = true;
try {
  for (const [name, path] of Object.entries(pages)) {
    // The first reader of a page has it and its pictures made; it is the others who are counted.
    await measure(path);
    const all: Run[] = [];
    for (let run = 0; run < runs; run++) all.push(await measure(path));
    const scores = categories.map((category) => {
      const each = all.map(({ scores }) => scores[category]);
      return category === 'performance' ? Math.round(series(each).median) : Math.min(...each);
    });
    rows.push([name, ...scores, Math.round(series(all.map(({ speed }) => speed)).median)]);
    isPerfect &&= scores.every((score) => score === 100);
    for (const { short: audits } of all)
      for (const audit of audits) short.set(audit, (short.get(audit) ?? new Set()).add(path));
    console.error(`${path}: ${scores.join(', ')}`);
  }
} finally {
  await portal.stop();
  folder.remove();
}
console.log(
  table(
    `Lighthouse, median of ${runs}, the processor slowed down ${slowdown} times`,
    ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'machine'],
    rows,
  ),
);
console.log(
  "Machine: Lighthouse's own benchmark index. Of four times it expects 1,500 and more; for 1,000 to 1,500 it documents two.\n",
);
for (const [audit, paths] of short) console.log(`${audit} (${[...paths].join(', ')})`);
process.exitCode = isPerfect ? 0 : 1;
