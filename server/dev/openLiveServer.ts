import { securityHeaders } from '../securityHeaders.ts';
import { liveModule } from './liveModule.ts';
import { type LivePages, openLivePages } from './livePages.ts';
import { watchCode } from './watchCode.ts';

export type LiveServer = Omit<LivePages, 'close'> & { close(): Promise<void> };

/** What makes open pages follow their files, and the code they are made by, with `npm run dev`. */
export async function openLiveServer(root: string): Promise<LiveServer> {
  const live = openLivePages();
  const module = await liveModule(root, securityHeaders(false));
  const stopWatching = await watchCode(root, live.reload);
  return {
    ...live,
    respond: (request, response) => live.respond(request, response) || module(request, response),
    close: async () => {
      live.close();
      await stopWatching();
    },
  };
}
