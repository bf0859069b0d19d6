import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { type Portal, startPortal } from '../e2e/portal.ts';
import { endChild, keepAsChild, startChild } from './children.ts';

/** The edition that a server is started with, and where it keeps what it makes of it. */
export type Edition = { contentDir: string; dataDir: string; dev?: boolean };

const nginxBinary = '/usr/sbin/nginx';
const ports = { portal: 3_297, next: 3_296, nginx: 3_299 };
const patience = 120_000;

/** Starts the portal, waits until it is ready, and ends it when `use` is done, however that ends. */
export async function withPortal<T>(
  edition: Edition,
  use: (portal: Portal) => Promise<T>,
  env: Record<string, string> = {},
): Promise<T> {
  const portal = await startPortal({ ...edition, port: ports.portal, env, onSpawn: keepAsChild });
  try {
    return await use(portal);
  } finally {
    await portal.stop();
  }
}

async function untilAnswered(url: string): Promise<void> {
  const until = Date.now() + patience;
  const isAnswered = () =>
    fetch(url).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await isAnswered())) {
    if (Date.now() > until) throw new Error(`${url} never answered`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Headers that nginx writes by itself, or that say how the one connection is used. */
const ownHeaders = /^(content-(type|length)|date|connection|keep-alive|etag|last-modified|server)$/;

/** nginx on loopback serving the answer `{ body, headers }` as the file `article.html`, when Debian's nginx is installed. */
export async function withNginx<T>(
  folder: string,
  { body, headers }: { body: Buffer; headers: IncomingHttpHeaders },
  use: (url: string) => Promise<T>,
): Promise<T | undefined> {
  if (!existsSync(nginxBinary)) return undefined;
  mkdirSync(join(folder, 'www'), { recursive: true });
  const added = Object.entries(headers)
    .filter(([name]) => !ownHeaders.test(name))
    .map(([name, value]) => `add_header ${name} "${String(value).replaceAll('"', '\\"')}";`);
  writeFileSync(join(folder, 'www/article.html'), body);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { access_log off; log_not_found off; types { text/html html; } sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=10; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server { listen 127.0.0.1:${ports.nginx}; root ${folder}/www; ${added.join(' ')} } }`,
  );
  const nginx = startChild(nginxBinary, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${ports.nginx}/article.html`;
  try {
    await untilAnswered(url);
    return await use(url);
  } finally {
    await endChild(nginx, 'SIGKILL');
  }
}

/** `next start` with Next's own cache and the same content; `first` is the address that is waited for. */
export async function withNextStart<T>(
  root: string,
  { contentDir, dataDir }: Edition,
  first: string,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const args = ['--import', join(root, 'bench/preloadNewsroom.ts'), next, 'start', '-p', String(ports.next)];
  const child = startChild(process.execPath, [...args, '-H', '127.0.0.1'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      BENCH_NEXT_CACHE: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      CONTENT_DIR: contentDir,
      DATA_DIR: dataDir,
    },
  });
  const url = `http://127.0.0.1:${ports.next}`;
  try {
    await untilAnswered(url + first);
    return await use(url);
  } finally {
    // What comes next is measured without it.
    await endChild(child, 'SIGKILL');
  }
}
