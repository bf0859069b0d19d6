import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { type Series, series } from './statistics.ts';
import { table } from './table.ts';

export type Load = { name: string; perSecond: Series; p50: number; p99: number; errors: number };

const connections = 32;

type Round = { perSecond: number; p50: number; p99: number; errors: number };

const wrkBinary = '/usr/bin/wrk';
const unit: Record<string, number> = { us: 0.001, ms: 1, s: 1_000 };

/** One round with wrk, which takes far less of the machine than a generator in JavaScript. */
async function roundOfWrk(url: string, headers: Record<string, string>, seconds: number): Promise<Round> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency', ...given, url];
  const { stdout } = await promisify(execFile)(wrkBinary, args);
  const latency = (percent: string) => {
    const [, value = 'NaN', scale = 'ms'] = new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout) ?? [];
    return Number(value) * (unit[scale] ?? 1);
  };
  const socketErrors = /connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? [];
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p50: latency('50'),
    p99: latency('99'),
    errors: socketErrors.reduce((sum, count) => sum + Number(count), 0),
  };
}

async function roundOfAutocannon(url: string, headers: Record<string, string>, seconds: number): Promise<Round> {
  const { requests, latency, errors, timeouts } = await autocannon({
    url,
    headers,
    duration: seconds,
    connections,
    workers: 1,
  });
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, errors: errors + timeouts };
}

/** Requests per second and latency (ms) of one address, measured `rounds` times for `seconds` each. */
async function measure(
  name: string,
  url: string,
  headers: Record<string, string>,
  seconds: number,
  rounds: number,
): Promise<Load> {
  const oneRound = existsSync(wrkBinary) ? roundOfWrk : roundOfAutocannon;
  const results: Round[] = [];
  for (let round = 0; round < rounds; round++) results.push(await oneRound(url, headers, seconds));
  return {
    name,
    perSecond: series(results.map(({ perSecond }) => perSecond)),
    p50: series(results.map(({ p50 }) => p50)).median,
    p99: series(results.map(({ p99 }) => p99)).median,
    errors: results.reduce((sum, { errors }) => sum + errors, 0),
  };
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
    await once(nginx, 'exit');
  }
}

/** `next start` with Next's own cache and the same content, answering the same article. */
async function withNextStart<T>(root: string, folder: string, run: (url: string) => Promise<T>): Promise<T> {
  const port = 3_296;
  const next = join(root, 'node_modules/next/dist/bin/next');
  const preload = join(root, 'bench/preloadNewsroom.ts');
  const child = spawn(process.execPath, ['--import', preload, next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      BENCH_NEXT_CACHE: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      DATA_DIR: join(folder, 'next-data'),
    },
  });
  const url = `http://127.0.0.1:${port}/en/articles/rural-e-commerce`;
  try {
    const until = Date.now() + 60_000;
    while (
      !(await fetch(url).then(
        (response) => response.ok,
        () => false,
      ))
    ) {
      if (Date.now() > until) throw new Error('next start never answered');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return await run(url);
  } finally {
    // What comes next is measured without it.
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** Hit, revalidation and 404 of the portal at `url`, beside nginx serving the same compressed bytes and `next start`, in the same run. */
export async function measureLoad(
  root: string,
  url: string,
  folder: string,
  seconds: number,
  rounds: number,
): Promise<Load[]> {
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
  const withNext = (next: string) => measure('next start, its own cache', next, headers, seconds, rounds);
  loads.push(await withNextStart(root, folder, withNext));
  loads.push(await measure('revalidation (304)', article, { ...headers, 'if-none-match': etag }, seconds, rounds));
  loads.push(await measure('unknown address (404)', `${url}/articles/no-such-story`, headers, seconds, rounds));
  return loads;
}

export function loadTable(loads: Load[]): string {
  const rate = (start: string) => loads.find(({ name }) => name.startsWith(start))?.perSecond.median;
  const best = rate('nginx');
  const next = rate('next start');
  const rows = loads.map(({ name, perSecond, p50, p99, errors }) => [
    name,
    perSecond.median,
    perSecond.spread,
    best ? perSecond.median / best : '–',
    next ? perSecond.median / next : '–',
    p50,
    p99,
    errors,
  ]);
  return table(
    `Load, ${connections} connections`,
    ['what', 'requests/s', 'spread', '× nginx', '× next start', 'p50 ms', 'p99 ms', 'errors'],
    rows,
  );
}
