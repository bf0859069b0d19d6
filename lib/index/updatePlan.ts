import { classify } from '../content/contentFile.ts';
import type { ChangedFile } from './changedFiles.ts';
import { byKind } from './parseFile.ts';
import type { TextJob } from './readTexts.ts';

/** What is to be done about some changed files. */
export type UpdatePlan = {
  /** Whether `site.yaml` or `front.yaml` is among them. */
  isConfiguration: boolean;
  gone: TextJob[];
  /** Authors first, for articles name them; of each kind the highest path first (2026/11 …). */
  texts: TextJob[];
  images: string[];
};

/** `changed` are files, `undefined` for what is gone. */
export function updatePlan(changed: Map<string, ChangedFile | undefined>, languages: readonly string[]): UpdatePlan {
  const plan: UpdatePlan = { isConfiguration: false, gone: [], texts: [], images: [] };
  const texts: TextJob[] = [];
  for (const [path, file] of [...changed].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const { kind } = classify(path, languages);
    if (kind === 'ignored') continue;
    if (kind === 'site' || kind === 'front') plan.isConfiguration = true;
    else if (kind === 'image') plan.images.push(path);
    else if (file === undefined) plan.gone.push({ path, kind });
    else texts.push({ path, kind, size: file.size, version: file.version });
  }
  plan.texts = byKind(texts);
  return plan;
}
