import { useEffect, useRef } from 'preact/hooks';
import { SEAL, seal } from '../../library/seal.ts';
import { paint } from '../../picture/paint.ts';
import { HEIGHT, WIDTH } from '../../picture/picture.ts';

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

/** The seal of a game without a picture. */
export function Seal({ id, class: name }: { id: string; class?: string | undefined }) {
  return <Picture pixels={seal(id)} size={SEAL} class={name} data-cover="seal" />;
}
