import type { Chip } from '../chip/chip.ts';
import { DOTS } from '../chip/screen.ts';
import { fetchIdle } from '../exact/fetches.ts';
import type { LinePicture } from './line-picture.ts';
import { fetchWatchedTile } from './tile-fetch.ts';

// A picture line for boards that watch the PPU's bus: they see every access in its dot, while the rest of the line is done
// at once from the bytes that came.

/** Background tiles fetched in dots 1 to 256. */
const TILES = 32;

/** Dots 0 or 1 to 256: the tiles go into `picture`; `chip.dot` stays. */
export function watchedFront(chip: Chip, picture: LinePicture): void {
  const { background, bus } = chip;
  if (chip.dot === 0) {
    bus.time++;
    fetchIdle(chip, chip.line);
  }
  picture.takeShifted(background);
  const begun = background.v;
  for (let tile = 0; tile < TILES; tile++) {
    fetchWatchedTile(chip);
    picture.takeTile(tile, background);
    background.incrementX();
    if (tile === 0 && picture.readTiles(chip, 1, TILES - 1)) {
      // What the last tile leaves in the registers is overwritten before anybody sees it.
      bus.time += (TILES - 1) * 8;
      background.v = begun ^ 0x400;
      break;
    }
  }
  background.incrementY();
}

/** The rest of the line from the first dot of sprite slot `first` (0 to 7) on. */
export function watchedTail(chip: Chip, first: number): void {
  loadSprites(chip, first);
  watchedPrefetch(chip);
}

/** Dots 321-340. */
export function watchedPrefetch(chip: Chip): void {
  loadTwoTiles(chip);
  const { background, bus } = chip;
  // Dots 337-340: a nametable byte that nobody uses, twice.
  bus.fetch(background.nametableAddress);
  background.tile = bus.fetch(background.nametableAddress);
  chip.leap(DOTS - chip.dot);
}

/** Dots 257-320: the units from `first` on are loaded. */
function loadSprites(chip: Chip, first: number): void {
  const { sprites, background, bus, line } = chip;
  const { spriteHeight, spriteTable } = chip;
  sprites.spriteZero = sprites.spriteZeroNext;
  sprites.oamAddress = 0;
  for (let slot = first; slot < 8; slot++) {
    if (slot === 0) fetchAcross(chip);
    else bus.fetch(background.nametableAddress);
    bus.fetch(background.nametableAddress);
    sprites.takeEntry(slot, line);
    const pattern = sprites.patternAddress(slot, spriteHeight, spriteTable);
    sprites.loadLow(slot, bus.fetch(pattern), spriteHeight);
    sprites.loadHigh(slot, bus.fetch(pattern | 8), spriteHeight);
  }
  sprites.resetSecondary();
  sprites.buffer = sprites.secondary[0];
  sprites.bufferBefore = sprites.buffer;
}

/** Dots 257 and 258: between address and byte v takes over its horizontal parts from t. */
function fetchAcross(chip: Chip): void {
  const { background, bus } = chip;
  bus.time++;
  bus.driveAle(background.nametableAddress);
  background.copyX();
  bus.time++;
  bus.read(background.nametableAddress);
}

/** Dots 321-336. */
function loadTwoTiles(chip: Chip): void {
  const { background } = chip;
  fetchWatchedTile(chip);
  background.incrementX();
  const { patternLow, patternHigh, attribute } = background;
  fetchWatchedTile(chip);
  background.incrementX();
  background.followOn(patternLow, patternHigh, attribute);
}
