import { useEffect, useRef } from 'preact/hooks';
import { HEIGHT, WIDTH } from '../picture.ts';
import { seal } from '../seal.ts';
import { covers } from '../store.ts';
import { paint } from '../video-canvas.ts';

interface PictureProps {
  pixels: Uint16Array;
  class?: string | undefined;
  'data-cover'?: 'own' | 'seal';
}

/** A picture of colour numbers. */
export function Picture({ pixels, class: name, ...rest }: PictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = ref.current?.getContext('2d', { alpha: false });
    if (!context) return;
    const image = context.createImageData(WIDTH, HEIGHT);
    paint(pixels, image);
    context.putImageData(image, 0, 0);
  }, [pixels]);
  return <canvas ref={ref} class={name} width={WIDTH} height={HEIGHT} {...rest} />;
}

/** A game's last picture, or its seal. */
export function Cover({ id, class: name }: { id: string; class?: string | undefined }) {
  const own = covers.value.get(id);
  return <Picture pixels={own ?? seal(id)} class={name} data-cover={own ? 'own' : 'seal'} />;
}
