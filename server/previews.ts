import { articleHref } from '../lib/addresses.ts';
import { editorsRoute } from '../lib/editors/editorsRoutes.ts';
import { readPreviewHref } from '../lib/editors/previewLink.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { Responder } from './press.ts';
import { privateHeaders, type SendPrivatePage } from './privatePages.ts';
import { sendText } from './sendText.ts';

export type PreviewOptions = {
  newsroom: Pick<OpenNewsroom, 'editors' | 'site' | 'alias'>;
  key: Buffer;
  send: SendPrivatePage;
  headers: Record<string, string>;
  now?: () => number;
};

/**
 * Shows one unpublished article to whoever holds a link that somebody signed for it. A link whose time is over says
 * so; once the article is public, it leads there; an address that nobody signed is one that never was.
 */
export function previews({ newsroom, key, send, headers, now = Date.now }: PreviewOptions): Responder {
  return async (request, response) => {
    const target = request.url ?? '/';
    const asked = target.startsWith('/preview/') ? readPreviewHref(key, target) : undefined;
    const site = newsroom.site();
    if (!asked || !site.languages.includes(asked.lang)) return false;
    const { lang, slug, until } = asked;
    const address = articleHref(site, lang, slug);
    const state = newsroom.editors.state(lang, slug);
    // A file that was renamed may have left its old address as an alias.
    const publicAddress = state?.status === 'public' ? address : state ? undefined : newsroom.alias(address);
    if (publicAddress !== undefined) {
      sendText(response, 302, 'This article is published.\n', {
        ...headers,
        ...privateHeaders,
        location: publicAddress,
      });
      return true;
    }
    const ended = until <= now();
    if (!ended && !state) return false;
    const route = editorsRoute(ended ? { kind: 'preview-ended', lang } : { kind: 'preview', lang, slug, until });
    await send(request, response, route, ended ? 410 : 200);
    return true;
  };
}
