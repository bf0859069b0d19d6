import { z } from 'zod';
import { fieldAt } from './fieldAt.ts';
import { isMap } from './isMap.ts';

type Data = Record<string, unknown>;

/**
 * Copies `data` with the keys that differ from the schema's only in case, spaces, `-` or `_` spelled as it spells them.
 * Where a list is written as a map (`sections: {business: , world: }`), an empty value is an entry without further keys.
 */
export function spelledAsKnown(data: Data, schema: z.ZodType, path: string[] = []): Data {
  const holder = fieldAt(schema, path).at(-1);
  if (holder instanceof z.ZodArray)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value ?? {}]));
  if (!(holder instanceof z.ZodObject)) return data;
  const known = new Map(Object.keys(holder.shape).map((key) => [plain(key), key]));
  const spelled: Data = {};
  for (const [key, value] of Object.entries(data)) {
    const meant = known.get(plain(key)) ?? key;
    const name = meant !== key && meant in data ? key : meant;
    spelled[name] = isMap(value) ? spelledAsKnown(value, schema, [...path, name]) : value;
  }
  return spelled;
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[\s_-]+/g, '');
}
