import { NTSC_VIDEO, PAL_VIDEO, type VideoSystem } from '../../../console/core.ts';
import { type Parts, STANDARD } from '../palette.ts';
import type { Primaries, Triple } from './spaces.ts';

/** B-Y in U: 1 / 0.492. */
const BLUE = STANDARD[1][2];
/**
 * How strong colours are on a set that goes by the burst, as all have since the seventies (automatic colour control): the burst should
 * swing by 40 of 100 IRE (PAL: 300 of 700 mV), and that of the console does by 376 of 788 mV. https://www.nesdev.org/wiki/NTSC_video
 */
const BURST = 376 / 788;
const NTSC_CONTROL = 0.4 / BURST;
const PAL_CONTROL = 300 / 700 / BURST;

/**
 * Parts of a decoder by what its data sheet says of it: at which angles of the subcarrier (degrees from B-Y) it reads R-Y and
 * G-Y, and how much it amplifies them, to B-Y at 0 degrees, which is as the standard has it.
 */
function axes(redAngle: number, redGain: number, greenAngle: number, greenGain: number): Parts {
  const at = (angle: number, gain: number) => {
    const radians = (angle * Math.PI) / 180;
    return [BLUE * gain * Math.cos(radians), BLUE * gain * Math.sin(radians)] as const;
  };
  const [red, green] = [at(redAngle, redGain), at(greenAngle, greenGain)];
  return controlled(
    [
      [1, 1, 1],
      [red[0], green[0], BLUE],
      [red[1], green[1], 0],
    ],
    NTSC_CONTROL,
  );
}

/** Parts of a set that amplifies colours by `control`. */
function controlled([y, u, v]: Parts, control: number): Parts {
  const times = ([red, green, blue]: Triple): Triple => [red * control, green * control, blue * control];
  return [y, times(u), times(v)];
}

/** A way from the console's signal to colours. */
export interface Decoder {
  readonly system: VideoSystem;
  readonly parts: Parts;
}

/**
 * Decoders by the names of the setting `palette`. Axes are those of the chips' data sheets, as emulators of other consoles and
 * gamutthingy (https://github.com/ChthonVII/gamutthingy) hand them on; the sheets themselves were not at hand.
 */
export const DECODERS: Readonly<Record<string, Decoder>> = {
  fcc: { system: NTSC_VIDEO, parts: controlled(STANDARD, NTSC_CONTROL) },
  /** Trinitron televisions of about 1997, as sold in America: skin is redder, and all reds are. */
  sonyUs: { system: NTSC_VIDEO, parts: axes(112, 0.83, 252, 0.3) },
  sonyJapan: { system: NTSC_VIDEO, parts: axes(95, 0.78, 240, 0.3) },
  /** The CXA2095S in the setting for Japan. */
  sonyLater: { system: NTSC_VIDEO, parts: axes(95, 0.6, 236, 0.33) },
  /** A Blackstripe of 1985. */
  toshiba: { system: NTSC_VIDEO, parts: axes(107, 0.95, 240, 0.31) },
  pal: { system: PAL_VIDEO, parts: controlled(STANDARD, PAL_CONTROL) },
};

/** Phosphors by the names of the setting `phosphors`. */
export const PHOSPHORS: Readonly<Record<string, Primaries>> = {
  /** Of televisions, as Sony gave it for its Trinitrons (Has and Newman 1995, by way of gamutthingy). */
  p22: { red: [0.621, 0.34], green: [0.281, 0.606], blue: [0.152, 0.067] },
  /** SMPTE RP 145 */
  smpteC: { red: [0.63, 0.34], green: [0.31, 0.595], blue: [0.155, 0.07] },
  /** EBU Tech. 3213 */
  ebu: { red: [0.64, 0.33], green: [0.29, 0.6], blue: [0.15, 0.06] },
  /** The first NTSC sets of 1953. ITU-R BT.470 */
  ntsc1953: { red: [0.67, 0.33], green: [0.21, 0.71], blue: [0.14, 0.08] },
};
