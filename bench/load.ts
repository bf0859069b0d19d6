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
const numbered = { from: 1, step: 1 };

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

type ServerAsk = Ask & Pick<Load, 'kind' | 'server'>;

async function measureServers(asks: ServerAsk[], plan: Plan): Promise<Load[]> {
  const measured = await measureInTurns(asks, plan);
  return asks.flatMap(({ kind, server }, at) => {
    const of = measured[at];
    return of ? [{ kind, server, ...of }] : [];
  });
}

/** Hit, revalidation and 404 of one article on each server, in turns. */
async function measureArticle(targets: Target[], plan: Plan): Promise<Load[]> {
  const asks = await Promise.all(
    targets.map(async ({ server, url, unknown }): Promise<ServerAsk[]> => {
      const { etag = '' } = (await travelled(url)).headers;
      return [
        { kind: 'cached article', server, url, headers: br },
        { kind: 'revalidation (304)', server, url, headers: { ...br, 'if-none-match': etag } },
        { kind: 'unknown address (404)', server, url: unknown, headers: br },
      ];
    }),
  );
  return measureServers(
    kinds.flatMap((kind) => asks.flat().filter((ask) => ask.kind === kind)),
    plan,
  );
}

function measureMisses(servers: [Server, string][], plan: Plan): Promise<Load[]> {
  const asks = servers.map(([server, articles]): ServerAsk => {
    return { kind: 'article not in the cache', server, url: `${articles}story-`, headers: br, numbered };
  });
  return measureServers(asks, plan);
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
