import { z } from 'zod';
import type { ContentSchema } from './schema.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schema (https://json-schema.org) of what an editor may write, for completion in text editors. */
export function jsonSchema(
  { title, schema }: ContentSchema,
  target: 'draft-2020-12' | 'draft-7' = 'draft-2020-12',
): JsonSchema {
  const made = z.toJSONSchema(schema, {
    target,
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema: json }) => {
      delete json.hint;
      const { singleAllowed, ...list } = json;
      if (!singleAllowed) return;
      for (const key of Object.keys(json)) delete json[key];
      const item = list.items;
      json.anyOf = typeof item === 'object' && !Array.isArray(item) ? [list, item] : [list];
    },
  });
  return { ...made, title };
}
