import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../lib/content/contentFile.ts';
import { type EditionFacts, gatherFacts } from '../../lib/content/editionFacts.ts';
import { parseSite } from '../../lib/content/parseSite.ts';
import { walkContent } from '../../lib/content/walk.ts';
import { Misuse } from '../misuse.ts';

/** What somebody who begins a file must know of the edition; no text but `site.yaml` is read for it. */
export type Desk = { root: string; facts: EditionFacts };

/** @throws Misuse when `root` is no folder. */
export function readDesk(root: string): Desk {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Misuse(`There is no folder ${root}; CONTENT_DIR says where the edition is`);
  const paths = Array.from(walkContent(root), ({ path }) => path);
  const siteFile = paths.find((path) => classify(path, []).kind === 'site');
  const { site } = parseSite(siteFile === undefined ? undefined : readFileSync(join(root, siteFile), 'utf8'));
  const facts = gatherFacts(site);
  for (const path of paths) facts.addFile(path, classify(path, site.languages));
  return { root, facts };
}
