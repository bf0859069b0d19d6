/** `node cli/reference.ts`: writes docs/front-matter.md and docs/schemas/ from the schema of the content contract. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { referencePage, schemaFiles } from '../lib/content/referencePage.ts';

const docs = resolve(import.meta.dirname, '../docs');
mkdirSync(join(docs, 'schemas'), { recursive: true });
writeFileSync(join(docs, 'front-matter.md'), referencePage());
for (const { name, text } of schemaFiles()) writeFileSync(join(docs, 'schemas', name), text);
