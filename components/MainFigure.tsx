import type { Picture } from '../lib/model/views.ts';
import styles from './MainFigure.module.css';
import { PictureImage } from './PictureImage.tsx';

export function MainFigure({ picture }: { picture: Picture }) {
  return (
    <figure className={styles.figure}>
      <PictureImage picture={picture} sizes="(min-width: 80em) 65rem, 100vw" eager />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption} {picture.credit && <span>{picture.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
