import { z } from 'zod';

/** The schemas that stand for the value at `path`, from the outermost wrapper to the plainest; empty when there is none. */
export function fieldAt(schema: z.ZodType, path: (string | number)[]): z.ZodType[] {
  let layers = unwrap(schema);
  for (const step of path) {
    const inner = layers.at(-1);
    if (inner === undefined) return [];
    const next = childOf(inner, step);
    if (!(next instanceof z.ZodType)) return [];
    layers = unwrap(next);
  }
  return layers;
}

/** `schema` with everything it wraps: optional, default and preprocessed values. */
export function unwrap(schema: z.ZodType): z.ZodType[] {
  const layers = [schema];
  for (let inner = innerOf(schema); inner instanceof z.ZodType; inner = innerOf(inner)) layers.push(inner);
  return layers;
}

function innerOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap();
  if (schema instanceof z.ZodPipe) return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  return undefined;
}

function childOf(schema: z.ZodType, step: string | number): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[step];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}
