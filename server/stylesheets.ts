import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StylesheetSource } from './toDocument.ts';

/** The built stylesheets by the address that Next.js links to, read once at start. Their relative addresses are made absolute. */
export function readStylesheets(distDir: string): StylesheetSource {
  const root = join(distDir, 'static');
  const sheets = new Map<string, string>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.css')) continue;
    const href = `/_next/static/${name.replaceAll('\\', '/')}`;
    const text = readFileSync(join(root, name), 'utf8')
      .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '')
      .replace(/url\((["']?)(?!["']?(?:\/|data:|#))([^"')]+)\1\)/g, (_, quote: string, path: string) => {
        return `url(${quote}${new URL(path, `http://x${href}`).pathname}${quote})`;
      })
      .trim();
    sheets.set(href, text);
  }
  return (href) => sheets.get(href.split('?')[0] ?? '');
}
