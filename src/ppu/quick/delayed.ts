import type { Chip } from '../chip/chip.ts';

/**
 * What was written to $2001 and $2006 comes `dots` dots nearer to its place, and perhaps there; rendering stays on, or off. No more dots than
 * $2006 has still to go, if it has.
 */
export function arrive(chip: Chip, dots: number): void {
  if (chip.maskDelay !== 0) {
    chip.maskDelay = Math.max(chip.maskDelay - dots, 0);
    if (chip.maskDelay === 0) chip.mask = chip.maskWritten;
  }
  if (chip.vDelay === 0) return;
  chip.vDelay -= dots;
  if (chip.vDelay === 0) chip.background.v = chip.background.t;
}
