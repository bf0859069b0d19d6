import { get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { connections, generator, type Measured, measure, type Plan } from './generator.ts';
import { type Edition, withNextStart, withNginx, withPortal } from './servers.ts';
import { figure, spread, table } from './table.ts';

const servers = ['Broadsheet', 'nginx', 'next start'] as const;
const kinds = ['cached article', 'revalidation (304)', 'article not in the cache', 'unknown address (404)'] as const;
type Server = (typeof servers)[number];
type Kind = (typeof kinds)[number];
export type Load = Measured & { kind: Kind; server: Server };

/** Articles that are asked for once each, so that no cache can hold them. */
const corpusSize = 10_000;
const slug = 'rural-e-commerce';
const br = { 'accept-encoding': 'br' };

/** An answer as it travels. */
function travelled(url: string): Promise<{ body: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: br }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ body: Buffer.concat(chunks), headers: response.headers }));
    }).on('error', reject);
  });
}

/** Hit, revalidation and 404 of one article at `url`, whose folder is `folder`. */
async function measureArticle(server: Server, url: string, unknown: string, plan: Plan): Promise<Load[]> {
  const { headers: answered } = await travelled(url);
  const asks: [Kind, string, Record<string, string>][] = [
    ['cached article', url, br],
    ['revalidation (304)', url, { ...br, 'if-none-match': answered.etag ?? '' }],
    ['unknown address (404)', unknown, br],
  ];
  const loads: Load[] = [];
  for (const [kind, address, headers] of asks)
    loads.push({ kind, server, ...(await measure({ url: address, headers }, plan)) });
  return loads;
}

async function measureMisses(server: Server, articles: string, plan: Plan): Promise<Load> {
  // The first pages of a process are slow for reasons that pass.
  for (let n = 1; n <= 40; n++) await (await fetch(`${articles}story-${n}`)).arrayBuffer();
  const ask = { url: `${articles}story-`, headers: br, numbered: { from: 41, step: 1 } };
  return { kind: 'article not in the cache', server, ...(await measure(ask, plan)) };
}

/** Hit, revalidation, miss and 404 of the portal, beside nginx serving the same compressed bytes under the same headers and `next start`, in the same run. */
export async function measureLoad(root: string, plan: Plan): Promise<Load[]> {
  const { folder } = plan;
  const sample = (name: string): Edition => ({
    contentDir: join(root, 'content'),
    dataDir: join(folder, `data-${name}`),
  });
  const contentDir = join(folder, 'corpus-load');
  writeCorpus(contentDir, corpusSize);
  const corpus = (name: string): Edition => ({ contentDir, dataDir: join(folder, `data-misses-${name}`) });
  const loads: Load[] = [];
  await withPortal(sample('portal'), async ({ url }) => {
    const article = `${url}/articles/${slug}`;
    await travelled(article);
    // A page is compressed as small as it gets soon after its first reader.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    loads.push(...(await measureArticle('Broadsheet', article, `${url}/articles/no-such-story`, plan)));
    const nginx = await withNginx(folder, await travelled(article), (static_) =>
      measureArticle('nginx', static_, static_.replace('article', 'no-such-file'), plan),
    );
    if (nginx) loads.push(...nginx);
  });
  const first = `/en/articles/${slug}`;
  await withNextStart(root, sample('next'), first, async (url) => {
    loads.push(...(await measureArticle('next start', url + first, `${url}/en/articles/no-such-story`, plan)));
  });
  await withPortal(corpus('portal'), async ({ url }) => {
    loads.push(await measureMisses('Broadsheet', `${url}/articles/`, plan));
  });
  await withNextStart(root, corpus('next'), '/en/articles/story-1', async (url) => {
    loads.push(await measureMisses('next start', `${url}/en/articles/`, plan));
  });
  return loads;
}

/** Requests per second of one kind, as a ratio of the portal's to another server's. */
export function loadRatio(loads: Load[], kind: Kind, server: Server): number {
  const rate = (by: Server) => loads.find((load) => load.kind === kind && load.server === by)?.perSecond.median;
  return (rate('Broadsheet') ?? Number.NaN) / (rate(server) ?? Number.NaN);
}

export function loadTable(loads: Load[]): string {
  const rows = kinds.flatMap((kind) =>
    loads
      .filter((load) => load.kind === kind)
      .map((load) => [
        kind,
        load.server,
        spread(load.perSecond),
        load.server === 'Broadsheet' ? '1' : figure(loadRatio(loads, kind, load.server)),
        spread(load.p50),
        spread(load.p99),
        load.errors,
      ]),
  );
  return table(
    `Load with ${generator}, ${connections} connections`,
    ['what', 'server', 'requests/s', 'Broadsheet is × this', 'p50 ms', 'p99 ms', 'errors'],
    rows,
  );
}
