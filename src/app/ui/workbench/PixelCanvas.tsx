import { useLayoutEffect, useRef } from 'preact/hooks';
import style from './Views.module.css';

/** Colour numbers, row by row; below 0 nothing is there. They stay as they are: another picture has pixels of its own. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint16Array | Int16Array;
}

interface PixelCanvasProps {
  readonly picture: Pixels;
  /** By colour number, words of `ImageData`. */
  readonly colours: Uint32Array;
  /** Draws over it, on a canvas of its own. */
  readonly over?: (context: CanvasRenderingContext2D) => void;
  /** Pixels of that canvas to one of the picture; 1 when left out. */
  readonly scale?: number;
  /** What is drawn over it, in a word: as long as that is the same, it stays. */
  readonly mark?: string;
}

/** What a canvas shows. */
interface Drawn extends Pixels {
  readonly colours: Uint32Array;
  readonly image: ImageData;
}

/** A picture of colour numbers, as wide as there is room for it. It is nothing by itself to a screen reader. */
export function PixelCanvas({ picture, colours, scale = 1, over, mark = '' }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const { width, height, pixels } = picture;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) drawn.current = draw(context, picture, colours, drawn.current);
  }, [pixels, colours, width, height]);
  return (
    <div class={style.layers}>
      <canvas ref={canvas} class={style.pixels} width={width} height={height} />
      {over && <Over width={width * scale} height={height * scale} over={over} mark={mark} />}
    </div>
  );
}

interface OverProps {
  readonly width: number;
  readonly height: number;
  readonly over: (context: CanvasRenderingContext2D) => void;
  readonly mark: string;
}

/** What lies over a picture, which may change while this does not. */
function Over({ width, height, over, mark }: OverProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, height);
    over(context);
  }, [mark, width, height]);
  return <canvas ref={canvas} class={style.over} width={width} height={height} />;
}

/** Draw the rows in which a picture is not what is there. */
function draw(context: CanvasRenderingContext2D, picture: Pixels, colours: Uint32Array, before: Drawn | null): Drawn {
  const { width, height, pixels } = picture;
  const isSame = before !== null && before.width === width && before.height === height && before.colours === colours;
  const image = isSame ? before.image : context.createImageData(width, height);
  let first = 0;
  let end = height;
  if (isSame) {
    while (first < end && isRowSame(pixels, before.pixels, first, width)) first++;
    while (end > first && isRowSame(pixels, before.pixels, end - 1, width)) end--;
  }
  if (first < end) {
    const words = new Uint32Array(image.data.buffer);
    for (let i = first * width; i < end * width; i++) words[i] = pixels[i] < 0 ? 0 : colours[pixels[i] & 511];
    context.putImageData(image, 0, 0, 0, first, width, end - first);
  }
  return { width, height, pixels, colours, image };
}

function isRowSame(one: Pixels['pixels'], other: Pixels['pixels'], row: number, width: number): boolean {
  if (one === other) return true;
  for (let i = row * width; i < row * width + width; i++) if (one[i] !== other[i]) return false;
  return true;
}
