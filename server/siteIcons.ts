import { realpath } from 'node:fs/promises';
import { isInside } from '../lib/content/walk.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { pictureVersion } from '../lib/pictures/picture.ts';
import type { IconSource } from '../lib/siteFiles/drawIcon.ts';
import { icons } from '../lib/siteFiles/icons.ts';
import { makePage, type Page } from './page.ts';
import type { Responder } from './press.ts';
import { sendPage } from './sendPage.ts';

type Options = {
  newsroom: Pick<OpenNewsroom, 'site' | 'image'>;
  contentDir: string;
  headers: Record<string, string>;
  warn: (message: string) => void;
};

/** The icons of the site, drawn once from its logo, or else a mark of the house. */
export function siteIcons({ newsroom, contentDir, headers, warn }: Options): Responder {
  let drawnFor = '';
  const drawn = new Map<string, Promise<Page>>();

  const mark = (): IconSource => {
    const { name, languages } = newsroom.site();
    return { mark: /^\s*b/i.test(name[languages[0] ?? ''] ?? '') ? 'B' : 'page' };
  };
  const draw = async (path: string): Promise<Page> => {
    const icon = icons[path];
    if (!icon) throw new Error(`There is no icon at ${path}.`);
    const { drawIcon } = await import('../lib/siteFiles/drawIcon.ts');
    const { logo } = newsroom.site();
    let body: Buffer | undefined;
    if (logo && newsroom.image(logo)) {
      try {
        const [root, file] = await Promise.all([realpath(contentDir), realpath(`${contentDir}/${logo}`)]);
        if (isInside(file, root)) body = await drawIcon({ file }, icon);
      } catch (error) {
        warn(`The logo ${logo} cannot be drawn: ${String(error)}`);
      }
    }
    return makePage({
      status: 200,
      headers: {
        ...headers,
        'cross-origin-resource-policy': 'cross-origin',
        'content-type': icon.ico ? 'image/x-icon' : 'image/png',
        'cache-control': 'public, max-age=86400',
      },
      body: body ?? (await drawIcon(mark(), icon)),
      keys: new Set(),
    });
  };

  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    if (!Object.hasOwn(icons, path)) return false;
    const { logo, name } = newsroom.site();
    const row = logo ? newsroom.image(logo) : undefined;
    const source = JSON.stringify([logo, row && pictureVersion(row), name]);
    if (source !== drawnFor) drawn.clear();
    drawnFor = source;
    const making = drawn.get(path) ?? draw(path);
    drawn.set(path, making);
    making.catch(() => drawn.delete(path));
    sendPage(request, response, await making);
    return true;
  };
}
