import type { Diagnostic } from '../model/diagnostic.ts';
import type { FrontSlots } from '../model/site.ts';
import { frontSlotsSchema } from './frontSlotsSchema.ts';
import { readConfiguration } from './readConfiguration.ts';

/** Reads `front.yaml`; `undefined` means that there is none. A slot that is wrong is reported and stays empty. */
export function parseFrontSlots(
  text: string | undefined,
  file = 'front.yaml',
): { slots: FrontSlots; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = readConfiguration(frontSlotsSchema, text, file);
  const { lead, seconds = [], sections = {} } = value ?? {};
  return { slots: { lead, seconds, sections }, diagnostics };
}
