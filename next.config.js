import { fileURLToPath } from 'node:url';

// Only `npm run bench` asks for Next's own cache, to measure `next start` beside the press.
const nextOwnCache = process.env.BENCH_NEXT_CACHE === '1';

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The press compresses, caches and redirects; Next.js only renders.
  compress: false,
  // What a page preloads stands in the page itself.
  ...(process.env.NODE_ENV === 'development' ? {} : { reactMaxHeadersLength: 0 }),
  skipTrailingSlashRedirect: true,
  ...(nextOwnCache
    ? {}
    : { cacheHandler: fileURLToPath(new URL('./server/nextCacheHandler.js', import.meta.url)), cacheMaxMemorySize: 0 }),
  // A document without script can't be patched after it is sent, so nothing is streamed.
  htmlLimitedBots: /.*/,
  // `npm test` checks types.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // The press puts the styles into the document, so another stylesheet costs a reader no request, but unused rules do.
  // A page that a benchmark asks for must not be found in files by the next one.
  experimental: { cssChunking: { type: 'graph', requestCost: 0 }, isrFlushToDisk: !nextOwnCache },
};
