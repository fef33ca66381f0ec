import { useEffect, useRef } from 'preact/hooks';
import { BUILT_IN, TITLE_PICTURE } from '../../library/built-in.ts';
import { covers } from '../../library/library-state.ts';
import { seal } from '../../library/seal.ts';
import { HEIGHT, WIDTH } from '../../picture/picture.ts';
import { paint } from '../../picture/video-canvas.ts';

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

/** A game's last picture; the built-in game's title before there is one; else the game's seal. */
export function Cover({ id, class: name }: { id: string; class?: string | undefined }) {
  const own = covers.value.get(id);
  if (!own && id === BUILT_IN.id) {
    const size = { width: WIDTH, height: HEIGHT };
    return <img class={name} src={TITLE_PICTURE} alt="" {...size} decoding="sync" data-cover="title" />;
  }
  return <Picture pixels={own ?? seal(id)} class={name} data-cover={own ? 'own' : 'seal'} />;
}
