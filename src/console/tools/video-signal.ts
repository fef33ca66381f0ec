/**
 * The composite signal of a 2C02 or 2C07: a level that stays for half a master clock, 12 of which are a period of the colour
 * subcarrier. Levels and waves: https://www.nesdev.org/wiki/NTSC_video, https://www.nesdev.org/wiki/PAL_video
 */

/** Volts of the lower and the higher level of luma 0 to 3, at 75 ohms; plain, then attenuated by emphasis. */
const LOW = [0.228, 0.312, 0.552, 0.88];
const HIGH = [0.616, 0.84, 1.1, 1.1];
const LOW_ATTENUATED = [0.192, 0.256, 0.448, 0.712];
const HIGH_ATTENUATED = [0.5, 0.676, 0.896, 0.896];
/** What a television takes for black and white, in volts: colours $1D and $20. */
const BLACK = 0.312;
const WHITE = 1.1;

/** Levels in a period of the subcarrier. */
export const PERIOD = 12;

/** How a region's PPU puts dots on its subcarrier. */
export interface VideoSystem {
  /** Levels, half master clocks, in a dot. */
  readonly perDot: number;
  /** Levels by which the subcarrier is further at the same dot of the next line, modulo `PERIOD`. */
  readonly perLine: number;
  /**
   * The wave that stands for -U, by its number: a colour's wave is that of its hue. 8, the burst's own, in a 2C02. The 2C07's
   * burst swings by 45 degrees round 8.5 instead of 180, so its hues lie half a step further on.
   */
  readonly minusU: number;
  /** Whether V is upside down in every other line (PAL). */
  readonly alternates: boolean;
}

/** 227 1/3 periods a line, so that the pattern has moved by a third of one in the next. */
export const NTSC_VIDEO: VideoSystem = { perDot: 8, perLine: (341 * 8) % PERIOD, minusU: 8, alternates: false };
/** 284 1/6 periods a line, and the Dendy's too. */
export const PAL_VIDEO: VideoSystem = { perDot: 10, perLine: (341 * 10) % PERIOD, minusU: 8.5, alternates: true };

/** Whether wave `wave` is in its higher half at `phase`. */
function isHigh(wave: number, phase: number): boolean {
  return (((wave + phase) % PERIOD) + PERIOD) % PERIOD < PERIOD / 2;
}

/**
 * The signal of colour number `number` (bits 0-5 colour, 6-8 emphasis) at `phase` of the subcarrier (a whole number of
 * half master clocks, of which 12 are a period): 0 is black, 1 white; it goes from -0.15 to 1. `flips`: in a line in which
 * `system` has V upside down, where each wave is its mirror image.
 */
export function signalLevel(number: number, phase: number, system = NTSC_VIDEO, flips = false): number {
  const wave = (hue: number) => (flips ? 2 * system.minusU - hue : hue);
  const hue = number & 15;
  const luma = hue > 13 ? 1 : (number >> 4) & 3;
  const emphasis = number >> 6;
  // Emphasis attenuates while the wave of the colour opposite to it is high; columns $E and $F have no wave to attenuate.
  const attenuated =
    hue < 14 &&
    (((emphasis & 1) !== 0 && isHigh(wave(0), phase)) ||
      ((emphasis & 2) !== 0 && isHigh(wave(4), phase)) ||
      ((emphasis & 4) !== 0 && isHigh(wave(8), phase)));
  const high = hue === 0 || (hue < 13 && isHigh(wave(hue), phase));
  const plain = high ? HIGH : LOW;
  const weak = high ? HIGH_ATTENUATED : LOW_ATTENUATED;
  return ((attenuated ? weak : plain)[luma] - BLACK) / (WHITE - BLACK);
}

/**
 * What a television multiplies the signal by, at `phase`, to have U and V: its own subcarrier, locked to the burst. The
 * mean over a period is U and V themselves. `flips` as in `signalLevel`.
 */
export function subcarrier(phase: number, system = NTSC_VIDEO, flips = false): readonly [u: number, v: number] {
  // The middle of wave w's higher half is at phase 2.5 - w.
  const angle = (2 * Math.PI * (phase - 2.5 + system.minusU)) / PERIOD;
  return [-2 * Math.cos(angle), (flips ? -2 : 2) * Math.sin(angle)];
}

/** Y, U and V (black 0, white 1 of Y) of a field of nothing but colour number `number`. */
export function yuvOf(number: number, system = NTSC_VIDEO): readonly [y: number, u: number, v: number] {
  let [y, u, v] = [0, 0, 0];
  for (let phase = 0; phase < PERIOD; phase++) {
    const level = signalLevel(number, phase, system) / PERIOD;
    const [towardsU, towardsV] = subcarrier(phase, system);
    y += level;
    u += level * towardsU;
    v += level * towardsV;
  }
  return [y, u, v];
}

/**
 * Phase of the subcarrier (0 to 11) at the left edge of pixel `x` of line `y`; `start` is `Nes.colourPhase` of the
 * picture. The first line may be -1, the one before the picture.
 */
export function phaseAt(x: number, y: number, start: number, { perDot, perLine }: VideoSystem): number {
  return ((((x + start) * perDot + (y + PERIOD) * perLine) % PERIOD) + PERIOD) % PERIOD;
}

/** Whether line `y` of a picture has V upside down in `system`. */
export function flipsV(y: number, { alternates }: VideoSystem): boolean {
  return alternates && (y & 1) !== 0;
}
