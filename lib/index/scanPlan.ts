import { posix } from 'node:path';
import { classify } from '../content/contentFile.ts';
import type { WalkedFile } from '../content/walk.ts';
import type { KnownFile } from './fileStore.ts';
import { type TextKind, textKinds } from './parseFile.ts';

/** What a scan has to do, in the order in which readers miss it most. */
export type ScanPlan = {
  /** Authors first, for articles name them; then pages; then articles, the highest path (2026/11 …) first. */
  texts: { path: string; kind: TextKind; size: number }[];
  imageCount: number;
  removed: { path: string; kind: string }[];
  /** Takes the unread pictures in the folders of these files out of those that are left. */
  imagesBeside(paths: string[]): string[];
  imagesLeft(): string[];
};

/** Compares the folder with what the index knows; `known` is emptied on the way. */
export function scanPlan(walked: Iterable<WalkedFile>, known: Map<string, KnownFile>, languages: string[]): ScanPlan {
  const texts: ScanPlan['texts'] = [];
  const images = new Map<string, string[]>();
  let imageCount = 0;
  for (const { path, size, mtimeMs, ctimeMs } of walked) {
    const { kind } = classify(path, languages);
    if (kind === 'ignored' || kind === 'site' || kind === 'front') continue;
    const [, knownKind, knownSize, knownTime, knownChange] = known.get(path) ?? [];
    if (knownKind === kind) known.delete(path);
    if (knownKind === kind && knownSize === size && knownTime === mtimeMs && knownChange === ctimeMs) continue;
    if (kind === 'image') {
      const folder = posix.dirname(path);
      const beside = images.get(folder);
      if (beside) beside.push(path);
      else images.set(folder, [path]);
      imageCount++;
    } else texts.push({ path, kind, size });
  }
  texts.sort((a, b) => textKinds.indexOf(a.kind) - textKinds.indexOf(b.kind) || (a.path < b.path ? 1 : -1));
  return {
    texts,
    imageCount,
    removed: [...known.values()].map(([path, kind]) => ({ path, kind })),
    imagesBeside: (paths) => {
      const folders = new Set(paths.map((path) => posix.dirname(path)));
      return [...folders].flatMap((folder) => {
        const beside = images.get(folder) ?? [];
        images.delete(folder);
        return beside;
      });
    },
    imagesLeft: () => [...images.values()].flat(),
  };
}
