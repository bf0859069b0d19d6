import { resolveImage } from '../pictures/picture.ts';
import type { EditionFacts } from './editionFacts.ts';
import type { Problem } from './problem.ts';

/** Where a picture is shown, and how many pixels across that asks for on a good screen. */
export const fewestPixels = { cover: 1200, portrait: 320, text: 320 } as const;
const mostBytes = 10_000_000;
/** Larger ones are sent as they are (lib/pictures/prepare.ts). */
const mostPixels = 100_000_000;

type PictureProblem = Pick<Problem, 'rule' | 'message' | 'hint'>;

/** What is wrong with the picture `src` of the file at `path` itself; nothing when it is not there or not to be measured. */
export function pictureProblems(
  src: string,
  path: string,
  place: keyof typeof fewestPixels,
  facts: EditionFacts,
): PictureProblem[] {
  const file = resolveImage(path, src);
  if (file === undefined || !facts.measure || !facts.hasFile(file)) return [];
  const measure = facts.measure(file);
  if (!measure)
    return [{ rule: 'image-unreadable', message: `${file} holds no picture`, hint: 'save the picture again' }];
  const { width, height, bytes } = measure;
  const problems: PictureProblem[] = [];
  const fewest = fewestPixels[place];
  if (width < fewest && !/\.svg$/i.test(file)) {
    const message = `The picture is ${width} × ${height} pixels, too few for its place`;
    problems.push({ rule: 'image-small', message, hint: `take one of at least ${fewest} pixels across, or an SVG` });
  }
  if (bytes > mostBytes) {
    const message = `The picture has ${(bytes / 1_000_000).toFixed(1)} MB; ${mostBytes / 1_000_000} are plenty`;
    problems.push({ rule: 'image-large', message, hint: 'save it with fewer pixels: 4,000 across are enough' });
  } else if (width * height > mostPixels) {
    const message = `The picture is ${width} × ${height} pixels, too many to be prepared`;
    problems.push({ rule: 'image-large', message, hint: 'save it with fewer pixels: 4,000 across are enough' });
  }
  return problems;
}
