import type { Chip } from '../chip/chip.ts';
import type { Span } from './span.ts';

/** Runs dots of a picture line from anywhere in it, as `runWithin` does. */
type LineGear = (chip: Chip, span: Span, dots: number) => void;

/** What goes on within a line; null until it is at hand. The machine is the same with it and without, and it may come at any time. */
export let lineGear: LineGear | null = null;

/** From now on `gear` is at hand. */
export function engageLines(gear: LineGear): void {
  lineGear = gear;
}
