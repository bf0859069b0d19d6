import { realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import { isInside } from '../lib/content/walk.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { type ImageRow, pictureVersion } from '../lib/pictures/picture.ts';
import { preparedPicture, preparePicture } from '../lib/pictures/prepare.ts';
import type { Focal } from '../lib/pictures/shapes.ts';
import { isOffered, readVariant, type Variant, variantName } from '../lib/pictures/variant.ts';
import type { Settings } from '../lib/settings.ts';
import { clientOf } from './clientOf.ts';
import type { Responder } from './press.ts';
import { QueueFullError, type RenderQueue } from './renderQueue.ts';
import { sendFile } from './sendFile.ts';
import { sendText } from './sendText.ts';

type MediaOptions = {
  newsroom: Pick<OpenNewsroom, 'image' | 'focals'>;
  /** Shared by all that takes a core for a moment to be made. */
  queue: RenderQueue;
  settings: Pick<Settings, 'contentDir' | 'dataDir'>;
  headers: Record<string, string>;
  warn: (message: string) => void;
};
type Wanted = { version: string; row: ImageRow; variant?: Variant };

/**
 * `/media/<version>/<path>` or `/media/<version>/<path>/<variant>` as what it asks for, looked up in the index: a picture
 * whose own name reads like a variant's is that picture.
 */
function find(newsroom: MediaOptions['newsroom'], target: string): Wanted | undefined {
  const match = /^\/media\/([0-9a-f]{8})\/([^?#]+)$/.exec(target);
  if (!match) return undefined;
  try {
    const [, version = '', encoded = ''] = match;
    const path = decodeURIComponent(encoded);
    const original = newsroom.image(path);
    if (original) return { version, row: original };
    const end = path.lastIndexOf('/');
    const variant = end < 0 ? undefined : readVariant(path.slice(end + 1));
    const row = variant && newsroom.image(path.slice(0, end));
    return row && isOffered(row, variant) ? { version, row, variant } : undefined;
  } catch {
    return undefined;
  }
}

/** The first reader of a picture waits this long for it to be prepared, in milliseconds, when the original is small. */
const patience = 400;
/** Bytes up to which an original may be sent in place of a picture that is still being prepared. */
const smallOriginal = 300_000;

type Picture = { row: ImageRow; variant: Variant; focal?: Focal };

/** Whether the original may be sent meanwhile; in place of a crop it would be another picture. */
const canWait = ({ row, variant }: Picture): boolean => !variant.shape && row.size <= smallOriginal;

/** What was prepared, or undefined when the original should be sent meanwhile. */
async function inTime(preparing: Promise<string | undefined>): Promise<string | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patience);
  return Promise.race([preparing, late]).finally(() => clearTimeout(timer));
}

/** Pictures of the edition: looked up in the index, in sizes and formats of the list only, kept by browsers for ever. */
export function media({ newsroom, queue, settings, headers, warn }: MediaOptions): Responder {
  const { contentDir, dataDir } = settings;
  const unknown = (response: ServerResponse) => {
    sendText(response, 404, 'There is no such picture.\n', headers);
    return true;
  };
  /** What can be sent in place of a picture that takes long goes after the rest: others have to wait for theirs. */
  const prepare = (picture: Picture, client: string, wanted: () => boolean): Promise<string | undefined> =>
    queue
      .run(() => preparePicture({ contentDir, dataDir, ...picture }), {
        client,
        wanted,
        meanwhile: () => (canWait(picture) ? 'enough' : 'nothing'),
      })
      .catch((error: unknown) => {
        if (!(error instanceof QueueFullError))
          warn(`${picture.row.path} could not be made ${variantName(picture.variant)}: ${String(error)}`);
        return undefined;
      });
  /** What was prepared before or in time. */
  const made = async (picture: Picture, request: IncomingMessage, response: ServerResponse) => {
    const ready = preparedPicture({ dataDir, ...picture });
    if (ready !== undefined) return ready;
    let answered = false;
    const preparing = prepare(picture, clientOf(request), () => !answered && !response.destroyed);
    return (canWait(picture) ? inTime(preparing) : preparing).finally(() => {
      answered = true;
    });
  };
  /** The focal point whose version was asked for, among those that the edition knows. */
  const focalOf = (row: ImageRow, version: string): Focal | undefined =>
    newsroom.focals(row.path).find((focal) => pictureVersion(row, focal) === version);
  const below = (root: string, file: string) => relative(root, file).split(sep).join('/');

  return async (request, response) => {
    const target = request.url ?? '/';
    if (!target.startsWith('/media/')) return false;
    const wanted = find(newsroom, target);
    if (!wanted) return unknown(response);
    const { version, row, variant } = wanted;
    const focal = variant?.shape && focalOf(row, version);
    const prepared = variant && (await made({ row, variant, focal }, request, response));
    const root = prepared ? dataDir : await realpath(contentDir);
    const original = prepared ?? (await realpath(`${contentDir}/${row.path}`).catch(() => ''));
    if (!prepared && !isInside(original, root)) return unknown(response);

    const current = version === pictureVersion(row, focal) && Boolean(prepared) === Boolean(variant);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // Feed readers show our pictures on their own pages.
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    // A page that was cached before the picture changed asks with the old version: answer, but don't keep it.
    response.setHeader('cache-control', current ? 'public, max-age=31536000, immutable' : 'public, max-age=60');
    if (row.path.toLowerCase().endsWith('.svg')) {
      response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      response.setHeader('content-disposition', 'attachment');
    }
    await sendFile(request, response, root, below(root, original));
    return true;
  };
}
