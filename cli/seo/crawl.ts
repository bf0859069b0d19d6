import type { Finding } from '../../lib/audit/finding.ts';
import { openLedger } from '../../lib/audit/site/ledger.ts';
import { probeUnknown } from './probeUnknown.ts';
import { queueOf } from './queue.ts';
import { readSitemaps } from './readSitemaps.ts';
import { siteOf } from './siteOf.ts';
import { spread } from './spread.ts';
import { type Errand, visit, type Want } from './visit.ts';

export type Audit = {
  findings: Finding[];
  pages: number;
  addresses: number;
  /** Addresses that were left out, because enough of their way were asked for. */
  spared: number;
};
export type CrawlOptions = {
  /** Origin at which the site answers. */
  base: string;
  concurrency: number;
  limit: number;
  /** How many addresses that are no pages are asked for of each way in which they are made. */
  sample: number;
  progress: (done: number, all: number) => void;
};

/**
 * Reads the whole site: first everything that links lead to from the front page, then what only sitemaps, feeds and
 * other languages name. What is found only then, and may be indexed, is an orphan.
 * @throws Misuse when nothing answers at `base`
 */
export async function crawl({ base, concurrency, limit, sample, progress }: CrawlOptions): Promise<Audit> {
  const ledger = openLedger();
  const site = await siteOf(base, ledger);
  let pages = 0;
  let done = 0;
  let reached = true;
  const later: Errand[] = [];

  const wanted = new Set<string>();
  const queue = queueOf<Errand>(concurrency, async (errand) => {
    const read = await visit(errand, { base, site, ledger, reached, want });
    pages += read;
    done += 1;
    progress(done, ledger.targets.size);
  });
  function askOnce(errand: Errand): void {
    if (wanted.has(errand.path) || wanted.size >= limit) return;
    wanted.add(errand.path);
    queue.add(errand);
  }
  const want: Want = (errand, { fragment = '', linked = false } = {}) => {
    const isNew = ledger.named(errand.path, errand.from, fragment);
    if (linked) askOnce(errand);
    else if (isNew) later.push(errand);
  };
  want({ path: '/', from: '/', kind: 'page' }, { linked: true });
  await queue.drain();

  await readSitemaps(base, site, ledger, want);
  await probeUnknown(base, ledger);
  reached = false;
  for (let round = later.splice(0); round.length > 0; round = later.splice(0)) {
    for (const errand of spread(round, sample)) askOnce(errand);
    await queue.drain();
  }
  if (wanted.size >= limit)
    ledger.tell({ page: '/', rule: 'advice', message: `only the first ${limit} addresses were read` });
  return { findings: ledger.close(), pages, addresses: wanted.size, spared: ledger.targets.size - wanted.size };
}
