import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { readConfiguration } from './readConfiguration.ts';
import { siteFrom } from './siteFrom.ts';
import { siteSchema } from './siteSchema.ts';

/**
 * Reads `site.yaml`; `undefined` means that there is none. What is missing gets its default, and what is wrong is
 * reported and left out: there is always a site. `isLost` says that a file is there, and nothing of it can be read.
 */
export function parseSite(
  text: string | undefined,
  file = 'site.yaml',
): { site: Site; diagnostics: Diagnostic[]; isLost: boolean } {
  const { value, diagnostics } = readConfiguration(siteSchema, text, file);
  return { site: siteFrom(value ?? {}), diagnostics, isLost: text !== undefined && value === undefined };
}
