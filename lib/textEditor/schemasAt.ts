import type { JsonSchema } from '../content/jsonSchema.ts';

type Written = JsonSchema | boolean | readonly (JsonSchema | boolean)[] | undefined;

/**
 * Everything that may stand under the keys of `path` in a file that `schema` describes, the outermost first. Items of
 * lists are among it, because an item has no key of its own.
 */
export function schemasAt(schema: JsonSchema, path: readonly string[]): JsonSchema[] {
  return path.reduce(
    (around, key) => around.flatMap((one) => allOf(one.properties?.[key] ?? one.additionalProperties)),
    allOf(schema),
  );
}

function allOf(schema: Written): JsonSchema[] {
  if (schema === undefined || typeof schema === 'boolean') return [];
  if (isList(schema)) return schema.flatMap(allOf);
  return [schema, ...(schema.anyOf ?? []).flatMap(allOf), ...allOf(schema.items)];
}

function isList(schema: Written): schema is readonly (JsonSchema | boolean)[] {
  return Array.isArray(schema);
}
