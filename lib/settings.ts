import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings of one running portal, from the environment. */
export type Settings = {
  port: number;
  /** Interface to listen on; every one when undefined. */
  host?: string;
  /** Canonical origin without a trailing slash. Addresses that leave the house are made from it alone, never from `Host`. */
  siteUrl: string;
  /** False when SITE_URL was not set and the address of this machine stands in. */
  siteUrlGiven: boolean;
  contentDir: string;
  dataDir: string;
  /** Bytes the page cache may hold. */
  cacheBytes: number;
  /** Processes behind the one port; one of them indexes. */
  workers: number;
  /** Look for changes every two seconds instead of listening for them. */
  poll: boolean;
  /** What opens the editors' desk, and signs preview links; without it there is no desk outside `npm run dev`. */
  deskToken?: string;
};

/** Somebody who holds a preview link can try tokens on it at home, so a token must be long. */
const shortestToken = 20;

const wholeNumber = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'must start with http:// or https://',
  )
  .refine((text) => !URL.canParse(text) || new URL(text).pathname === '/', 'must be an origin, without a path')
  .transform((text) => new URL(text).origin);

const environment = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z.string().min(1).optional(),
  SITE_URL: origin.optional(),
  CONTENT_DIR: z.string().min(1).default('content'),
  DATA_DIR: z.string().min(1).optional(),
  CACHE_MB: wholeNumber(1, 65_536).default(64),
  WORKERS: wholeNumber(1, 256).default(1),
  POLL: z.enum(['0', '1']).default('0'),
  DESK_TOKEN: z
    .string()
    .min(shortestToken, `must have ${shortestToken} characters or more; \`openssl rand -base64 24\` makes a good one`)
    .max(1_000)
    .optional(),
});

/** @throws Error with one line per setting that is wrong, for a person to read. */
export function readSettings(env: Record<string, string | undefined>, root = process.cwd(), dev = false): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return `  ${name}=${name === 'DESK_TOKEN' ? '…' : String(given[name])}: ${issue.message}`;
    });
    throw new Error(`These settings cannot be used:\n${lines.join('\n')}`);
  }
  const { PORT, HOST, SITE_URL, CONTENT_DIR, DATA_DIR, CACHE_MB, WORKERS, POLL, DESK_TOKEN } = read.data;
  return {
    port: PORT,
    // What is not public is shown to this machine alone.
    host: HOST ?? (dev ? '127.0.0.1' : undefined),
    siteUrl: SITE_URL ?? `http://localhost:${PORT}`,
    siteUrlGiven: SITE_URL !== undefined,
    contentDir: resolve(root, CONTENT_DIR),
    // `npm run dev` beside `npm start` must not share an index.
    dataDir: resolve(root, DATA_DIR ?? (dev ? '.data/dev' : '.data')),
    cacheBytes: CACHE_MB * 1024 * 1024,
    workers: WORKERS,
    poll: POLL === '1',
    deskToken: DESK_TOKEN,
  };
}
