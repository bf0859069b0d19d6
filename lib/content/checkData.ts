import type { z } from 'zod';
import { explainIssue } from './explainIssue.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yamlSource.ts';

export type Checked<T> = { value?: T; problems: Problem[] };

/**
 * Checks `data`, as read from `source`, against `schema`. A key without a value, or with an empty text, counts as absent
 * (an empty `alt` says something), and a number where words are meant is read as it is written (`title: 1984`).
 */
export function checkData<T extends z.ZodType>(
  schema: T,
  data: Record<string, unknown>,
  source: YamlSource,
): Checked<z.output<T>> {
  const given = withoutEmpty(data);
  const result = schema.safeParse(given);
  if (result.success) return { value: result.data, problems: [] };
  const again = readAsWritten(given, result.error.issues, source) ? schema.safeParse(given) : result;
  if (again.success) return { value: again.data, problems: [] };
  return { problems: again.error.issues.flatMap((issue) => explainIssue(issue, schema, given, source)) };
}

/** Copies `data` without the keys that have no value; the editor's own keys stay as they are. */
function withoutEmpty(data: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(data)) {
    const value = key === 'extra' ? data[key] : clean(data[key]);
    // A plain assignment to __proto__ would hide the key from the schema.
    if (key === '__proto__') Object.defineProperty(kept, key, { value, enumerable: true });
    else if (!isEmpty(value) || (key === 'alt' && value === '')) kept[key] = value;
  }
  return kept;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function clean(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(clean);
  return withoutEmpty(value as Record<string, unknown>);
}

function readAsWritten(data: Record<string, unknown>, issues: z.core.$ZodIssue[], source: YamlSource): boolean {
  let changed = false;
  for (const issue of issues) {
    const wantsText = (issue.code === 'invalid_type' && issue.expected === 'string') || issue.code === 'invalid_union';
    if (!wantsText) continue;
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const found = holderOf(data, path);
    if (!found) continue;
    const value = found.holder[found.key];
    if (typeof value !== 'number' && typeof value !== 'boolean') continue;
    found.holder[found.key] = source.writtenAt(found.path) ?? String(value);
    changed = true;
  }
  return changed;
}

type Holder = { holder: Record<string | number, unknown>; key: string | number; path: (string | number)[] };

/** The map or list that holds the value at `path`; a single value that stands for a list holds itself. */
function holderOf(data: Record<string, unknown>, path: (string | number)[]): Holder | undefined {
  let holder: unknown = data;
  for (const [index, key] of path.entries()) {
    if (typeof holder !== 'object' || holder === null) return undefined;
    if (typeof key === 'number' && !Array.isArray(holder)) continue;
    const container = holder as Record<string | number, unknown>;
    const value = container[key];
    if (typeof value !== 'object') return { holder: container, key, path: path.slice(0, index + 1) };
    holder = value;
  }
  return undefined;
}
