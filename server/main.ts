import { createServer } from 'node:http';
import { join } from 'node:path';
import { homeHref } from '../lib/addresses.ts';
import { textLabels } from '../lib/interface/textLabels.ts';
import { shareNewsroom } from '../lib/newsroom/newsroom.ts';
import { openNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { readSettings, type Settings } from '../lib/settings.ts';
import { build, isBuilt } from './build.ts';
import { devAnswer } from './devAnswer.ts';
import { buildEnhancements, openEnhancements } from './enhancements.ts';
import { health } from './health.ts';
import { media } from './media.ts';
import { openPress } from './press.ts';
import { startPublicationClock } from './publicationClock.ts';
import { renderWithNext } from './renderWithNext.ts';
import { securityHeaders } from './securityHeaders.ts';
import { openSpeculationRules } from './speculationRules.ts';
import { startReport } from './startReport.ts';
import { staticFiles } from './staticFiles.ts';
import { stopGracefully } from './stopGracefully.ts';
import { readStylesheets } from './stylesheets.ts';
import { watchContent } from './watchContent.ts';

const root = join(import.meta.dirname, '..');
const dev = process.argv.includes('--dev');

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env, root);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

async function start(): Promise<void> {
  const begun = performance.now();
  const settings = settingsOrExit();
  process.chdir(root);
  Object.assign(process.env, {
    SITE_URL: settings.siteUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: dev ? 'development' : 'production',
  });
  if (!dev && !isBuilt(root)) {
    console.log('Building the pages once; content never needs it.');
    await build(root);
  }

  const newsroom = await openNewsroom({
    contentDir: settings.contentDir,
    dataDir: settings.dataDir,
    siteOrigin: settings.siteUrl,
    labels: textLabels,
  });
  shareNewsroom(newsroom);
  const { default: next } = await import('next');
  const app = next({ dev, dir: root, quiet: !dev });
  const handle = app.getRequestHandler();
  await app.prepare();

  const headers = securityHeaders(settings.siteUrl.startsWith('https:'));
  const log = (error: unknown, target: string) => console.error(`${target}:`, error);
  const built = join(root, dev ? '.next/dev' : '.next');
  if (dev) await buildEnhancements(root, built);
  const enhancements = await openEnhancements(built, headers);
  process.env.ENHANCEMENTS_HREF = enhancements.href;
  const beside = [
    health(newsroom),
    enhancements.respond,
    await openSpeculationRules(headers),
    media({ newsroom, settings, headers }),
    staticFiles(join(root, 'public'), headers, false),
  ];
  const press = openPress({
    newsroom,
    cacheBytes: settings.cacheBytes,
    render: (path) => renderWithNext((request, response) => handle(request, response), path),
    stylesheet: dev ? () => undefined : readStylesheets(join(root, '.next')),
    securityHeaders: headers,
    beside: dev ? beside : [...beside, staticFiles(join(root, '.next/static'), headers, true, '/_next/static')],
    log,
  });

  const server = createServer(
    { maxHeaderSize: 16_384, requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    dev ? devAnswer({ newsroom, handle, beside }) : press.answer,
  );
  // Without a listener Node hands upgrades to nobody; with one the socket is ours to close.
  if (dev) server.on('upgrade', app.getUpgradeHandler());
  else server.on('upgrade', (_request, socket) => socket.destroy());
  const watch = await watchContent(newsroom, settings.contentDir, console.warn);
  const stopClock = startPublicationClock(newsroom, press.cache);

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  // A small edition is ready at once: tell its numbers, not "still reading".
  await Promise.race([newsroom.ready, new Promise((resolve) => setTimeout(resolve, 1_000))]);
  const progress = newsroom.progress();
  console.log(
    startReport({
      ...newsroom.counts(),
      address: settings.siteUrlGiven
        ? `${settings.siteUrl} (port ${settings.port})`
        : settings.siteUrl + homeHref({ languages: [''] }, ''),
      indexing: progress.indexing ? progress : undefined,
      contentDir: settings.contentDir,
      siteUrlGiven: settings.siteUrlGiven,
      milliseconds: performance.now() - begun,
    }),
  );

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    stopClock();
    await stopGracefully(server);
    await watch.close();
    await newsroom.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('SIGHUP', () => void newsroom.rescan());
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error : new Error(String(error));
  if ('code' in reason && reason.code === 'EADDRINUSE')
    console.error('This port is taken. Choose another one, for example PORT=3001 npm start.');
  else console.error(reason.message);
  process.exit(1);
});
