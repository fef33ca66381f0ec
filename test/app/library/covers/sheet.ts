import { coverPicture } from '../../../../src/app/library/cover-picture.ts';
import { pngOf } from '../../../../src/app/library/png.ts';
import { regionHint } from '../../../../src/app/library/region-hint.ts';
import { SEAL, seal } from '../../../../src/app/library/seal.ts';
import { HEIGHT, WIDTH } from '../../../../src/app/picture/picture.ts';
import '../../../../src/console/cartridges.ts';

/** Every second pixel of every second line is on the sheet. */
const STEP = 2;
const ACROSS = 8;
const GAP = 4;
const CELL = { width: WIDTH / STEP + GAP, height: HEIGHT / STEP + GAP };

/** The cover that a game in the file `name` gets by itself, and after how many frames it was found; null where nothing is ever shown. */
export function coverOf(
  name: string,
  rom: Uint8Array,
): { readonly picture: Uint16Array; readonly frames: number } | null {
  const region = regionHint(name);
  const steps = coverPicture(rom, region ? { region } : {});
  for (let frames = 0; ; frames++) {
    const step = steps.next();
    if (step.done) return step.value && { picture: step.value, frames };
  }
}

/** What a game without a cover has in the library, in the size of a picture; `id` is its checksum, in hexadecimal digits. */
export function sealOf(id: string): Uint16Array {
  const small = seal(id);
  const across = WIDTH / SEAL.width;
  return Uint16Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const row = Math.floor(Math.floor(i / WIDTH) / across);
    return small[row * SEAL.width + Math.floor((i % WIDTH) / across)];
  });
}

/** Pictures side by side as a PNG file, at half their size. */
export function sheetOf(pictures: readonly Uint16Array[]): Uint8Array {
  const width = ACROSS * CELL.width;
  const height = Math.ceil(pictures.length / ACROSS) * CELL.height;
  const sheet = new Uint16Array(width * height).fill(0x2d);
  for (const [i, picture] of pictures.entries()) {
    const at = Math.floor(i / ACROSS) * CELL.height * width + (i % ACROSS) * CELL.width;
    for (let y = 0; y < HEIGHT; y += STEP)
      for (let x = 0; x < WIDTH; x += STEP) sheet[at + (y / STEP) * width + x / STEP] = picture[y * WIDTH + x];
  }
  return pngOf(sheet, { width, height });
}
