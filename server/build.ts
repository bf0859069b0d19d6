import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEnhancements } from './enhancements.ts';
import { takeLock } from './processLock.ts';

const distDir = '.next';
const markFile = join(distDir, 'broadsheet-build');
const sources = [
  'app',
  'components',
  'lib',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'server/enhancements.ts',
  'server/nextCacheHandler.js',
];

/** A fingerprint of everything the build reads. Content is not among it: no article ever needs a build. */
function fingerprint(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .map((name) => join(source, name))
          .sort()
      : [source];
    for (const file of files) {
      const full = join(root, file);
      if (/\.test\.tsx?$/.test(file) || !statSync(full).isFile()) continue;
      hash.update(file).update('\0').update(readFileSync(full));
    }
  }
  return hash.digest('hex');
}

export function isBuilt(root: string): boolean {
  const mark = join(root, markFile);
  return (
    existsSync(join(root, distDir, 'BUILD_ID')) && existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint(root)
  );
}

/** Builds the pages' code with Next.js, and the enhancements. @throws Error when the build fails; its own words are on the terminal by then */
export async function build(root: string): Promise<void> {
  // Taken before, so that what is saved meanwhile is built the next time.
  const built = fingerprint(root);
  const next = join(root, 'node_modules/next/dist/bin/next');
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error('The build failed; what it printed above says why.');
  await buildEnhancements(root, join(root, distDir));
  writeFileSync(join(root, markFile), built);
}

/** Builds what is not built yet. Where another process is building the same, it waits for that. @throws Error as above */
export async function buildOnce(root: string): Promise<void> {
  if (isBuilt(root)) return;
  const lock = (): (() => void) | undefined => takeLock(join(root, distDir, 'cache/building.sqlite'));
  let free = lock();
  if (!free) console.log('Another process is building the pages: waiting for it.');
  for (; !free; free = lock()) await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    if (!isBuilt(root)) await build(root);
  } finally {
    free();
  }
}

if (import.meta.main) await (process.argv.includes('--if-needed') ? buildOnce : build)(process.cwd());
