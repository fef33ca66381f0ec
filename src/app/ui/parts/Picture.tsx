import { useEffect, useRef } from 'preact/hooks';
import { TITLE_PICTURE } from '../../library/built-in.ts';
import { SEAL, seal } from '../../library/seal.ts';
import { HEIGHT, WIDTH } from '../../picture/picture.ts';
import { paint } from '../../picture/video-canvas.ts';

interface PictureProps {
  pixels: Uint16Array;
  /** In its pixels; those of the console's picture where nothing is said. */
  size?: { readonly width: number; readonly height: number };
  class?: string | undefined;
  'data-cover'?: 'place' | 'seal';
}

const WHOLE = { width: WIDTH, height: HEIGHT };

/** A picture of colour numbers. */
export function Picture({ pixels, size = WHOLE, class: name, ...rest }: PictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = ref.current?.getContext('2d', { alpha: false });
    if (!context) return;
    const image = context.createImageData(size.width, size.height);
    paint(pixels, image);
    context.putImageData(image, 0, 0);
  }, [pixels]);
  return <canvas ref={ref} class={name} {...size} {...rest} />;
}

/** The built-in game's title. */
export function TitlePicture({ class: name }: { class?: string | undefined }) {
  return <img class={name} src={TITLE_PICTURE} alt="" {...WHOLE} decoding="sync" data-cover="title" />;
}

/** The seal of a game without a picture. */
export function Seal({ id, class: name }: { id: string; class?: string | undefined }) {
  return <Picture pixels={seal(id)} size={SEAL} class={name} data-cover="seal" />;
}
