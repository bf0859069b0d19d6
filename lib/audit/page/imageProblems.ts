import type { Tell } from '../finding.ts';
import type { AuditedPage } from './auditedPage.ts';

const isSize = (text: string | undefined): boolean => /^[1-9]\d*$/.test(text ?? '');

/** Pictures say what they show and how much room they take. */
export function imageProblems({ facts }: AuditedPage, tell: Tell): void {
  for (const { src, alt, width, height } of facts.images) {
    const name = src.length > 80 ? `${src.slice(0, 80)}…` : src;
    if (!src) tell('image', 'an img has no src');
    if (alt === undefined) tell('image', `${name} has no alt`);
    if (!isSize(width) || !isSize(height)) tell('image', `${name} has no width and height in pixels`);
  }
}
