import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSessions, sessionLife } from './session.ts';

const key = randomBytes(32);
const now = Date.UTC(2026, 10, 24);
const sessions = openSessions(key, true);
const cookie = sessions.begin(now).split(';', 1)[0] ?? '';

describe('a session of the desk', () => {
  it('is kept where neither script nor another site nor plain HTTP reaches it', () => {
    const attributes = sessions.begin(now).split('; ').slice(1);
    expect(attributes).toEqual(['Max-Age=43200', 'Path=/', 'HttpOnly', 'SameSite=Strict', 'Secure']);
    expect(cookie).toMatch(/^__Host-desk=/);
    expect(openSessions(key, false).begin(now)).not.toMatch(/Secure|__Host/);
  });

  it('is known beside other cookies until its time is over', () => {
    expect(sessions.read(`a=b; ${cookie}; c=d`, now)?.ends).toBe(now + sessionLife);
    expect(sessions.read(cookie, now + sessionLife - 1)).toBeDefined();
    expect(sessions.read(cookie, now + sessionLife)).toBeUndefined();
    expect(sessions.read(undefined, now)).toBeUndefined();
  });

  it('cannot be forged, lengthened or taken from another portal', () => {
    expect(openSessions(randomBytes(32), true).read(cookie, now)).toBeUndefined();
    for (let at = cookie.indexOf('=') + 1; at < cookie.length; at++) {
      const other = cookie[at] === 'a' ? 'b' : 'a';
      expect(sessions.read(cookie.slice(0, at) + other + cookie.slice(at + 1), now)).toBeUndefined();
    }
    expect(openSessions(key, false).read(cookie, now)).toBeUndefined();
  });

  it('is told from every other', () => {
    expect(sessions.read(cookie, now)?.id).not.toBe(sessions.read(sessions.begin(now), now)?.id);
  });
});
