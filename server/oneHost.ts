import type { RequestListener } from 'node:http';
import { originForm } from './originForm.ts';
import { sendText } from './sendText.ts';

/**
 * Refuses a request that names two hosts: what stands in front may have taken it for the other one's. A host in the
 * address itself is taken off.
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2
 */
export function oneHost(answer: RequestListener, headers: Record<string, string>): RequestListener {
  return (request, response) => {
    const { rawHeaders } = request;
    let hosts = 0;
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const name = rawHeaders[at];
      if (name?.length === 4 && name.toLowerCase() === 'host') hosts++;
    }
    if (hosts > 1) sendText(response, 400, 'A request names one host.\n', { ...headers, connection: 'close' });
    else {
      request.url = originForm(request.url ?? '/');
      answer(request, response);
    }
  };
}
