import sirv from 'sirv';
import type { Responder } from './press.ts';

/**
 * Serves a folder whose files are listed once at start, so that an unknown address is a look-up and never a path.
 * `immutable` is for files whose name changes with their bytes.
 */
export function staticFiles(
  folder: string,
  headers: Record<string, string>,
  immutable: boolean,
  under = '',
): Responder {
  const serve = sirv(folder, {
    dotfiles: false,
    etag: true,
    setHeaders(response, pathname) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (pathname.endsWith('.svg'))
        response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      const forever = immutable || pathname.startsWith('/fonts/');
      response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
  return (request, response) => {
    const target = request.url ?? '/';
    if (!target.startsWith(`${under}/`)) return false;
    let mine = true;
    request.url = target.slice(under.length);
    serve(request, response, () => {
      mine = false;
    });
    request.url = target;
    return mine;
  };
}
