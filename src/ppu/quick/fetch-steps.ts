import type { Chip } from '../chip/chip.ts';
import { fetch } from '../exact/fetches.ts';
import { fetchWatchedTile } from './tile-fetch.ts';

const TILE_DOTS = 8;

/**
 * Steps `step` (0 to 7) and those after it, `count` of them, of a tile's eight dots, with v as it is: an address and a byte for each of
 * nametable, attribute and both planes. The next dot is the first of them.
 */
export function fetchSteps(chip: Chip, step: number, count: number): void {
  const { bus } = chip;
  if (bus.watched || !bus.complete) {
    if (bus.watched && count === TILE_DOTS) fetchWatchedTile(chip);
    else fetchDots(chip, step, count);
    return;
  }
  // A byte goes by the address that was latched in the dot before, whatever v and the tables are now.
  const first = step & 1;
  if (first !== 0) fetchDots(chip, step, 1);
  if (count > first) fetchPairs(chip, step + first, count - first);
}

function fetchDots(chip: Chip, step: number, count: number): void {
  for (let at = step + 1; at <= step + count; at++) {
    chip.bus.time++;
    fetch(chip, chip.line, at);
  }
}

/** The same from an address on. */
function fetchPairs(chip: Chip, step: number, count: number): void {
  const { background, bus, backgroundTable } = chip;
  const { bytes, ppuPages } = bus.memory;
  const end = step + count;
  let address = background.nametableAddress;
  let byte = bytes[ppuPages[address >> 10] + address];
  if (bus.watchesA12) showSteps(chip, step, end);
  if (step === 0 && end > 1) background.tile = byte;
  if (end > 2 && step <= 2) {
    address = background.attributeAddress;
    byte = bytes[ppuPages[address >> 10] + address];
    if (end > 3) background.takeAttribute(byte);
  }
  if (end > 4) {
    address = background.patternAddress(backgroundTable);
    byte = bytes[ppuPages[address >> 10] + address];
    if (end > 5 && step <= 4) background.patternLow = byte;
  }
  if (end > 6) {
    address |= 8;
    byte = bytes[ppuPages[address >> 10] + address];
    if (end > 7) background.patternHigh = byte;
  }
  bus.time += count;
  bus.latch = address & 0xff;
  bus.address = (end & 1) !== 0 ? address : (address & 0x3f00) | byte;
}

/** A12 falls with the first nametable address and rises with the first of a pattern, as far as these are among steps `step` to `end`. */
function showSteps(chip: Chip, step: number, end: number): void {
  const { background, bus } = chip;
  let level = bus.address & 0x1000;
  if (step < 4 && level !== 0) {
    level = 0;
    bus.show(step === 0 ? background.nametableAddress : background.attributeAddress, bus.time + 1);
  }
  if (end > 4 && level !== chip.backgroundTable) {
    bus.show(chip.backgroundTable, bus.time + 1 + Math.max(4 - step, 0));
  }
}
