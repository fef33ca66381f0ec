import type { Chip } from '../chip/chip.ts';

/** What was written to $2001 and $2006 comes a dot nearer to its place, and perhaps there; rendering stays on, or off. */
export function applyDelayed(chip: Chip): void {
  if (chip.maskDelay !== 0 && --chip.maskDelay === 0) chip.mask = chip.maskWritten;
  if (chip.vDelay !== 0 && --chip.vDelay === 0) chip.background.v = chip.background.t;
}
