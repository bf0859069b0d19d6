import { z } from 'zod';
import { hueOfHex } from './hueOfHex.ts';
import { isMap } from './isMap.ts';
import { localized } from './localizedText.ts';
import { slugProblem } from './slug.ts';

const sectionId = z
  .string()
  .superRefine((value, context) => {
    const problem = slugProblem(value);
    if (problem) context.addIssue({ code: 'custom', message: problem, params: { predicate: true } });
  })
  .meta({ hint: 'write the id in lower case without spaces, and what readers see under name' });

const hue = z
  .union(
    [
      z.number().min(0).max(360),
      z
        .string()
        .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i)
        .transform(hueOfHex),
    ],
    {
      error: 'must be a number from 0 to 360, or a colour such as "#b3122d"',
    },
  )
  .meta({ hint: 'a colour needs quotes, because # begins a comment' });

const section = z.strictObject({
  id: sectionId.describe('part of the address `/sections/<id>`; lower case, no spaces'),
  name: localized(100).optional().describe('name of the section; otherwise made from the id'),
  hue: hue.optional().describe('its colour: degrees of the circle (0–360), or `"#b3122d"`'),
  description: localized(400).optional().describe('one sentence on top of the section'),
});

/** The section bar in its order; each section is a map, or an id alone. */
export const sectionList = z.preprocess(asList, z.array(z.preprocess(asMap, section)).max(100).superRefine(uniqueIds));

function asMap(value: unknown): unknown {
  return typeof value === 'string' ? { id: value } : value;
}

function uniqueIds(sections: { id: string }[], context: z.RefinementCtx): void {
  sections.forEach(({ id }, index) => {
    if (sections.findIndex((other) => other.id === id) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      message: 'stands here a second time',
      params: { predicate: true },
    });
  });
}

/** Sections may also be written as a map from id to the rest. */
function asList(value: unknown): unknown {
  if (!isMap(value)) return value;
  return Object.entries(value).map(([id, rest]) =>
    isMap(rest) ? { id, ...rest } : { id, ...(rest == null ? {} : { name: rest }) },
  );
}
