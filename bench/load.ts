import { get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { type Ask, connections, generator, type Measured, measureInTurns, type Plan } from './generator.ts';
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

/** Where a server has an article, and nothing. */
type Target = { server: Server; url: string; unknown: string };

/** Hit, revalidation and 404 of one article on each server, in turns. */
async function measureArticle(targets: Target[], plan: Plan): Promise<Load[]> {
  const etags = await Promise.all(targets.map(async ({ url }) => (await travelled(url)).headers.etag ?? ''));
  const asks = targets.map(({ server, url, unknown }, at): [Kind, Server, Ask][] => [
    ['cached article', server, { url, headers: br }],
    ['revalidation (304)', server, { url, headers: { ...br, 'if-none-match': etags[at] ?? '' } }],
    ['unknown address (404)', server, { url: unknown, headers: br }],
  ]);
  const inTurns = kinds.flatMap((kind) => asks.flat().filter(([of]) => of === kind));
  const measured = await measureInTurns(
    inTurns.map(([, , ask]) => ask),
    plan,
  );
  return inTurns.flatMap(([kind, server], at) => {
    const of = measured[at];
    return of ? [{ kind, server, ...of }] : [];
  });
}

async function measureMisses(servers: [Server, string][], plan: Plan): Promise<Load[]> {
  // The first pages of a process are slow for reasons that pass.
  for (const [, articles] of servers)
    for (let n = 1; n <= 40; n++) await (await fetch(`${articles}story-${n}`)).arrayBuffer();
  const asks = servers.map(([, articles]) => ({
    url: `${articles}story-`,
    headers: br,
    numbered: { from: 41, step: 1 },
  }));
  const measured = await measureInTurns(asks, plan);
  return servers.flatMap(([server], at) => {
    const of = measured[at];
    return of ? [{ kind: 'article not in the cache' as const, server, ...of }] : [];
  });
}

/** Hit, revalidation, miss and 404 of the portal, in turns with nginx serving the same compressed bytes under the same headers and with `next start`. */
export async function measureLoad(root: string, plan: Plan): Promise<Load[]> {
  const { folder } = plan;
  const sample = (name: string): Edition => ({
    contentDir: join(root, 'content'),
    dataDir: join(folder, `data-${name}`),
  });
  const contentDir = join(folder, 'corpus-load');
  writeCorpus(contentDir, corpusSize);
  const corpus = (name: string): Edition => ({ contentDir, dataDir: join(folder, `data-misses-${name}`) });
  const first = `/en/articles/${slug}`;
  const beside = (portal: Target) =>
    withNextStart(root, sample('next'), first, async (url) => {
      const next: Target = { server: 'next start', url: url + first, unknown: `${url}/en/articles/no-such-story` };
      const withStatic = await withNginx(folder, await travelled(portal.url), (static_) => {
        const nginx: Target = { server: 'nginx', url: static_, unknown: static_.replace('article', 'no-such-file') };
        return measureArticle([portal, nginx, next], plan);
      });
      return withStatic ?? measureArticle([portal, next], plan);
    });
  const articles = await withPortal(sample('portal'), async ({ url }) => {
    const article = `${url}/articles/${slug}`;
    await travelled(article);
    // A page is compressed as small as it gets soon after its first reader.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return beside({ server: 'Broadsheet', url: article, unknown: `${url}/articles/no-such-story` });
  });
  const misses = await withPortal(corpus('portal'), ({ url }) =>
    withNextStart(root, corpus('next'), '/en/articles/story-1', (next) =>
      measureMisses(
        [
          ['Broadsheet', `${url}/articles/`],
          ['next start', `${next}/en/articles/`],
        ],
        plan,
      ),
    ),
  );
  return [...articles, ...misses];
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
