import { makePage } from './page.ts';
import type { Responder } from './press.ts';
import { sendPage } from './sendPage.ts';

type Fixed = { body: string | Buffer; type: string; cacheControl: string; headers: Record<string, string> };

/** Answers one address with bytes that stay the same while the server runs: compressed once, with validators. */
export async function fixedAnswer(path: string, { body, type, cacheControl, headers }: Fixed): Promise<Responder> {
  const page = await makePage({
    status: 200,
    headers: { ...headers, 'content-type': type, 'cache-control': cacheControl },
    body: Buffer.from(body),
    keys: new Set(),
  });
  return (request, response) => {
    if (request.url !== path) return false;
    sendPage(request, response, page);
    return true;
  };
}
