import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepWithin, stillUsed } from '../pictures/pictureFolder.ts';
import { cardVersion, type SocialCard } from './socialCard.ts';

const underWay = new Map<string, Promise<string>>();

/** Path of a card's PNG if it was drawn before: then nobody needs to wait in line for it. */
export function drawnCard(card: SocialCard, dataDir: string): string | undefined {
  const file = fileOf(card, dataDir);
  return stillUsed(file) ? file : undefined;
}

function fileOf(card: SocialCard, dataDir: string): string {
  return join(dataDir, 'pictures', 'cards', `${cardVersion(card)}.png`);
}

/** Path of a card's PNG, drawn once and kept with the prepared pictures in the data folder, within their bound. */
export function prepareCard(card: SocialCard, dataDir: string): Promise<string> {
  const pictures = join(dataDir, 'pictures');
  const file = fileOf(card, dataDir);
  const running = underWay.get(file);
  if (running) return running;
  const preparing = prepare(card, { file, pictures, fonts: join(dataDir, 'fonts') }).finally(() =>
    underWay.delete(file),
  );
  underWay.set(file, preparing);
  return preparing;
}

async function prepare(
  card: SocialCard,
  { file, pictures, fonts }: { file: string; pictures: string; fonts: string },
): Promise<string> {
  if (stillUsed(file)) return file;
  const { drawCard } = await import('./drawCard.ts');
  const png = await drawCard(card, fonts);
  mkdirSync(join(pictures, 'cards'), { recursive: true });
  const half = `${file}.${randomUUID()}.half`;
  try {
    writeFileSync(half, png);
    renameSync(half, file);
  } finally {
    rmSync(half, { force: true });
  }
  await keepWithin(pictures, png.length);
  return file;
}
