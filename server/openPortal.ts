import { shareEditorsDesk } from '../lib/editors/editorsDesk.ts';
import { previewKey } from '../lib/editors/previewKey.ts';
import { previewHref, previewLife } from '../lib/editors/previewLink.ts';
import { textLabels } from '../lib/interface/textLabels.ts';
import { shareNewsroom } from '../lib/newsroom/newsroom.ts';
import { type NewsroomOptions, type OpenNewsroom, openNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { Settings } from '../lib/settings.ts';
import { openLiveServer } from './dev/openLiveServer.ts';
import { hearContent } from './hearContent.ts';
import { listen } from './listen.ts';
import { openDoor } from './openDoor.ts';
import { openPush } from './push/openPush.ts';
import type { Amount, UnreadChanges } from './unreadChanges.ts';

export type PortalOptions = {
  root: string;
  settings: Settings;
  dev: boolean;
  /** With `dev`: Next.js compiles the code of pages at each change, instead of rendering from the build. */
  compile?: boolean;
  warn: (message: string) => void;
  /** Set where several processes answer: what this one tells the others of the index, or hears of it. */
  onReport?: NewsroomOptions['onReport'];
  follow?: NewsroomOptions['follow'];
  /** How a process that follows has the one that indexes read first what somebody asks for, and how that one hears of it. */
  unread?: UnreadChanges;
  shareUnread?: (unread: UnreadChanges) => void;
  onUnread?: (amount: Amount) => void;
};
export type Portal = { newsroom: OpenNewsroom; stop: () => Promise<void> };

/** Opens the newsroom, the press and the door, and resolves once readers are answered. */
export async function openPortal(options: PortalOptions): Promise<Portal> {
  const { settings, warn, follow, onReport } = options;
  const { contentDir, dataDir, siteUrl } = settings;
  const opened = Promise.withResolvers<OpenNewsroom>();
  opened.promise.catch(() => {});
  const live = options.dev ? await openLiveServer(options.root, options.compile ? undefined : warn) : undefined;
  const hearing = follow ? undefined : hearContent({ ...options, live, opened: opened.promise });
  const key = previewKey(settings);
  const newsroom = await openNewsroom({
    contentDir,
    dataDir,
    siteOrigin: siteUrl,
    labels: textLabels,
    follow,
    onReport,
    // Listening begins before the first look, so that no edit falls between the two.
    after: hearing?.begun,
    checks: options.dev,
    // On this machine an article that is not public is seen at its own address.
    previewHref: options.dev
      ? undefined
      : (lang, slug) => previewHref(key, { lang, slug, until: Date.now() + previewLife }),
  });
  opened.resolve(newsroom);
  shareNewsroom(newsroom);
  shareEditorsDesk(newsroom.editors);
  const unread = hearing ?? options.unread;
  const { server, stopServer, stopDoor } = await openDoor({ ...options, unread }, newsroom, key, live);
  await listen(server, settings);
  // One process tells the world what changed: the one that indexes.
  const stopPush = follow || options.dev ? undefined : openPush({ newsroom, settings, warn });
  return {
    newsroom,
    async stop() {
      // Pages that wait to hear of changes would be waited for.
      await live?.close();
      await Promise.all([stopPush?.(), stopServer()]);
      stopDoor();
      await hearing?.close();
      await newsroom.close();
    },
  };
}
