import { lightOf } from '../light.ts';
import { COLOURS, coloursOf, makePalette, OF_ONE_PPU, paletteEdition } from '../palette.ts';

/** Part of a colour's light that red has from which on it is a saturated red. WCAG 2.2, general flash and red flash thresholds */
const SATURATED = 0.8;

/** The light of every colour number of a picture, in the colours that are shown now. */
export class LightTable {
  /** Red, green and blue of each, from 0 to 1. */
  readonly light = new Float32Array(COLOURS * 3);
  /** Relative luminance, from 0 to 1. */
  readonly luminance = new Float32Array(COLOURS);
  /** By how much there is more red than green and blue, from 0 to 1. */
  readonly red = new Float32Array(COLOURS);
  /** 1 for saturated reds. */
  readonly isSaturated = new Uint8Array(COLOURS);
  private readonly isMade = new Uint8Array(COLOURS / OF_ONE_PPU);
  private edition = -1;

  /** Have the colours that this picture is of. */
  follow(pixels: Uint16Array): void {
    if (this.edition !== paletteEdition()) this.isMade.fill(0);
    this.edition = paletteEdition();
    this.make(0);
    this.make(coloursOf(pixels));
  }

  private make(colours: number): void {
    if (this.isMade[colours] === 1) return;
    this.isMade[colours] = 1;
    const palette = makePalette(colours);
    for (let i = 0; i < OF_ONE_PPU; i++) {
      const number = colours * OF_ONE_PPU + i;
      const [red, green, blue] = [0, 1, 2].map((part) => lightOf(palette[i * 4 + part] / 255));
      this.light.set([red, green, blue], number * 3);
      this.luminance[number] = luminanceOf(red, green, blue);
      this.red[number] = redOf(red, green, blue);
      this.isSaturated[number] = isSaturatedRed(red, green, blue) ? 1 : 0;
    }
  }
}

/** Relative luminance of light, from 0 to 1. WCAG 2.2 */
export function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By how much there is more red than green and blue in light, from 0 to 1. WCAG 2.0 has 320 for 1. */
function redOf(red: number, green: number, blue: number): number {
  return Math.max(0, red - green - blue);
}

/** Whether light is a saturated red. WCAG 2.0 to 2.2 */
function isSaturatedRed(red: number, green: number, blue: number): boolean {
  return red > 0 && red >= SATURATED * (red + green + blue);
}
