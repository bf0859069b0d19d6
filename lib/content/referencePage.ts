import { type JsonSchema, jsonSchema } from './jsonSchema.ts';
import { type ContentSchema, contentSchemas } from './schema.ts';

const opening = `<!-- Made from the schema in lib/content by \`node cli/reference.ts\`. Change the schema, not this page. -->

# What a file may say

Every key of front matter (YAML between two lines of \`---\`) and of the two YAML files, with its rules.
Unknown keys are errors; keys of your own go under \`extra\`. A list of one may be written without brackets.
\`npm run check\` tells every problem with file, line and column. Its rules stand in [rules.md](rules.md).
For completion while you write, point your text editor at the JSON Schemas in [\`docs/schemas/\`](schemas/);
[editors.md](editors.md#in-your-text-editor) says how.
`;

/** The reference of the content contract, in Markdown. */
export function referencePage(): string {
  return [opening, ...contentSchemas.map(chapter)].join('\n');
}

/** File name and text of each JSON Schema, in the draft that every text editor knows. */
export function schemaFiles(): { name: string; text: string }[] {
  return contentSchemas.map((content) => ({
    name: `${content.name}.schema.json`,
    text: `${JSON.stringify(jsonSchema(content, 'draft-7'), null, 2)}\n`,
  }));
}

function chapter(content: ContentSchema): string {
  const lines = rows(jsonSchema(content), '');
  return `## ${content.title}\n\n\`${content.files}\`\n\n| key | value | what it is |\n|---|---|---|\n${lines.join('\n')}\n`;
}

function rows(schema: JsonSchema, prefix: string): string[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    if (typeof value === 'boolean') return [];
    const inner = innerObject(value);
    const words = [valueInWords(value), required.has(key) ? '**required**' : standard(value)];
    const row = `| \`${prefix}${key}\` | ${words.filter(Boolean).join('; ')} | ${cell(value.description ?? '')} |`;
    const described = Object.values(inner?.properties ?? {}).some(
      (each) => typeof each === 'object' && each.description,
    );
    return inner && described ? [row, ...rows(inner, `${prefix}${key}.`)] : [row];
  });
}

/** The map that `schema` is, or whose list it is. */
function innerObject(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema;
  const item = schema.items ?? schema.anyOf?.[0];
  return item === undefined || typeof item === 'boolean' || Array.isArray(item) ? undefined : innerObject(item);
}

function valueInWords(schema: JsonSchema | boolean | undefined): string {
  if (schema === undefined || typeof schema === 'boolean') return 'anything';
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  const [first, second] = schema.anyOf ?? [];
  if (typeof first === 'object') {
    if (first.type === 'array') return valueInWords(first);
    return typeof second === 'object' && second.type === 'object' ? 'text, or `{en: …, ar: …}`' : 'number or colour';
  }
  switch (schema.type) {
    case 'string':
      if (schema.pattern?.startsWith('^\\d{4}')) return 'date';
      if (schema.format === 'uri') return 'http(s) address';
      return schema.maxLength === undefined
        ? 'text'
        : `text, at most ${schema.maxLength.toLocaleString('en')} characters`;
    case 'array': {
      const single = Array.isArray(schema.items) ? undefined : schema.items;
      if (schema.prefixItems) return 'two numbers';
      const item = valueInWords(single).replace(/, at most .*/, '');
      return schema.maxItems === undefined ? `list of ${item}` : `list of ${item}, at most ${schema.maxItems}`;
    }
    case 'boolean':
      return '`true` or `false`';
    case 'object':
      return 'map';
    default:
      return schema.type === undefined ? 'anything' : 'number';
  }
}

function standard({ default: value }: JsonSchema): string {
  const silent = value === undefined || value === false || (typeof value === 'object' && value !== null);
  return silent ? '' : `otherwise \`${String(value)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
