import type { Picture } from './sheet.ts';
import { sheet } from './sheet.ts';

export type Language = 'en' | 'ar' | 'ru' | 'ur' | 'zh';

/** A figure that stands in the text of an article; other languages get their own file, `map.ar.webp` beside `map.webp`. */
export function figure(
  place: { folder: string; name: string; language?: Language; width?: number; height?: number; ground: string },
  ...children: readonly string[]
): Picture {
  const { folder, name, language = 'en', width = 1600, height = 1000, ground } = place;
  const suffix = language === 'en' ? '' : `.${language}`;
  return {
    path: `content/articles/${folder}/${name}${suffix}.webp`,
    width,
    height,
    svg: sheet(width, height, ground, ...children).replace('<svg ', `<svg lang="${language}" `),
  };
}
