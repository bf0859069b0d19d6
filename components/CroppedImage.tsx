import type { Picture } from '../lib/model/views.ts';
import { shownCrop } from '../lib/pictures/crops.ts';
import type { ShapeName } from '../lib/pictures/shapes.ts';
import { PictureImage } from './PictureImage.tsx';

/** `widest` in CSS pixels: nothing larger is offered than is sharp there. */
export type Crop = { shape: ShapeName; sizes: string; widest?: number; square?: boolean };
type Props = { picture: Picture; crop: Crop; alt?: string; eager?: boolean };

/** Below this width cards show a small square beside their words (StoryCard.module.css). */
const narrow = '(max-width:47.99em)';

/** A picture in the shape in which it is shown, prepared around its focal point; `square`: as a thumbnail where it is narrow. */
export function CroppedImage({ picture, crop: { shape, sizes, widest, square }, alt = picture.alt, eager }: Props) {
  const crop = shownCrop(picture, shape, widest);
  if (!crop) return <PictureImage picture={picture} sizes={sizes} alt={alt} eager={eager} />;
  const thumbnail = square ? shownCrop(picture, '1x1') : undefined;
  const several = crop.avif.includes(' ');
  return (
    <picture>
      {thumbnail && <source media={narrow} type="image/avif" srcSet={last(thumbnail.avif)} />}
      {thumbnail && <source media={narrow} srcSet={thumbnail.src} />}
      <source type="image/avif" srcSet={crop.avif} sizes={several ? sizes : undefined} />
      <img
        src={crop.src}
        srcSet={several ? crop.webp : undefined}
        sizes={several ? sizes : undefined}
        width={crop.width}
        height={crop.height}
        alt={alt}
        loading={eager ? undefined : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}

/** The address of the largest one in a `srcset`. */
function last(srcset: string): string | undefined {
  return srcset.split(', ').at(-1)?.split(' ', 1)[0];
}
