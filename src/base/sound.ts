/** Units of `SoundOutput`'s steps in the full scale of the 2A03. */
export const FULL_SCALE: number = 1 << 20;

/**
 * What the DAC of the 2A03's two pulse channels gives for the sum of their levels, 0 to 30: a part of full scale.
 * https://www.nesdev.org/wiki/APU_Mixer
 */
export function pulseDac(level: number): number {
  return (95.88 * level) / (8128 + 100 * level);
}

/** A pulse channel of the 2A03 at volume 15, in units of `SoundOutput`: the levels of all sound chips are measured against it. */
export const PULSE_LEVEL: number = pulseDac(15) * FULL_SCALE;

/** Where sound chips put their changes of level: the console's mixer. */
export interface SoundOutput {
  /** Whether anybody listens; if not, no change need be told. */
  readonly listening: boolean;
  /** From CPU cycle `cycle` on the sound is `by` higher: a whole number, of `FULL_SCALE` to the 2A03's full scale. */
  addStep(cycle: number, by: number): void;
  /** The same through the low-pass of the Disk System's RAM adapter. */
  addMuffledStep(cycle: number, by: number): void;
}

/** What a channel plays at a moment. */
export interface Voice {
  /** How loud it is, as a part of the loudest that it can be, 0 to 1. */
  level: number;
  /** The tone's frequency, Hz; 0 for what has none. */
  hz: number;
}

/** What makes sound beside the 2A03: the chips of a cartridge. They lag; the mixer calls before it makes samples. */
export interface SoundSource {
  /** Tell all changes of level of the cycles before `cycle`. */
  runTo(cycle: number): void;
}
