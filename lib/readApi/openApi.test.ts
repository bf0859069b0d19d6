import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { openApi, openApiFile } from './openApi.ts';

const description = openApi({
  origin: 'https://paper.example',
  siteName: 'Paper',
  languages: ['en', 'ar', 'ru'],
  license: 'https://license.example/',
});
type Operation = { parameters: { name: string; in: string }[]; get: { operationId: string } };
const paths = Object.entries(description.paths as Record<string, Operation>);

test('docs/openapi.json is what `node cli/reference.ts` writes', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8')).toBe(openApiFile());
});

test('every operation has an id of its own, and every part of its path is a parameter', () => {
  const ids = paths.map(([, { get }]) => get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [path, { parameters }] of paths) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    expect(declared.toSorted(), path).toEqual(named.toSorted());
  }
});

test('every reference leads to a schema, and every schema is valid JSON Schema', () => {
  const { schemas } = description.components as { schemas: Record<string, object> };
  for (const [, name] of JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
    expect(schemas).toHaveProperty(name ?? '');
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'https://api.test/', components: { schemas } });
  for (const name of Object.keys(schemas))
    expect(() => ajv.getSchema(`https://api.test/#/components/schemas/${name}`), name).not.toThrow();
});

test('a site in one language has no paths with a prefix', () => {
  const alone = openApi({ origin: 'https://paper.example', siteName: 'Paper', languages: ['fa'] });
  expect(Object.keys(alone.paths as object).filter((path) => path.includes('{lang}'))).toEqual([]);
});
