import type { IncomingMessage, RequestListener } from 'node:http';
import { originForm } from './originForm.ts';
import { sendText } from './sendText.ts';

/** A name or an address, and a port (RFC 3986, section 3.2.2). */
const host = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(?::\d*)?$/i;
const chunkedLast = /(?:^|,)[ \t]*chunked[ \t]*$/i;

/**
 * Refuses a request that what stands in front may have understood in another way: one that names two hosts or none that can
 * be, and one whose end can't be known. A host in the address itself is taken off.
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2 @see https://www.rfc-editor.org/rfc/rfc9112#section-6.3
 */
export function refuseUnclear(answer: RequestListener, headers: Record<string, string>): RequestListener {
  return (request, response) => {
    const unclear = whatIsUnclear(request);
    if (unclear !== undefined) {
      sendText(response, 400, unclear, { ...headers, connection: 'close' });
      return;
    }
    // Node reads nothing more of what came with a request that offers an upgrade.
    if (request.headers.upgrade !== undefined) response.shouldKeepAlive = false;
    request.url = originForm(request.url ?? '/');
    answer(request, response);
  };
}

function whatIsUnclear({ rawHeaders, headers, httpVersion }: IncomingMessage): string | undefined {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  if (hosts > 1 || (hosts === 0 && httpVersion === '1.1')) return 'A request names one host.\n';
  if (headers.host !== undefined && !host.test(headers.host)) return 'This is the name of no host.\n';
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && !chunkedLast.test(coding)) return 'The end of this request cannot be known.\n';
  return undefined;
}
