import { proposeSlug, slugProblem } from '../../lib/content/slug.ts';
import { Misuse } from '../misuse.ts';

/** File systems hold 255 bytes in a name; the language and the ending follow. */
const maxBytes = 200;

/** The slug that was asked for, or one made from `title` in its own script. @throws Misuse when there is none. */
export function slugFor(title: string, asked: string | undefined): string {
  const slug = asked?.normalize('NFC') ?? shortened(proposeSlug(title.replace(/['’]/g, '')));
  if (!/[\p{L}\p{N}]/u.test(slug))
    throw new Misuse('There is no letter or digit in it to make an address of; give one with --slug');
  const problem = slugProblem(slug);
  if (problem) throw new Misuse(`--slug: "${slug}" ${problem}; it is the file's name and the end of its address`);
  if (slug === 'index') throw new Misuse('--slug: "index" is the name of an article that has a folder of its own');
  return slug;
}

function shortened(slug: string): string {
  let short = slug;
  while (Buffer.byteLength(short) > maxBytes) {
    const hyphen = short.lastIndexOf('-');
    short = hyphen > 0 ? short.slice(0, hyphen) : [...short].slice(0, Math.floor(maxBytes / 4)).join('');
  }
  return short;
}
