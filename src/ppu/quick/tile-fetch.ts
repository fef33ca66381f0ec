import type { Chip } from '../chip/chip.ts';

/**
 * Nametable, attribute and both planes of the tile under v, straight from memory; v, the pins and the time stay. Returns the
 * address of the low plane. A whole line is fetched in `LinePicture`, which works a row of tiles out once.
 */
export function fetchTile(chip: Chip): number {
  const { background, bus } = chip;
  const { bytes, ppuPages } = bus.memory;
  const nametable = background.nametableAddress;
  background.tile = bytes[ppuPages[nametable >> 10] + nametable];
  const attribute = background.attributeAddress;
  background.takeAttribute(bytes[ppuPages[attribute >> 10] + attribute]);
  const pattern = background.patternAddress(chip.backgroundTable);
  const plane = ppuPages[pattern >> 10] + pattern;
  background.patternLow = bytes[plane];
  background.patternHigh = bytes[plane + 8];
  return pattern;
}

/** The same for a board that watches the bus: each access is shown to it in its dot, eight dots in all. */
export function fetchWatchedTile(chip: Chip): void {
  const { background, bus } = chip;
  background.tile = bus.fetch(background.nametableAddress);
  background.takeAttribute(bus.fetch(background.attributeAddress));
  const pattern = background.patternAddress(chip.backgroundTable);
  background.patternLow = bus.fetch(pattern);
  background.patternHigh = bus.fetch(pattern | 8);
}
