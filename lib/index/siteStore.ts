import { parseFrontSlots } from '../content/parseFrontSlots.ts';
import { parseSite } from '../content/parseSite.ts';
import { inFile, type Problem } from '../content/problem.ts';
import type { Site } from '../model/site.ts';
import type { Database } from './database.ts';
import type { DiagnosticStore } from './diagnosticStore.ts';
import { readSite } from './storedSite.ts';

/** `site.yaml` and `front.yaml` as they were when they were last good. */
export type SiteStore = {
  site(): Site;
  /** `reread` when every text must be read again, because addresses, dates or sections mean something else now. */
  putSite(file: string, text: string | undefined, flaw?: Problem): { keys: string[]; reread: boolean };
  putFront(file: string, text: string | undefined, flaw?: Problem): string[];
};

export function createSiteStore(database: Database, diagnostics: DiagnosticStore): SiteStore {
  let site: Site | undefined;
  const stored = (key: string): string | undefined =>
    database.get<{ value: string }>('SELECT value FROM meta WHERE key = :key', { key })?.value;
  const store = (key: string, value: string): void =>
    database.run('INSERT OR REPLACE INTO meta VALUES (:key, :value)', { key, value });
  return {
    site: () => (site ??= readSite(database)),
    putSite: (file, text, flaw) => {
      const earlier = stored('site');
      if (text?.trim() === '' && earlier) return { keys: [], reread: false };
      const parsed = parseSite(text, file);
      const found = flaw ? inFile(file, [flaw]) : parsed.diagnostics;
      diagnostics.set(file, 'file', found);
      const bad = found.some(({ severity }) => severity === 'error');
      const value = JSON.stringify(parsed.site);
      if (value === earlier || (bad && earlier)) return { keys: [], reread: false };
      const reread = earlier !== undefined && meaning(JSON.parse(earlier)) !== meaning(parsed.site);
      store('site', value);
      site = parsed.site;
      return { keys: ['site', 'front'], reread };
    },
    putFront: (file, text, flaw) => {
      const earlier = stored('front');
      if (text?.trim() === '' && earlier) return [];
      const parsed = parseFrontSlots(text, file);
      const found = flaw ? inFile(file, [flaw]) : parsed.diagnostics;
      diagnostics.set(file, 'file', found);
      const bad = found.some(({ severity }) => severity === 'error');
      const value = JSON.stringify(parsed.slots);
      if (value === earlier || (bad && earlier)) return [];
      store('front', value);
      return ['front'];
    },
  };
}

function meaning({ languages, timeZone, sections }: Site): string {
  return JSON.stringify([languages, timeZone, sections.map(({ id }) => id)]);
}
