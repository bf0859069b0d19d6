import { securityHeaders } from '../securityHeaders.ts';
import { liveModule } from './liveModule.ts';
import { type LivePages, openLivePages } from './livePages.ts';
import { watchCode } from './watchCode.ts';

export type LiveServer = Omit<LivePages, 'close'> & { close(): Promise<void> };

const codeChanged =
  'The code of pages has changed: start `npm run dev` again to see it, or `npm run dev -- --code` to see each change.';

/**
 * What makes open pages follow their files, and the code they are made by, with `npm run dev`.
 * With `warn`, pages come from the build: a change of the code is told, and not shown.
 */
export async function openLiveServer(root: string, warn?: (message: string) => void): Promise<LiveServer> {
  const live = openLivePages();
  const module = await liveModule(root, securityHeaders(false));
  const stopWatching = await watchCode(root, warn ? () => warn(codeChanged) : live.reload);
  return {
    ...live,
    respond: (request, response) => live.respond(request, response) || module(request, response),
    close: async () => {
      live.close();
      await stopWatching();
    },
  };
}
