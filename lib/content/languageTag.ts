import { z } from 'zod';

/** A language tag of BCP 47 (https://www.rfc-editor.org/info/bcp47) in its canonical spelling. */
export const languageTag = z
  .string()
  .overwrite((value) => canonicalTag(value) ?? value)
  .superRefine((value, context) => {
    if (canonicalTag(value) === undefined)
      context.addIssue({ code: 'custom', message: 'is no language tag', params: { predicate: true } });
  })
  .meta({ hint: 'write a tag of BCP 47, e.g. en, ar or zh-Hans' });

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
