import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { Responder } from './press.ts';
import { sendText } from './sendText.ts';

/** `/healthz`: the process answers. `/readyz`: the first indexing is done, 503 with the progress before. */
export function health(newsroom: Pick<OpenNewsroom, 'progress'>, headers: Record<string, string>): Responder {
  return (request, response) => {
    if (request.url === '/healthz') {
      sendText(response, 200, 'alive\n', headers);
      return true;
    }
    if (request.url !== '/readyz') return false;
    const { done, total, indexing } = newsroom.progress();
    const ready = !indexing;
    sendText(response, ready ? 200 : 503, ready ? 'ready\n' : `indexing ${done} of ${total}\n`, headers);
    return true;
  };
}
