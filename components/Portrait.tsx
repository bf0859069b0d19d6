import type { Picture } from '../lib/model/views.ts';
import { classNames } from './classNames.ts';
import { PictureImage } from './PictureImage.tsx';
import styles from './Portrait.module.css';

type Props = { name: string; picture?: Picture; large?: boolean };

/** A portrait, or the first letter of the name where there is none. */
export function Portrait({ name, picture, large = false }: Props) {
  return (
    <div className={classNames(styles.portrait, large && styles.large)}>
      {picture ? (
        <PictureImage picture={picture} sizes={large ? '9rem' : '4rem'} />
      ) : (
        <span aria-hidden="true">{Array.from(name)[0]}</span>
      )}
    </div>
  );
}
