import { pageOfFile } from '../lib/content/contentFile.ts';
import { pathKeys } from '../lib/editors/pathKeys.ts';
import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';
import type { Settings } from '../lib/settings.ts';
import { newVersions } from './dev/newVersions.ts';
import type { LiveServer } from './dev/openLiveServer.ts';
import type { Amount, UnreadChanges } from './unreadChanges.ts';
import { type ContentWatch, watchContent } from './watchContent.ts';

export type HearContentOptions = {
  settings: Settings;
  /** The newsroom that reads what is heard of, once it is open. */
  opened: Promise<OpenNewsroom>;
  live: LiveServer | undefined;
  shareUnread?: (unread: UnreadChanges) => void;
  onUnread?: (amount: Amount) => void;
  warn: (message: string) => void;
};

export type HeardContent = UnreadChanges & {
  /** Settles once every change is heard of. */
  begun: Promise<void>;
  close: () => Promise<void>;
};

/** Begins to listen for changes of the content, and has the newsroom read them. */
export function hearContent(options: HearContentOptions): HeardContent {
  const { settings, opened, live, shareUnread, onUnread, warn } = options;
  const { contentDir, poll } = settings;
  const versions = live && newVersions(contentDir);
  let languages = (): readonly string[] => [];
  opened.then(
    (newsroom) => {
      languages = () => newsroom.site().languages;
    },
    () => {},
  );
  let watch: ContentWatch | undefined;
  const begun = watchContent({
    contentDir,
    warn,
    poll,
    // Whoever writes waits to see it; a file that is caught half written is read again at its next event.
    settle: live && 10,
    pageOf: (path) => pageOfFile(path, languages()),
    onUnread,
    update: async (paths, turn) => {
      const newsroom = await opened;
      // Asked before the files are read: what is saved meanwhile is told of once more.
      const changed = versions?.(paths) ?? [];
      const keys = await newsroom.update(paths, turn);
      if (keys.size > 0 || changed.length > 0) live?.tell(keys.union(pathKeys(changed, newsroom.site().languages)));
    },
    // Whoever writes here delivers no thousands.
    skim: live ? undefined : async (paths) => (await opened).skim(paths),
    rescan: async () => {
      const keys = await (await opened).rescan();
      live?.tell(keys);
    },
  }).then((begun) => {
    watch = begun;
    if (begun.unread) shareUnread?.(begun.unread);
  });
  return {
    begun,
    get amount() {
      return watch?.unread?.amount ?? 'none';
    },
    urge: (name) => watch?.unread?.urge(name),
    prefer: (names) => watch?.unread?.prefer(names),
    close: async () => {
      await begun;
      await watch?.close();
    },
  };
}
