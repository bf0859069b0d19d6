import type { Ledger } from '../../lib/audit/site/ledger.ts';
import { ask } from './ask.ts';

/** Asks for addresses that nobody ever gave out: one at the top, one beside pages of each kind, one page beyond a list. */
export async function probeUnknown(base: string, ledger: Ledger): Promise<void> {
  const folders = new Set(['']);
  const lists: string[] = [];
  for (const [path, { page }] of ledger.targets) {
    if (!page) continue;
    const folder = path.split('?', 1)[0]?.replace(/\/[^/]*$/, '') ?? '';
    folders.add(folder.split('/').slice(0, 3).join('/'));
    const paged = /^(.*\/page\/)\d+$/.exec(path)?.[1];
    if (paged && lists.length < 20) lists.push(`${paged}999999`);
  }
  const invented = [...folders].slice(0, 60).map((folder) => `${folder}/no-such-page-${Date.now().toString(36)}`);
  for (const path of [...invented, ...new Set(lists)]) {
    const reply = await ask(base + path);
    await reply.letGo();
    if (reply.status !== 404)
      ledger.tell({ page: path, rule: 'soft-404', message: `nothing is there, but it answers ${reply.status}` });
  }
}
