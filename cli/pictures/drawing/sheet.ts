import { rect } from './shapes.ts';

/** A picture before it is printed: pure data, no file yet. */
export interface Picture {
  /** From the top of the repository. */
  path: string;
  width: number;
  height: number;
  svg: string;
}

/**
 * Edges wobble as if cut by hand, and here and there the ink did not take.
 * `edge` moves the outline by a few pixels; `worn` leaves paper-coloured pinholes.
 */
const filters = `
<filter id="edge" filterUnits="userSpaceOnUse" x="-400" y="-400" width="2600" height="2200" color-interpolation-filters="sRGB">
  <feTurbulence type="fractalNoise" baseFrequency="0.03" numOctaves="3" seed="4" result="hand"/>
  <feDisplacementMap in="SourceGraphic" in2="hand" scale="7" xChannelSelector="R" yChannelSelector="G"/>
</filter>
<filter id="worn" filterUnits="userSpaceOnUse" x="-400" y="-400" width="2600" height="2200" color-interpolation-filters="sRGB">
  <feTurbulence type="fractalNoise" baseFrequency="0.03" numOctaves="3" seed="4" result="hand"/>
  <feDisplacementMap in="SourceGraphic" in2="hand" scale="7" xChannelSelector="R" yChannelSelector="G" result="cut"/>
  <feTurbulence type="fractalNoise" baseFrequency="0.17" numOctaves="2" seed="9" result="grain"/>
  <feColorMatrix in="grain" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -26 20.3" result="holes"/>
  <feComposite in="cut" in2="holes" operator="in"/>
</filter>`;

/** One colour's printing block: everything on it shares the hand-cut edge. */
export const block = (...children: readonly string[]): string => `<g filter="url(#edge)">${children.join('')}</g>`;

/** A block whose ink is a little worn; for large dark areas. */
export const wornBlock = (...children: readonly string[]): string => `<g filter="url(#worn)">${children.join('')}</g>`;

export const sheet = (width: number, height: number, ground: string, ...children: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${filters}</defs>${rect(0, 0, width, height, ground)}${children.join('')}</svg>`;

const coverSize = { width: 1600, height: 1067 } as const;

/** `folder` is the article's own, for instance `business/the-box`. */
export const cover = (folder: string, ground: string, ...children: readonly string[]): Picture => ({
  path: `content/articles/${folder}/cover.webp`,
  ...coverSize,
  svg: sheet(coverSize.width, coverSize.height, ground, ...children),
});
