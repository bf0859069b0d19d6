import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { deskHref, loginHref, readDeskAddress } from '../../lib/editors/deskAddresses.ts';
import { editorsRoute, type LoginAnswer } from '../../lib/editors/editorsRoutes.ts';
import { keyFrom } from '../../lib/editors/previewKey.ts';
import type { OpenNewsroom } from '../../lib/newsroom/openNewsroom.ts';
import { privateHeaders, type SendPrivatePage } from '../privatePages.ts';
import { sendText } from '../sendText.ts';
import { clientOf } from './clientOf.ts';
import { type LoginLimit, openLoginLimit, window } from './loginLimit.ts';
import { FormError, readForm } from './readForm.ts';
import { openSessions } from './session.ts';

export type DeskOptions = {
  newsroom: Pick<OpenNewsroom, 'site' | 'editors'>;
  /** Without one the desk is open to everybody: for `npm run dev`. */
  token?: string;
  dataDir: string;
  https: boolean;
  send: SendPrivatePage;
  headers: Record<string, string>;
  now?: () => number;
};

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
/** `answer` resolves to false for what the desk does not have. */
export type DeskDoor = { isDesk(target: string): boolean; answer: Answer; close(): void };

/** The door of the editors' desk: `GET` and `HEAD` for those who are in, and one `POST` to come in or to leave. */
export function openDesk(options: DeskOptions): DeskDoor {
  const { newsroom, token, send, now = Date.now } = options;
  const headers = { ...options.headers, ...privateHeaders };
  const sessions = token === undefined ? undefined : openSessions(keyFrom(token, 'session'), options.https);
  const limit: LoginLimit | undefined = token === undefined ? undefined : openLoginLimit(options.dataDir);
  const lang = (): string => newsroom.site().languages[0] ?? 'en';

  const sessionOf = (request: IncomingMessage) => {
    const session = sessions?.read(request.headers.cookie, now());
    return session && !limit?.hasEnded(session.id) ? session : undefined;
  };
  const goTo = (response: ServerResponse, location: string, more: Record<string, string> = {}): true => {
    sendText(response, 303, `See ${location}\n`, { ...headers, location, ...more });
    return true;
  };
  const login = async (request: IncomingMessage, response: ServerResponse, said: LoginAnswer, status: number) => {
    const more: Record<string, string> = said === 'slow' ? { 'retry-after': String(window / 1000) } : {};
    await send(request, response, editorsRoute({ kind: 'desk-login', lang: lang(), said }), status, more);
    return true;
  };

  const look: Answer = async (request, response) => {
    const pathname = request.url?.split('?', 1)[0] ?? '';
    const isIn = token === undefined || sessionOf(request) !== undefined;
    if (pathname === loginHref) return isIn ? goTo(response, deskHref) : login(request, response, 'ask', 200);
    if (!isIn) return goTo(response, loginHref);
    const address = readDeskAddress(pathname);
    if (!address || (address.list && address.page > newsroom.editors.pages(address.list))) return false;
    await send(request, response, editorsRoute({ kind: 'desk', lang: lang(), ...address }), 200);
    return true;
  };

  const post: Answer = async (request, response) => {
    if (!sessions || !limit || token === undefined) return goTo(response, deskHref);
    // The cookie is not sent from other sites; nor may they send anybody in or out.
    const from = request.headers['sec-fetch-site'];
    if (from !== undefined && from !== 'same-origin' && from !== 'none') {
      sendText(response, 403, 'This form is sent from its own page only.\n', headers);
      return true;
    }
    const form = await readForm(request);
    if (form.has('leave')) {
      const session = sessionOf(request);
      if (session) limit.endSession(session, now());
      return goTo(response, loginHref, { 'set-cookie': sessions.end });
    }
    const client = clientOf(request);
    if (!limit.attempt(client, now())) return login(request, response, 'slow', 429);
    if (!isSame(form.get('token') ?? '', token)) return login(request, response, 'wrong', 403);
    limit.succeed(client);
    return goTo(response, deskHref, { 'set-cookie': sessions.begin(now()) });
  };

  return {
    isDesk: (target) => /^\/desk(?:[/?]|$)/.test(target),
    answer: async (request, response) => {
      if (request.method === 'GET' || request.method === 'HEAD') return look(request, response);
      if (request.method === 'POST' && request.url === loginHref)
        return post(request, response).catch((error: unknown) => {
          if (!(error instanceof FormError)) throw error;
          sendText(response, error.status, 'This form cannot be read.\n', { ...headers, connection: 'close' });
          return true;
        });
      const allow = request.url === loginHref ? 'GET, HEAD, POST' : 'GET, HEAD';
      sendText(response, 405, 'The desk only shows.\n', { ...headers, allow });
      return true;
    },
    close: () => limit?.close(),
  };
}

/** Compares in a time that tells nothing of how much was right, or how long the token is. */
function isSame(given: string, token: string): boolean {
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
