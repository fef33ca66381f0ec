import { rgbOf } from '../../ppu/chip/models.ts';
import { HEIGHT, WIDTH } from '../../ppu/chip/screen.ts';
import type { Ppu } from '../../ppu/ppu.ts';
import type { LightSensor } from './catalogue.ts';

/** Signal levels of the 2C02 for the low and the high half of a colour's wave, by brightness row, in volts. */
const LOW = [0.228, 0.312, 0.552, 0.88] as const;
const HIGH = [0.616, 0.84, 1.1, 1.1] as const;
const BLACK = 0.312;
const WHITE = 1.1;
/** Half of the width and height, in pixels, of the spot that the lens takes in. */
const SPOT = 2;

/**
 * For how many lines the photodiode stays on: 26 after white, 24 after light grey ($10), 19 after dark grey ($00),
 * as Zap Ruder measured. https://www.nesdev.org/wiki/Zapper
 */
const GLOW: readonly (readonly [number, number])[] = [
  [0.99, 26],
  [(HIGH[1] - BLACK) / (WHITE - BLACK), 24],
  [(HIGH[0] - BLACK) / (WHITE - BLACK), 19],
];

function glow(light: number): number {
  return GLOW.find(([least]) => light >= least - 1e-9)?.[1] ?? 0;
}

/** Brightness of a 2C02's colour, black 0 and white 1: the mean of its wave. https://www.nesdev.org/wiki/NTSC_video */
function compositeLight(colour: number): number {
  const row = colour >> 4;
  const hue = colour & 15;
  const high = hue > 12 ? LOW[row] : HIGH[row];
  const low = hue === 0 ? HIGH[row] : LOW[row];
  const volts = hue > 13 ? BLACK : (high + low) / 2;
  return (volts - BLACK) / (WHITE - BLACK);
}

/** Brightness of a colour number of an RGB PPU: its luma, by the weights of NTSC. */
function rgbLight(colours: number, number: number): number {
  const [red, green, blue] = rgbOf(colours, number);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 7;
}

/** Lines of glow by colour number, for colours of PPU model `colours`; a composite signal's emphasis is left out. */
function glowTable(colours: number): Uint8Array {
  const light = (number: number) => (colours === 0 ? compositeLight(number & 0x3f) : rgbLight(colours, number));
  return Uint8Array.from({ length: 512 }, (_, number) => glow(light(number)));
}

/** A screen in front of the gun: what the beam has just drawn shines for some lines. */
export class Screen implements LightSensor {
  private readonly ppu: Ppu;
  private readonly catchUp: () => void;
  private readonly glowOf: Uint8Array;

  static readonly derived = ['glowOf'];

  /** `catchUp` brings the PPU to the present. */
  constructor(ppu: Ppu, catchUp: () => void) {
    this.ppu = ppu;
    this.catchUp = catchUp;
    this.glowOf = glowTable(ppu.model.colours);
  }

  lightAt(x: number, y: number): number {
    if (x < 0 || x >= WIDTH || y < 0 || y >= HEIGHT) return 0;
    this.catchUp();
    const { glowOf } = this;
    const { line, dot, pixels } = this.ppu;
    let left = 0;
    for (let row = Math.max(0, y - SPOT); row <= Math.min(HEIGHT - 1, y + SPOT); row++) {
      // The beam is on its way to this row.
      if (row > line || line > HEIGHT + 22) continue;
      for (let column = Math.max(0, x - SPOT); column <= Math.min(WIDTH - 1, x + SPOT); column++) {
        if (row === line && column >= dot - 1) continue;
        left = Math.max(left, row + glowOf[pixels[row * WIDTH + column]] - line);
      }
    }
    return left;
  }
}
