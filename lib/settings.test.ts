import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('runs without any setting', () => {
  expect(readSettings({}, '/srv')).toEqual({
    port: 3000,
    host: undefined,
    siteUrl: 'http://localhost:3000',
    siteUrlGiven: false,
    contentDir: '/srv/content',
    dataDir: '/srv/.data',
    cacheBytes: 64 * 1024 * 1024,
    workers: 1,
    poll: false,
    deskToken: undefined,
  });
});

it('keeps a development server to this machine, unless HOST says otherwise', () => {
  expect(readSettings({}, '/srv', true).host).toBe('127.0.0.1');
  expect(readSettings({ HOST: '0.0.0.0' }, '/srv', true).host).toBe('0.0.0.0');
});

it('takes an empty variable for one that is not set', () => {
  expect(readSettings({ PORT: '', SITE_URL: '' }, '/srv').port).toBe(3000);
});

it('takes a trailing slash off the canonical origin', () => {
  expect(readSettings({ SITE_URL: 'https://news.example/' }).siteUrl).toBe('https://news.example');
});

it('names every setting that is wrong, with its value', () => {
  const read = () => readSettings({ PORT: '99999', SITE_URL: 'ftp://x', CACHE_MB: 'many' });
  expect(read).toThrow(/PORT=99999/);
  expect(read).toThrow(/SITE_URL=ftp:\/\/x: must start with http/);
  expect(read).toThrow(/CACHE_MB=many/);
});

it('refuses a canonical origin with a path', () => {
  expect(() => readSettings({ SITE_URL: 'https://news.example/paper' })).toThrow(/without a path/);
});

it('refuses a token that is too short, says how to make one, and never prints it', () => {
  const read = () => readSettings({ DESK_TOKEN: 'hunter2' });
  expect(read).toThrow(/DESK_TOKEN=…: must have 20 characters or more; `openssl rand -base64 24`/);
  expect(read).not.toThrow(/hunter2/);
  expect(readSettings({ DESK_TOKEN: 'x'.repeat(20) }).deskToken).toBe('x'.repeat(20));
});
