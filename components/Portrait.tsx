import type { Picture } from '../lib/model/views.ts';
import { type Crop, CroppedImage } from './CroppedImage.tsx';
import { classNames } from './classNames.ts';
import styles from './Portrait.module.css';

type Props = { name: string; picture?: Picture; large?: boolean };

const inNote: Crop = { shape: '1x1', sizes: '4rem', widest: 56 };
const inHeader: Crop = { shape: '1x1', sizes: '8rem', widest: 128 };

/** A portrait, or the first letter of the name where there is none. */
export function Portrait({ name, picture, large = false }: Props) {
  return (
    <div className={classNames(styles.portrait, large && styles.large)}>
      {picture ? (
        <CroppedImage picture={picture} crop={large ? inHeader : inNote} />
      ) : (
        <span aria-hidden="true">{Array.from(name)[0]}</span>
      )}
    </div>
  );
}
