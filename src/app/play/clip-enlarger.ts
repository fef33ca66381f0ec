import { HEIGHT, WIDTH } from '../picture/picture.ts';

/** Of a picture, in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pictures of the console, a word a pixel, each pixel `scale` times as wide and as high. */
export class Enlarger {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: Size;
  private readonly words: Uint32Array<ArrayBuffer>;
  private readonly scale: number;

  constructor(scale: number) {
    this.scale = scale;
    this.size = { width: WIDTH * scale, height: HEIGHT * scale };
    this.words = new Uint32Array(this.size.width * this.size.height);
    this.bytes = new Uint8Array(this.words.buffer);
  }

  draw(picture: Uint32Array): void {
    const { words, scale } = this;
    const { width } = this.size;
    for (let y = 0; y < HEIGHT; y++) {
      const row = y * scale * width;
      let to = row;
      for (let x = 0; x < WIDTH; x++) {
        const word = picture[y * WIDTH + x];
        for (let i = 0; i < scale; i++) words[to++] = word;
      }
      for (let i = 1; i < scale; i++) words.copyWithin(row + i * width, row, row + width);
    }
  }
}
