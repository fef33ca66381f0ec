import type { Chip } from '../chip/chip.ts';

/**
 * Nametable, attribute and both planes of the tile under v, straight from memory; v, the pins and the time stay. A whole line is
 * fetched in `LinePicture`, which works a row of tiles out once.
 */
export function fetchTile(chip: Chip): void {
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
}

/** Where boards put the bytes of a tile. */
const TILE = { name: 0, attribute: 0, low: 0, high: 0 };

/** The same for a board that watches the bus: each access is shown to it in its dot, or all four to one that says so; eight dots in all. */
export function fetchWatchedTile(chip: Chip): void {
  const { background, bus } = chip;
  const { nametableAddress, attributeAddress } = background;
  const row = chip.backgroundTable | ((background.v >> 12) & 7);
  if (bus.complete && bus.board.readTile(nametableAddress, attributeAddress, row, TILE)) {
    background.tile = TILE.name;
    background.takeAttribute(TILE.attribute);
    background.patternLow = TILE.low;
    background.patternHigh = TILE.high;
    bus.time += 8;
    const pattern = row | (TILE.name << 4) | 8;
    bus.latch = pattern & 0xff;
    bus.address = (pattern & 0x3f00) | TILE.high;
    return;
  }
  background.tile = bus.fetch(nametableAddress);
  background.takeAttribute(bus.fetch(attributeAddress));
  const pattern = background.patternAddress(chip.backgroundTable);
  background.patternLow = bus.fetch(pattern);
  background.patternHigh = bus.fetch(pattern | 8);
}
