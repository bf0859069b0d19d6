import { join } from 'node:path';
import { pictures } from './pictures/list.ts';
import { print } from './pictures/press.ts';

/** `node cli/pictures.ts` draws every picture of the edition; a word after it draws only the paths that contain it. */
const [only = ''] = process.argv.slice(2);
const chosen = pictures.filter(({ path }) => path.includes(only));
if (chosen.length === 0) throw new Error(`No picture has "${only}" in its path`);
await print(chosen, join(import.meta.dirname, '..'));
