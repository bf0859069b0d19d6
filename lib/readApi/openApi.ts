import { z } from 'zod';
import { alternateTypes } from '../alternates.ts';
import { type DocumentType, documentSchemas, namedParts } from './schemas.ts';

type Described = { origin: string; siteName: string; languages: string[]; license?: string };
type Endpoint = { path: string; type: DocumentType; summary: string; parameters?: string[] };
type Json = Record<string, unknown>;

const endpoints: Endpoint[] = [
  { path: '/index', type: 'front', summary: 'The front page' },
  { path: '/articles/{slug}', type: 'article', summary: 'An article', parameters: ['slug'] },
  { path: '/sections/{id}', type: 'section', summary: 'The newest articles of a section', parameters: ['id'] },
  { path: '/sections/{id}/page/{page}', type: 'section', summary: 'Its further pages', parameters: ['id', 'page'] },
  { path: '/topics', type: 'topics', summary: 'The most used topics' },
  { path: '/topics/{id}', type: 'topic', summary: 'The newest articles on a topic', parameters: ['id'] },
  { path: '/topics/{id}/page/{page}', type: 'topic', summary: 'Its further pages', parameters: ['id', 'page'] },
  { path: '/authors', type: 'authors', summary: 'Everyone who writes here' },
  { path: '/authors/{id}', type: 'author', summary: 'An author with the newest articles', parameters: ['id'] },
  { path: '/authors/{id}/page/{page}', type: 'author', summary: 'Its further pages', parameters: ['id', 'page'] },
  { path: '/archive', type: 'archive', summary: 'Every article, newest first' },
  { path: '/archive/page/{page}', type: 'archive', summary: 'Its further pages', parameters: ['page'] },
  { path: '/archive/{year}/{month}', type: 'month', summary: 'The articles of a month', parameters: ['year', 'month'] },
  {
    path: '/archive/{year}/{month}/page/{page}',
    type: 'month',
    summary: 'Its further pages',
    parameters: ['year', 'month', 'page'],
  },
  { path: '/search', type: 'search', summary: 'Articles that have every word, best first', parameters: ['q', 'p'] },
  { path: '/{slug}', type: 'page', summary: 'A standing page', parameters: ['slug'] },
];

const inPath = (name: string, schema: Json, description: string) => ({
  name,
  in: 'path',
  required: true,
  schema,
  description,
});

const parameters: Record<string, Json> = {
  slug: inPath('slug', { type: 'string' }, 'as in the address of the page'),
  id: inPath('id', { type: 'string' }, 'as in the address of the page'),
  page: inPath('page', { type: 'integer', minimum: 2 }, 'from 2 on; beyond the last one is a 404'),
  year: inPath('year', { type: 'string', pattern: '^[0-9]{4}$' }, 'four digits'),
  month: inPath('month', { type: 'string', pattern: '^(0[1-9]|1[0-2])$' }, '01 to 12'),
  q: { name: 'q', in: 'query', schema: { type: 'string', maxLength: 200 }, description: 'words' },
  p: { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 50 }, description: 'page of 20' },
};

const headers = {
  ETag: { schema: { type: 'string' }, description: 'strong; send it back as If-None-Match' },
  'Last-Modified': { schema: { type: 'string' } },
  Link: { schema: { type: 'string' }, description: 'rel="canonical" is the page for readers' },
};

/**
 * The read API of the portal as an OpenAPI 3.1 document, made from the schemas by which its answers are typed and tested.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApi({ origin, siteName, languages, license }: Described): Json {
  const [, ...prefixed] = languages;
  return {
    openapi: '3.1.1',
    info: {
      title: `${siteName}: read API`,
      version: '1',
      summary: 'Every page as JSON and as Markdown',
      description:
        'Add .json or .md to the address of a page, or ask for application/json or text/markdown in Accept. ' +
        'Show labels, disclosure and corrections wherever you show an article, and link to its url.',
      ...(license ? { license: { name: 'Licence of the texts', url: license } } : {}),
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries([
      ...paths('', endpoints),
      ...(prefixed.length > 0 ? paths('/{lang}', endpoints, prefixed) : []),
    ]),
    components: { schemas: schemas() },
  };
}

/** The paths of one language, or of all that have a prefix; the front page of those is at the prefix itself. */
function paths(prefix: string, from: Endpoint[], languages?: string[]): [string, Json][] {
  return from.flatMap(({ path, type, summary, parameters: names = [] }) =>
    (['json', 'md'] as const).map((form): [string, Json] => [
      `${prefix && path === '/index' ? prefix : prefix + path}.${form}`,
      {
        parameters: [
          ...(languages
            ? [inPath('lang', { type: 'string', enum: languages }, 'a language other than the first')]
            : []),
          ...names.map((name) => parameters[name]),
        ],
        get: {
          operationId: `${type}${names.includes('page') ? 'Page' : ''}${languages ? 'In' : ''}${form === 'md' ? 'AsMarkdown' : ''}`,
          summary,
          responses: responses(type, form),
        },
      },
    ]),
  );
}

function responses(type: DocumentType, form: 'json' | 'md'): Json {
  const content = form === 'json' ? { schema: reference(nameOf(type)) } : { schema: { type: 'string' } };
  const problem =
    form === 'json'
      ? { content: { 'application/problem+json': { schema: reference('Problem') } } }
      : { content: { [alternateTypes.md]: { schema: { type: 'string' } } } };
  return {
    200: { description: 'what the page holds', headers, content: { [alternateTypes[form]]: content } },
    304: { description: 'unchanged' },
    404: { description: 'there is no such page', ...problem },
    ...(type === 'article' ? { 410: { description: 'no longer published', ...problem } } : {}),
  };
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function nameOf(type: DocumentType): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Document`;
}

/** Each schema once, in the dialect of OpenAPI 3.1: JSON Schema 2020-12. */
function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(namedParts)) registry.add(schema, { id });
  for (const [type, schema] of Object.entries(documentSchemas)) {
    if (isDocumentType(type)) registry.add(schema, { id: nameOf(type) });
  }
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _dialect, $id: _id, id: _name, ...schema }]) => [id, schema]),
  );
}

function isDocumentType(name: string): name is DocumentType {
  return Object.hasOwn(documentSchemas, name);
}

/** The description of a sample site in English and Arabic, for `docs/`. */
export function openApiFile(): string {
  const sample = { origin: 'https://news.example', siteName: 'Broadsheet', languages: ['en', 'ar'] };
  return `${JSON.stringify(openApi(sample), null, 2)}\n`;
}
