import { z } from 'zod';
import { fieldAt } from './fieldAt.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yamlSource.ts';

type Path = (string | number)[];

/** Says in an editor's words what `issue` of the schema means, with its place in the file; unknown keys one by one. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown, source: YamlSource): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const value = valueAt(data, path);
  const name = nameOf(path);
  const entry = entryOf(path, data) ?? name;
  const hint = hintAt(schema, path);
  const problem = (message: string, rule = ruleOf(path), advice = hint): Problem[] => [
    { ...source.locate(path), severity: 'error', rule, message, hint: advice },
  ];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema, source));
  if (value === undefined && issue.code !== 'custom') return problem(`${name} is missing`);
  switch (issue.code) {
    case 'invalid_type':
      return problem(`${entry} must be ${kinds[issue.expected] ?? issue.expected}, not ${inWords(value)}`);
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const known = `${name} is one of ${choices.join(', ')}`;
      return problem(`Unknown ${name} "${String(value)}"`, ruleOf(path), didYouMean(String(value), choices) ?? known);
    }
    case 'too_big':
      return problem(
        issue.origin === 'array'
          ? `${name} has more than ${issue.maximum} entries`
          : `${name} is above ${issue.maximum}`,
      );
    case 'too_small':
      return problem(
        issue.origin === 'array'
          ? `${name} has fewer than ${issue.minimum} entries`
          : `${name} is below ${issue.minimum}`,
      );
    case 'custom': {
      const { rule, hint: advice, predicate } = issue.params ?? {};
      if (typeof rule === 'string') return problem(issue.message, rule, typeof advice === 'string' ? advice : hint);
      const said = predicate ? `${subject(name, value) ?? entry} ${issue.message}` : `${name}: ${issue.message}`;
      return problem(said, ruleOf(path), typeof advice === 'string' ? advice : hint);
    }
    default:
      return problem(`${subject(name, value) ?? entry} ${issue.message}`);
  }
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

function unknownKey(key: string, path: Path, schema: z.ZodType, source: YamlSource): Problem {
  const place = source.locate([...path, key], 'key');
  const around = path.length > 0 ? ` in ${nameOf(path)}` : '';
  const holder = fieldAt(schema, path).at(-1);
  const known = holder instanceof z.ZodObject ? Object.keys(holder.shape) : [];
  const all = known.length > 30 ? 'the names in docs/rules.md' : known.join(', ');
  const own = path.length === 0 ? 'keys of your own go under "extra:"' : `it may hold ${all}`;
  const message = `Unknown key "${key}"${around}`;
  return { ...place, severity: 'error', rule: 'key-unknown', message, hint: didYouMean(key, known) ?? own };
}

function hintAt(schema: z.ZodType, path: Path): string | undefined {
  for (const field of fieldAt(schema, path)) {
    const hint = field.meta()?.hint;
    if (hint) return hint;
  }
  // An entry is mended as its list says.
  return typeof path.at(-1) === 'number' ? hintAt(schema, path.slice(0, -1)) : undefined;
}

/** "Entry 2 of tags" for `['tags', 1]`. */
function entryOf(path: Path, data: unknown): string | undefined {
  const last = path.at(-1);
  if (typeof last !== 'number' || !Array.isArray(valueAt(data, path.slice(0, -1)))) return undefined;
  return `Entry ${last + 1} of ${nameOf(path)}`;
}

/** "sources.url" for `['sources', 3, 'url']`: the position tells which. */
function nameOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.') || 'The file';
}

function ruleOf(path: Path): string {
  const names = path.filter((step) => typeof step === 'string').slice(0, 2);
  const words = names.join('-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return words.replace(/[^\p{L}\p{N}-]+/gu, '-') || 'shape';
}

function subject(name: string, value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 80 ? `${name} "${value}"` : undefined;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return value === null ? 'empty' : 'a map';
  return typeof value === 'string' ? `"${value.slice(0, 80)}"` : String(value);
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    // A single value may stand for a list of one.
    if (typeof step === 'number' && !Array.isArray(value)) continue;
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
