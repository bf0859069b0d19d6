import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedAnswer } from './fixedAnswer.ts';
import type { Responder } from './press.ts';

const ours = /^enhancements\.[0-9a-f]+\.js$/;

/**
 * Bundles `components/enhancements/` into one module in `folder`, named after its bytes.
 * @throws Error when a source is not valid; esbuild's own words are on the terminal by then
 */
export async function buildEnhancements(root: string, folder: string): Promise<void> {
  const { buildSync } = await import('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'components/enhancements/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  const [module] = outputFiles;
  if (!module) throw new Error('esbuild gave back no module.');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (ours.test(name)) rmSync(join(folder, name));
  const hash = createHash('sha256').update(module.contents).digest('hex').slice(0, 12);
  writeFileSync(join(folder, `enhancements.${hash}.js`), module.contents);
}

/** The built module of `folder`: its address, and who answers it. @throws Error when it was not built */
export async function openEnhancements(
  folder: string,
  headers: Record<string, string>,
): Promise<{ href: string; respond: Responder }> {
  const name = readdirSync(folder).find((each) => ours.test(each));
  if (!name) throw new Error('The enhancements are not built. Please run: npm run build');
  const href = `/${name}`;
  const respond = await fixedAnswer(href, {
    body: readFileSync(join(folder, name)),
    type: 'text/javascript; charset=utf-8',
    cacheControl: 'public, max-age=31536000, immutable',
    headers,
  });
  return { href, respond };
}
