import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkData } from './checkData.ts';
import { isMap } from './isMap.ts';
import { inFile, type Problem } from './problem.ts';
import { spelledAsKnown } from './spelledAsKnown.ts';
import { readYaml } from './yamlSource.ts';

/**
 * Reads a YAML file whose every key is optional. A key that is wrong is reported and left out, so that one slip in
 * `site.yaml` never takes the rest with it; an unknown key does no harm and is a warning.
 */
export function readConfiguration<T extends z.ZodType>(
  schema: T,
  text: string | undefined,
  file: string,
): { value?: z.output<T>; diagnostics: Diagnostic[] } {
  if (text === undefined) return { diagnostics: [] };
  const source = readYaml(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (source.data === undefined) return { diagnostics: inFile(file, source.problems) };
  if (!isMap(source.data)) {
    const message = `${file} is not a list of keys with values`;
    const hint = 'write one "key: value" on each line';
    return { diagnostics: inFile(file, [{ ...source.locate([]), severity: 'error', rule: 'shape', message, hint }]) };
  }
  const data = spelledAsKnown(source.data, schema);
  const checked = checkData(schema, data, source);
  const diagnostics = inFile(file, [...source.problems, ...checked.problems.map(softened)]);
  if (checked.problems.length === 0) return { value: checked.value, diagnostics };
  const accepts = (part: Record<string, unknown>): boolean => checkData(schema, part, source).problems.length === 0;
  return { value: checkData(schema, soundPart(data, accepts), source).value, diagnostics };
}

/** What remains of `data` when every value that `accepts` refuses on its own is left out, however deep. */
function soundPart(
  data: Record<string, unknown>,
  accepts: (part: Record<string, unknown>) => boolean,
): Record<string, unknown> {
  const sound: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    if (accepts({ [key]: value })) sound[key] = value;
    else if (Array.isArray(value)) sound[key] = value.filter((item) => accepts({ [key]: [item] }));
    else if (isMap(value)) sound[key] = soundPart(value, (part) => accepts({ [key]: part }));
    if (key in sound && !accepts({ [key]: sound[key] })) delete sound[key];
  }
  return sound;
}

function softened(problem: Problem): Problem {
  return problem.rule === 'key-unknown' ? { ...problem, severity: 'warning' } : problem;
}
