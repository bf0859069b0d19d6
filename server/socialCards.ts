import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { drawnCard, prepareCard } from '../lib/cards/prepareCard.ts';
import { cardVersion } from '../lib/cards/socialCard.ts';
import type { Address } from '../lib/internalRoutes.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { CardPage } from '../lib/newsroom/socialCards.ts';
import { clientOf } from './clientOf.ts';
import type { Responder } from './press.ts';
import { readAddress } from './readAddress.ts';
import type { RenderQueue } from './renderQueue.ts';
import { QueueFullError } from './renderQueue.ts';
import { sendFile } from './sendFile.ts';
import { sendText } from './sendText.ts';

type Options = {
  newsroom: OpenNewsroom;
  /** Shared with the pictures. */
  queue: RenderQueue;
  dataDir: string;
  headers: Record<string, string>;
  warn: (message: string) => void;
};

const pattern = /^\/cards\/([0-9a-f]{8})(\/[^?#]*)?\.png$/;

function cardPage(address: Address): CardPage | undefined {
  switch (address.kind) {
    case 'front':
      return { kind: 'front', lang: address.lang };
    case 'article':
    case 'page':
      return { kind: address.kind, lang: address.lang, id: address.slug };
    case 'section':
    case 'topic':
    case 'author':
      return address.page === 1 ? { kind: address.kind, lang: address.lang, id: address.id } : undefined;
    default:
      return undefined;
  }
}

/**
 * The generated card of the page whose address follows the version: there is one where the page is public, and one
 * only, so that no made-up version has anything drawn.
 */
export function socialCards({ newsroom, queue, dataDir, headers, warn }: Options): Responder {
  const refuse = (response: ServerResponse, status: number, text: string, more: Record<string, string> = {}): true => {
    sendText(response, status, text, { ...headers, ...more });
    return true;
  };
  return async (request: IncomingMessage, response: ServerResponse) => {
    const target = request.url ?? '/';
    if (!target.startsWith('/cards/')) return false;
    const [, version, path = '/'] = pattern.exec(target) ?? [];
    const reading = version && readAddress(newsroom, path);
    if (!reading) return refuse(response, 404, 'There is no such card.\n');
    if (reading.do === 'refuse') return refuse(response, reading.status, 'There is no such page.\n');
    const page = reading.do === 'render' && reading.key === path ? cardPage(reading.address) : undefined;
    const found = page && newsroom.socialCard(page);
    if (!found) return refuse(response, 404, 'There is no such card.\n');
    try {
      const drawn = drawnCard(found.card, dataDir);
      const draw = () => prepareCard(found.card, dataDir);
      const file = drawn ?? (await queue.run(draw, { client: clientOf(request), wanted: () => !response.destroyed }));
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      // Others show it on their own pages: that is what it is for.
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      const current = version === cardVersion(found.card);
      response.setHeader('cache-control', current ? 'public, max-age=31536000, immutable' : 'public, max-age=60');
      await sendFile(request, response, dirname(file), basename(file));
    } catch (error) {
      if (error instanceof QueueFullError)
        return refuse(response, 503, 'Too many cards at once. Please try again in a moment.\n', { 'retry-after': '5' });
      warn(`The card of ${path} could not be drawn: ${String(error)}`);
      return refuse(response, 500, 'This card could not be drawn.\n');
    }
    return true;
  };
}
