import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { type Series, series } from './statistics.ts';

/** What is asked for: one address, or the numbered articles of a corpus, each of them once. */
export type Ask = { url: string; headers?: Record<string, string>; numbered?: { from: number; step: number } };
export type Measured = { perSecond: Series; p50: Series; p99: Series; requests: number; errors: number };
export type Plan = { folder: string; seconds: number; rounds: number };

/** As many readers ask at once. */
export const connections = 32;

type Round = { perSecond: number; p50: number; p99: number; requests: number; errors: number };

const wrkBinary = '/usr/bin/wrk';
/** The program that asks: wrk takes far less of the machine than one in JavaScript. */
export const generator = existsSync(wrkBinary) ? 'wrk' : 'autocannon';
const unit: Record<string, number> = { us: 0.001, ms: 1, s: 1_000 };

async function roundOfWrk({ url, headers = {}, numbered }: Ask, { folder, seconds }: Plan): Promise<Round> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency', ...given];
  if (numbered) {
    const script = join(folder, 'numbered.lua');
    const path = new URL(url).pathname;
    const { from, step } = numbered;
    writeFileSync(
      script,
      `local n = ${from - step}\nrequest = function() n = n + ${step}\nreturn wrk.format("GET", "${path}" .. n) end\n`,
    );
    args.push('-s', script);
  }
  const { stdout } = await promisify(execFile)(wrkBinary, [...args, url]);
  const latency = (percent: string) => {
    const [, value = 'NaN', scale = 'ms'] = new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout) ?? [];
    return Number(value) * (unit[scale] ?? 1);
  };
  const socketErrors = /connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? [];
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p50: latency('50'),
    p99: latency('99'),
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1]),
    errors: socketErrors.reduce((sum, count) => sum + Number(count), 0),
  };
}

async function roundOfAutocannon({ url, headers, numbered }: Ask, { seconds }: Plan): Promise<Round> {
  const { pathname } = new URL(url);
  const paths = numbered && Array.from({ length: 4_000 }, (_, at) => pathname + (numbered.from + at * numbered.step));
  const { requests, latency, errors, timeouts } = await autocannon({
    url,
    headers,
    duration: seconds,
    connections,
    ...(paths ? { requests: paths.map((path) => ({ method: 'GET' as const, path })) } : { workers: 1 }),
  });
  const { p50, p99 } = latency;
  return { perSecond: requests.average, p50, p99, requests: requests.total, errors: errors + timeouts };
}

const round = generator === 'wrk' ? roundOfWrk : roundOfAutocannon;
/** What a server does in its first moments it does slowly, since nothing is compiled yet; in seconds. */
const warmUp = 4;
/** What was asked last, and left by whoever asked, is answered within this time and no part of the next turn; in milliseconds. */
const rest = 1_000;

/**
 * Requests per second and latency in milliseconds, in as many rounds as planned. What is asked is asked in turns, so that an
 * hour in which the machine is slow is slow for all of it alike.
 */
export async function measureInTurns(asks: Ask[], plan: Plan): Promise<Measured[]> {
  const all = asks.map((ask) => ({ ...ask, results: [] as Round[] }));
  for (const one of all) next(one, await round(one, { ...plan, seconds: warmUp }));
  for (let turn = 0; turn < plan.rounds; turn++)
    for (const one of all) {
      await new Promise((resolve) => setTimeout(resolve, rest));
      const result = await round(one, plan);
      one.results.push(result);
      next(one, result);
    }
  return all.map(({ results }) => measured(results));
}

/** What was asked for is in a cache now, and so is what was on its way at the end. */
function next(ask: Ask, { requests }: Round): void {
  const { numbered } = ask;
  if (numbered) ask.numbered = { ...numbered, from: numbered.from + numbered.step * (requests + 2 * connections) };
}

function measured(results: Round[]): Measured {
  const of = (name: keyof Round): Series => series(results.map((result) => result[name]));
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    requests: results.reduce((sum, { requests }) => sum + requests, 0),
    errors: results.reduce((sum, { errors }) => sum + errors, 0),
  };
}
