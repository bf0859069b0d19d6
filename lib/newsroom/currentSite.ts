import type { Database } from '../index/database.ts';
import { readFrontSlots, readSite } from '../index/storedSite.ts';
import type { Moment } from '../model/article.ts';
import type { FrontSlots, Site } from '../model/site.ts';
import { sectionsInUse } from './sections.ts';

/** The site and the editor's slots, kept in memory until the index changes. */
export type CurrentSite = {
  site(): Site;
  frontSlots(): FrontSlots;
  /** Reads them again; true when the site is not what it was. */
  refresh(): boolean;
};

export function createCurrentSite(database: () => Database, now: () => Moment): CurrentSite {
  const read = (): { site: Site; slots: FrontSlots } => {
    const site = readSite(database());
    return { site: { ...site, sections: sectionsInUse(database(), site, now()) }, slots: readFrontSlots(database()) };
  };
  let current: ReturnType<typeof read> | undefined;
  const known = (): ReturnType<typeof read> => {
    current ??= read();
    return current;
  };
  return {
    site: () => known().site,
    frontSlots: () => known().slots,
    refresh: () => {
      const earlier = current;
      current = read();
      return earlier !== undefined && JSON.stringify(earlier.site) !== JSON.stringify(current.site);
    },
  };
}
