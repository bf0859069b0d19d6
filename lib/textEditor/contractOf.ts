import type { ContentFile } from '../content/contentFile.ts';
import { type JsonSchema, jsonSchema } from '../content/jsonSchema.ts';
import { contentSchemas } from '../content/schema.ts';

/** What may stand in a file; `whole` when the file is YAML from end to end. */
export type Contract = { schema: JsonSchema; whole: boolean };

const contracts = new Map<string, Contract>(
  contentSchemas.map((content) => [
    content.name,
    { schema: jsonSchema(content), whole: !content.files.endsWith('.md') },
  ]),
);

/** The content contract of a file of this kind; `undefined` when it has none. */
export function contractOf({ kind }: ContentFile): Contract | undefined {
  return contracts.get(kind);
}
