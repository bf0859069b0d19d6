import { siteFrom } from '../content/siteFrom.ts';
import type { FrontSlots, Site } from '../model/site.ts';
import type { Database } from './database.ts';

/** The site as the index knows it; the defaults before it was read. */
export function readSite(database: Database): Site {
  const row = database.get<{ value: string }>("SELECT value FROM meta WHERE key = 'site'");
  if (!row) return siteFrom({});
  const site: Site = JSON.parse(row.value);
  return site;
}

/** The editor's slots as the index knows them. */
export function readFrontSlots(database: Database): FrontSlots {
  const row = database.get<{ value: string }>("SELECT value FROM meta WHERE key = 'front'");
  if (!row) return { seconds: [], sections: {} };
  const slots: FrontSlots = JSON.parse(row.value);
  return slots;
}
