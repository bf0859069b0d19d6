/** `npm run preview-link <slug> --for 48h`: prints a link to an unpublished article. Exits 1 when there is none, 2 on misuse. */
import { Misuse } from './misuse.ts';
import { makeLink } from './previewLink/makeLink.ts';

try {
  const { link, notes } = makeLink(process.argv.slice(2), process.env);
  process.stdout.write(`${link}\n`);
  if (notes) process.stderr.write(`${notes}\n`);
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
