import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { type PictureFormat, pictureFormats, pictureVersion, variantWidths } from '../lib/pictures/picture.ts';
import { preparePicture } from '../lib/pictures/prepare.ts';
import type { Settings } from '../lib/settings.ts';
import type { Responder } from './press.ts';
import { sendText } from './sendText.ts';

type MediaOptions = { newsroom: OpenNewsroom; settings: Settings; headers: Record<string, string> };
type Wanted = { version: string; path: string; variant?: { width: number; format: PictureFormat } };

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

/** Pictures of the edition: looked up in the index, in sizes and formats of the list only, kept by browsers for ever. */
export function media({ newsroom, settings, headers }: MediaOptions): Responder {
  const unknown = (response: ServerResponse) => {
    sendText(response, 404, 'There is no such picture.\n', headers);
    return true;
  };
  return async (request, response) => {
    const target = request.url ?? '/';
    if (!target.startsWith('/media/')) return false;
    const wanted = readTarget(target);
    const row = wanted && newsroom.image(wanted.path);
    if (!wanted || !row) return unknown(response);
    const { variant } = wanted;
    if (variant && !variantWidths(row).includes(variant.width)) return unknown(response);
    const file = variant
      ? await preparePicture({ contentDir: settings.contentDir, dataDir: settings.dataDir, row, ...variant })
      : join(settings.contentDir, row.path);
    const current = wanted.version === pictureVersion(row);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // A page that was cached before the picture changed asks with the old version: answer, but don't keep it.
    response.setHeader('cache-control', current ? 'public, max-age=31536000, immutable' : 'public, max-age=60');
    if (row.path.endsWith('.svg')) {
      response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      response.setHeader('content-disposition', 'attachment');
    }
    await new Promise<void>((resolve) => {
      send(request, file, { cacheControl: false, dotfiles: 'allow' })
        .on('error', () => {
          if (!response.headersSent) unknown(response);
          else response.destroy();
          resolve();
        })
        .pipe(response);
      response.on('close', () => resolve());
    });
    return true;
  };
}
