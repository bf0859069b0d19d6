/**
 * `node cli/reference.ts`: writes docs/front-matter.md, docs/rules.md, docs/schemas/ and .vscode/'s snippets from the
 * content contract, and docs/openapi.json from the schemas of the read API.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { referencePage, schemaFiles } from '../lib/content/referencePage.ts';
import { rulesPage } from '../lib/content/rulesPage.ts';
import { snippetsFile } from '../lib/content/snippets.ts';
import { openApiFile } from '../lib/readApi/openApi.ts';

const docs = resolve(import.meta.dirname, '../docs');
mkdirSync(join(docs, 'schemas'), { recursive: true });
writeFileSync(join(docs, 'front-matter.md'), referencePage());
writeFileSync(join(docs, 'rules.md'), rulesPage());
writeFileSync(resolve(docs, '../.vscode/broadsheet.code-snippets'), snippetsFile());
for (const { name, text } of schemaFiles()) writeFileSync(join(docs, 'schemas', name), text);
writeFileSync(join(docs, 'openapi.json'), openApiFile());
