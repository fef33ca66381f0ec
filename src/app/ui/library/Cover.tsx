import { useEffect } from 'preact/hooks';
import { BUILT_IN } from '../../library/built-in.ts';
import { coverOf, wantCover } from '../../library/covers.ts';
import { HEIGHT, WIDTH } from '../../picture/picture.ts';
import { TitlePicture } from '../parts/TitlePicture.tsx';

/** A game's cover; the built-in game's title where it has none; else the game's seal. */
export function Cover({ id, class: name }: { id: string; class?: string | undefined }) {
  const cover = coverOf(id).value;
  const isUnknown = cover === null;
  useEffect(() => wantCover(id), [id, isUnknown]);
  if (id === BUILT_IN.id && cover?.kind !== 'own') return <TitlePicture class={name} />;
  // A picture that is to come never looks like the last one of another game.
  return (
    <img key={id} class={name} src={cover?.address} alt="" width={WIDTH} height={HEIGHT} data-cover={cover?.kind} />
  );
}
