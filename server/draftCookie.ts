import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({ preview: z.object({ previewModeId: z.string().min(1) }) });

/**
 * The cookie of Draft Mode for the build in `distDir` (next/dist/docs/01-app/02-guides/draft-mode.md). A page that is asked
 * for with it skips every cache of Next's, and what Next would make for them: the payload for its router, whole and once
 * more for each part of the page, a fifth of the work. Only the press can send it: no header of a reader reaches Next.
 * @throws Error when the build has no such cookie
 */
export function draftCookie(distDir: string): string {
  const text = readFileSync(join(distDir, 'prerender-manifest.json'), 'utf8');
  return `__prerender_bypass=${manifest.parse(JSON.parse(text)).preview.previewModeId}`;
}
