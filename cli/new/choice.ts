import { nearest } from '../../lib/content/nearest.ts';
import { Misuse } from '../misuse.ts';

/** `given`, when it is one of `known`. @throws Misuse that names the nearest, or all of them. */
export function choice(option: string, given: string, known: readonly string[]): string {
  if (known.includes(given)) return given;
  // Every code of two letters is near every other.
  const near = given.length > 2 ? nearest(given, known) : undefined;
  const hint = near ? `did you mean "${near}"?` : `there ${known.length === 1 ? 'is' : 'are'} ${list(known)}`;
  throw new Misuse(`${option} "${given}" is unknown: ${hint}`);
}

function list(known: readonly string[]): string {
  return known.length === 0 ? 'none yet' : known.slice(0, 20).join(', ');
}
