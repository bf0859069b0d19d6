import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type Series, series } from './statistics.ts';
import { table } from './table.ts';

export type Load = { name: string; perSecond: Series; p50: number; p99: number; errors: number };

const connections = 32;

/** Requests per second and latency (ms) of one address, measured `rounds` times for `seconds` each. */
async function measure(
  name: string,
  url: string,
  headers: Record<string, string>,
  seconds: number,
  rounds: number,
): Promise<Load> {
  const rates: number[] = [];
  const p50: number[] = [];
  const p99: number[] = [];
  let errors = 0;
  for (let round = 0; round < rounds; round++) {
    const result = await autocannon({ url, headers, duration: seconds, connections, workers: 1 });
    rates.push(result.requests.average);
    p50.push(result.latency.p50);
    p99.push(result.latency.p99);
    errors += result.errors + result.timeouts;
  }
  return { name, perSecond: series(rates), p50: series(p50).median, p99: series(p99).median, errors };
}

/** nginx on loopback serving `body` as a file, when Debian's nginx is installed. */
async function withNginx<T>(folder: string, body: Buffer, run: (url: string) => Promise<T>): Promise<T | undefined> {
  const binary = '/usr/sbin/nginx';
  if (!existsSync(binary)) return undefined;
  const port = 3_299;
  mkdirSync(join(folder, 'www'), { recursive: true });
  writeFileSync(join(folder, 'www/article.html'), body);
  const configuration = `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { access_log off; types { text/html html; } sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server { listen 127.0.0.1:${port}; root ${folder}/www; } }`;
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const nginx = spawn(binary, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  try {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return await run(`http://127.0.0.1:${port}/article.html`);
  } finally {
    nginx.kill('SIGTERM');
  }
}

/** Hit, revalidation and 404 of the portal at `url`, beside nginx serving the same compressed bytes in the same run. */
export async function measureLoad(url: string, folder: string, seconds: number, rounds: number): Promise<Load[]> {
  const article = `${url}/articles/rural-e-commerce`;
  const headers = { 'accept-encoding': 'br' };
  const first = await fetch(article, { headers });
  const etag = first.headers.get('etag') ?? '';
  const loads = [await measure('cached article', article, headers, seconds, rounds)];
  const compressed = Buffer.from(
    execFileSync('curl', ['-s', '-H', 'Accept-Encoding: br', article], { maxBuffer: 10_000_000 }),
  );
  const nginx = await withNginx(folder, compressed, (static_) =>
    measure('nginx, the same bytes as a file', static_, {}, seconds, rounds),
  );
  if (nginx) loads.push(nginx);
  loads.push(await measure('revalidation (304)', article, { ...headers, 'if-none-match': etag }, seconds, rounds));
  loads.push(await measure('unknown address (404)', `${url}/articles/no-such-story`, headers, seconds, rounds));
  return loads;
}

export function loadTable(loads: Load[]): string {
  const best = loads.find(({ name }) => name.startsWith('nginx'))?.perSecond.median;
  const rows = loads.map(({ name, perSecond, p50, p99, errors }) => [
    name,
    perSecond.median,
    perSecond.spread,
    best ? perSecond.median / best : '–',
    p50,
    p99,
    errors,
  ]);
  return table(
    `Load, ${connections} connections`,
    ['what', 'requests/s', 'spread', 'of nginx', 'p50 ms', 'p99 ms', 'errors'],
    rows,
  );
}
