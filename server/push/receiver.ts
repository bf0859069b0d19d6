import type { Push } from '../../lib/model/site.ts';
import type { Receiver } from '../../lib/push/told.ts';
import { type Outcome, post } from './outcome.ts';

/** How addresses are told to one receiver: at most `atOnce` in a call. */
export type Teller = { receiver: Receiver; atOnce: number; tell(addresses: string[]): Promise<Outcome> };

/** Those that `site.yaml` names. */
export function tellers({ websub, indexnow }: Push, origin: string): Teller[] {
  const agent = { 'user-agent': `Broadsheet (+${origin}/)` };
  const found: Teller[] = [];
  if (websub) {
    found.push({
      receiver: 'websub',
      // Hubs disagree on whether a call may name several feeds; each takes one.
      atOnce: 1,
      tell: (addresses) => post(websub.hub, hubBody(addresses), { ...agent, 'content-type': form }),
    });
  }
  if (indexnow) {
    found.push({
      receiver: 'indexnow',
      atOnce: 10_000,
      tell: (addresses) =>
        post(indexnow.endpoint, indexNowBody(indexnow.key, origin, addresses), { ...agent, 'content-type': json }),
    });
  }
  return found;
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json; charset=utf-8';

/**
 * Says that feeds have changed: `hub.url` as PubSubHubbub asks for it, `hub.topic` as hubs written after WebSub do.
 * @see https://www.w3.org/TR/websub/#publishing
 */
function hubBody(addresses: string[]): string {
  const body = new URLSearchParams({ 'hub.mode': 'publish' });
  for (const address of addresses) {
    body.append('hub.url', address);
    body.append('hub.topic', address);
  }
  return body.toString();
}

/** @see https://www.indexnow.org/documentation */
function indexNowBody(key: string, origin: string, addresses: string[]): string {
  return JSON.stringify({ host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList: addresses });
}
