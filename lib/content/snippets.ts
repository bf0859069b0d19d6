import { type JsonSchema, jsonSchema } from './jsonSchema.ts';
import { contentSchemas } from './schema.ts';

type Snippet = { scope: 'markdown'; prefix: string; description: string; body: string[] };

/** Today, in the words of a snippet. */
export const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** What a new file of each kind begins with. */
const beginnings: Record<string, Snippet> = {
  Article: beginning('article', 'Front matter of an article', [
    `title: ${stop(1, 'Headline')}`,
    `date: ${today}`,
    `section: ${stop(2, 'section')}`,
    `authors: [${stop(3, 'author')}]`,
  ]),
  Author: beginning('author', 'Front matter of an author', [`name: ${stop(1, 'Name')}`, `role: ${stop(2, 'Role')}`]),
  Page: beginning('page', 'Front matter of a standing page', [`title: ${stop(1, 'Title')}`]),
};

/**
 * Snippets for Visual Studio Code (https://code.visualstudio.com/docs/editing/userdefinedsnippets) that complete the keys
 * of front matter in Markdown files, and the values of those that have a choice, as the schema has them.
 */
export function snippetsFile(): string {
  const snippets = new Map<string, Snippet>(Object.entries(beginnings));
  for (const content of contentSchemas) {
    if (!content.files.includes('.md')) continue;
    for (const [key, value] of Object.entries(jsonSchema(content).properties ?? {})) {
      if (typeof value === 'boolean' || snippets.has(key)) continue;
      const description = plain(value.description ?? content.title);
      snippets.set(key, { scope: 'markdown', prefix: key, description, body: bodyOf(key, value) });
    }
  }
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
}

function beginning(prefix: string, description: string, lines: string[]): Snippet {
  return { scope: 'markdown', prefix, description, body: ['---', ...lines, '---', '', '$0'] };
}

/** Lines of a snippet that writes `key` with the places that `schema` leaves to fill in. */
export function bodyOf(key: string, schema: JsonSchema): string[] {
  const item = itemOf(schema);
  if (!item) return [`${key}: ${placeFor(schema, 1)}$0`];
  if (!item.properties) return [`${key}: [${placeFor(item, 1)}]$0`];
  const lines = keysOf(item).map(([name, value], index) => `    ${name}: ${placeFor(value, index + 1)}`);
  return [`${key}:`, `  - ${(lines[0] ?? '').trim()}`, ...lines.slice(1), '$0'];
}

function placeFor(schema: JsonSchema, place: number): string {
  if (schema.properties)
    return `\n${keysOf(schema)
      .map(([name, value], index) => `  ${name}: ${placeFor(value, place + index)}`)
      .join('\n')}`;
  const choices = schema.enum ?? (schema.type === 'boolean' ? [true, false] : undefined);
  if (choices) return `\${${place}|${choices.map(String).join(',')}|}`;
  if (schema.pattern?.startsWith('^\\d{4}')) return today;
  return stop(place, schema.format === 'uri' ? 'https://' : '');
}

/** The keys that a map needs; all of them when it needs none. */
function keysOf(schema: JsonSchema): [string, JsonSchema][] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]): [string, JsonSchema][] =>
    typeof value === 'boolean' || (required.size > 0 && !required.has(name)) ? [] : [[name, value]],
  );
}

function itemOf(schema: JsonSchema): JsonSchema | undefined {
  const list = schema.type === 'array' ? schema : schema.anyOf?.find((one) => typeof one === 'object' && one.items);
  const items = typeof list === 'object' ? list.items : undefined;
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

/** A place to fill in, which Tab leads to. */
function stop(place: number, words: string): string {
  return `\${${place}:${words}}`;
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
