import { readdirSync } from 'node:fs';
import type { Responder } from './press.ts';
import { sendFile } from './sendFile.ts';

/**
 * Serves a folder whose files are listed once at start, so that an unknown address is a look-up and never a path. Scripts are
 * none of them: the one that readers get is served by itself (enhancements.ts). `immutable` is for files whose name changes
 * with their bytes.
 */
export function staticFiles(
  folder: string,
  headers: Record<string, string>,
  immutable: boolean,
  under = '',
): Responder {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.js'))
      .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`.replaceAll('\\', '/'))
      .map((path) => [`${under}${path}`, path]),
  );
  return async (request, response) => {
    const target = request.url?.split('?', 1)[0] ?? '/';
    const path = files.get(target);
    if (path === undefined) return false;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const forever = immutable || path.startsWith('/fonts/');
    response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    await sendFile(request, response, folder, path.slice(1));
    return true;
  };
}
