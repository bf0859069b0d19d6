import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a session lasts, in milliseconds. */
export const sessionLife = 12 * 3_600_000;

export type Session = { id: string; ends: number };

/** Sessions that are kept by the browser alone, so that every process knows them: `<end, base 36>.<id>.<HMAC-SHA256>`. */
export type Sessions = {
  /** The value of the header that begins a session. */
  begin(now: number): string;
  /** The session of a `Cookie` header, unless it is over or not ours. */
  read(cookies: string | undefined, now: number): Session | undefined;
  /** The value of the header that makes the browser forget. */
  end: string;
};

/**
 * `https` says whether readers come by TLS: then the cookie is sent over nothing else, and belongs to this host alone.
 * @see https://www.rfc-editor.org/rfc/rfc6265 and draft-ietf-httpbis-rfc6265bis for `__Host-` and `SameSite`
 */
export function openSessions(key: Buffer, https: boolean): Sessions {
  const name = https ? '__Host-desk' : 'desk';
  const attributes = `Path=/; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`;
  const sign = (text: string): string => createHmac('sha256', key).update(`session 1\n${text}`).digest('base64url');
  return {
    begin: (now) => {
      const text = `${(now + sessionLife).toString(36)}.${randomBytes(12).toString('base64url')}`;
      return `${name}=${text}.${sign(text)}; Max-Age=${sessionLife / 1000}; ${attributes}`;
    },
    read: (cookies, now) => {
      for (const cookie of (cookies ?? '').split(';').slice(0, 100)) {
        const [, text, ends = '', id = '', given = ''] =
          /^\s*([^=]+)=(?:([0-9a-z]{1,11})\.([\w-]{16})\.([\w-]{43}))\s*$/.exec(cookie) ?? [];
        if (text !== name) continue;
        if (!timingSafeEqual(Buffer.from(given), Buffer.from(sign(`${ends}.${id}`)))) continue;
        const moment = Number.parseInt(ends, 36);
        if (moment > now && moment <= now + sessionLife) return { id, ends: moment };
      }
      return undefined;
    },
    end: `${name}=; Max-Age=0; ${attributes}`,
  };
}
