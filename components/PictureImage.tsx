import type { Picture } from '../lib/model/views.ts';
import { focalClass } from './focalClass.ts';

type Props = { picture: Picture; sizes: string; alt?: string; eager?: boolean };

export function PictureImage({ picture, sizes, alt = picture.alt, eager = false }: Props) {
  const image = (
    // biome-ignore lint/performance/noImgElement: the newsroom prepares pictures itself
    <img
      src={picture.src}
      width={picture.width}
      height={picture.height}
      alt={alt}
      className={focalClass(picture.focal)}
      loading={eager ? undefined : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
    />
  );
  if (picture.sources.length === 0) return image;
  return (
    <picture>
      {picture.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      {image}
    </picture>
  );
}
