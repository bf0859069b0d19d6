import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Database, openIndex } from '../index/database.ts';
import { createIndexer, type Indexer } from '../index/indexer.ts';
import type { Moment } from '../model/article.ts';
import { createCurrentSite } from './currentSite.ts';
import type { Desk } from './desk.ts';
import { createDeskNewsroom } from './deskNewsroom.ts';
import type { Newsroom } from './newsroom.ts';

/** An edition in a folder of its own, indexed in the thread of the test, whose texts stay as they were written. */
export type TrialEdition = {
  folder: string;
  contentDir: string;
  dataDir: string;
  desk: Desk;
  newsroom: Newsroom;
  database: Database;
  indexer: Indexer;
  /** The moment that counts as now. */
  setNow(now: Moment): void;
  write(path: string, text: string | Uint8Array): void;
  move(from: string, to: string): void;
  remove(path: string): void;
  /** After the index has changed by other means than `indexer`. */
  refresh(): void;
  close(): void;
};

/** Texts by their paths, written to a new folder and indexed. */
export async function trialEdition(
  texts: Record<string, string> = {},
  now: Moment = Date.now(),
): Promise<TrialEdition> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const contentDir = join(folder, 'content');
  mkdirSync(contentDir);
  for (const [path, text] of Object.entries(texts)) writeIn(contentDir, path, text);
  return reopenedEdition(folder, now);
}

/** The edition in the folder of another one, brought up to date. */
export async function reopenedEdition(folder: string, now: Moment): Promise<TrialEdition> {
  const contentDir = join(folder, 'content');
  const dataDir = join(folder, 'data');
  let present = now;
  const database = openIndex(dataDir);
  const current = createCurrentSite(
    () => database,
    () => present,
  );
  const indexer = createIndexer({ database, contentDir, now: () => present, onChange: () => current.refresh() });
  await indexer.scan();
  const desk: Desk = {
    database,
    now: () => present,
    site: current.site,
    frontSlots: current.frontSlots,
    markdown: {
      render: async (body) => body,
      renderInline: async (text) => text,
      renderPortable: async (body) => body,
    },
    renderDefaults: () => ({}),
  };
  return {
    folder,
    contentDir,
    dataDir,
    desk,
    newsroom: createDeskNewsroom(desk),
    database,
    indexer,
    setNow: (moment) => {
      present = moment;
      current.refresh();
    },
    write: (path, text) => writeIn(contentDir, path, text),
    move: (from, to) => {
      mkdirSync(dirname(join(contentDir, to)), { recursive: true });
      renameSync(join(contentDir, from), join(contentDir, to));
    },
    remove: (path) => rmSync(join(contentDir, path), { recursive: true, force: true }),
    refresh: () => {
      current.refresh();
    },
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeIn(contentDir: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  writeFileSync(join(contentDir, path), text);
}

/** The text of an article's file with the least it needs, and what is given. */
export function articleText(fields: Record<string, unknown> = {}, body = 'A paragraph of text.\n'): string {
  const all = { title: 'A headline', date: '2026-01-01T12:00:00Z', section: 'world', authors: ['desk'], ...fields };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

export const deskFile = { 'authors/desk.md': '---\nname: The desk\n---\nWrites everything.\n' };
