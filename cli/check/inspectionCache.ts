import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Inspection } from '../../lib/markdown/inspectMarkdown.ts';

const place = { line: z.number(), column: z.number() };
const inspection = z.object({
  links: z.array(z.object({ url: z.string(), text: z.string(), card: z.boolean(), ...place })),
  images: z.array(z.object({ src: z.string(), alt: z.string(), decorative: z.boolean(), ...place })),
  headings: z.array(z.object({ depth: z.number(), id: z.string(), text: z.string(), ...place })),
  rawHtml: z.array(z.object({ tag: z.string(), ...place })),
  directives: z.array(z.object({ name: z.string(), known: z.boolean(), ...place })),
  anchors: z.array(z.string()).transform((names) => new Set(names)),
});
const cache = z.object({ version: z.string(), inspections: z.array(z.tuple([z.string(), inspection])) });

/** What the last check kept in `dataDir`; empty when there is nothing, or when this code reads Markdown otherwise. */
export function readInspections(dataDir: string): Map<string, Inspection> {
  try {
    const kept = cache.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
    return kept.version === version() ? new Map(kept.inspections) : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps `inspections` for the next check. A folder that cannot be written costs time, and nothing else. */
export function writeInspections(dataDir: string, inspections: ReadonlyMap<string, Inspection>): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const kept = Array.from(inspections, ([key, { anchors, ...rest }]) => [key, { ...rest, anchors: [...anchors] }]);
    const draft = `${fileIn(dataDir)}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ version: version(), inspections: kept }));
    renameSync(draft, fileIn(dataDir));
  } catch {
    // The next check begins anew.
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'check.json');
}

/** Changes with everything that decides how Markdown is read. */
function version(): string {
  const top = join(import.meta.dirname, '../..');
  const folder = join(top, 'lib/markdown');
  const files = [join(top, 'package.json'), ...readdirSync(folder).map((name) => join(folder, name))];
  return hash('sha256', files.map((file) => readFileSync(file, 'utf8')).join('\n'));
}
