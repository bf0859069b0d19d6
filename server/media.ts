import { realpath } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import { isInside } from '../lib/content/walk.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import {
  type ImageRow,
  type PictureFormat,
  pictureFormats,
  pictureVersion,
  variantWidths,
} from '../lib/pictures/picture.ts';
import { preparePicture } from '../lib/pictures/prepare.ts';
import type { Settings } from '../lib/settings.ts';
import { clientOf } from './clientOf.ts';
import type { Responder } from './press.ts';
import { RenderQueue } from './renderQueue.ts';
import { sendFile } from './sendFile.ts';
import { sendText } from './sendText.ts';

type MediaOptions = {
  newsroom: Pick<OpenNewsroom, 'image'>;
  settings: Pick<Settings, 'contentDir' | 'dataDir'>;
  headers: Record<string, string>;
  warn: (message: string) => void;
};
type Variant = { width: number; format: PictureFormat };
type Wanted = { version: string; path: string; variant?: Variant };

const variantName = new RegExp(`^(.+)/([0-9]{2,4})\\.(${pictureFormats.join('|')})$`);
const isFormat = (name: string | undefined): name is PictureFormat => pictureFormats.some((format) => format === name);

/** `/media/<version>/<path>` or `/media/<version>/<path>/<width>.<format>` as what it asks for; nothing is looked up yet. */
function readTarget(target: string): Wanted | undefined {
  const match = /^\/media\/([0-9a-f]{8})\/([^?#]+)$/.exec(target);
  if (!match) return undefined;
  try {
    const [, version = '', encoded = ''] = match;
    const path = decodeURIComponent(encoded);
    const variant = variantName.exec(path);
    if (!variant || !isFormat(variant[3])) return { version, path };
    return { version, path: variant[1] ?? '', variant: { width: Number(variant[2]), format: variant[3] } };
  } catch {
    return undefined;
  }
}

/** The first reader of a picture waits this long for it to be prepared, in milliseconds, when the original is small. */
const patience = 400;
/** Bytes up to which an original may be sent in place of a picture that is still being prepared. */
const smallOriginal = 300_000;

/** What was prepared, or undefined when the original should be sent meanwhile. */
async function inTime(row: ImageRow, preparing: Promise<string | undefined>): Promise<string | undefined> {
  if (row.size > smallOriginal) return preparing;
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patience);
  return Promise.race([preparing, late]).finally(() => clearTimeout(timer));
}

/** Pictures of the edition: looked up in the index, in sizes and formats of the list only, kept by browsers for ever. */
export function media({ newsroom, settings, headers, warn }: MediaOptions): Responder {
  const { contentDir, dataDir } = settings;
  // Preparing a picture takes a core for a moment; pages come first.
  const queue = new RenderQueue(2, 500);
  const unknown = (response: ServerResponse) => {
    sendText(response, 404, 'There is no such picture.\n', headers);
    return true;
  };
  const prepare = (row: ImageRow, { width, format }: Variant, client: string): Promise<string | undefined> =>
    queue
      .run(() => preparePicture({ contentDir, dataDir, row, width, format }), client)
      .catch((error: unknown) => {
        warn(`${row.path} could not be made ${width} wide: ${String(error)}`);
        return undefined;
      });
  const below = (root: string, file: string) => relative(root, file).split(sep).join('/');

  return async (request, response) => {
    const target = request.url ?? '/';
    if (!target.startsWith('/media/')) return false;
    const wanted = readTarget(target);
    const row = wanted && newsroom.image(wanted.path);
    if (!wanted || !row) return unknown(response);
    const { variant } = wanted;
    if (variant && !variantWidths(row).includes(variant.width)) return unknown(response);

    const prepared = variant && (await inTime(row, prepare(row, variant, clientOf(request))));
    const root = prepared ? dataDir : await realpath(contentDir);
    const original = prepared ?? (await realpath(`${contentDir}/${row.path}`).catch(() => ''));
    if (!prepared && !isInside(original, root)) return unknown(response);

    const current = wanted.version === pictureVersion(row) && Boolean(prepared) === Boolean(variant);
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
