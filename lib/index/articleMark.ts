import { hash } from 'node:crypto';
import type { Article } from '../model/article.ts';

/** Tells versions of an article apart by all that readers and machines see of it; where its file lies is no part of it. */
export function articleMark({ path: _path, bodyLine: _line, extra: _extra, ...seen }: Article): string {
  return hash('sha256', JSON.stringify(seen), 'base64url').slice(0, 16);
}
