import { DOTS } from '../chip/screen.ts';
import { fetchIdle } from '../exact/fetches.ts';
import type { Ppu } from '../ppu.ts';
import type { LinePicture } from './line-picture.ts';

// A picture line for boards that watch the PPU's bus: they see every access in its dot, while the rest of the line is done
// at once from the bytes that came.

/** Background tiles fetched in dots 1 to 256. */
const TILES = 32;

/** Dots 0 or 1 to 256: the tiles go into `picture`; `ppu.dot` stays. */
export function watchedFront(ppu: Ppu, picture: LinePicture): void {
  const { background, bus } = ppu;
  if (ppu.dot === 0) {
    bus.time++;
    fetchIdle(ppu, ppu.line);
  }
  picture.takeShifted(background);
  for (let tile = 0; tile < TILES; tile++) {
    watchedTile(ppu);
    picture.takeTile(tile, background);
    background.incrementX();
  }
  background.incrementY();
}

/** Eight dots: nametable, attribute and both planes of a tile. */
export function watchedTile(ppu: Ppu): void {
  const { background, bus } = ppu;
  background.tile = bus.fetch(background.nametableAddress);
  background.takeAttribute(bus.fetch(background.attributeAddress));
  const pattern = background.patternAddress(ppu.backgroundTable);
  background.patternLow = bus.fetch(pattern);
  background.patternHigh = bus.fetch(pattern | 8);
}

/** The rest of the line from the first dot of sprite slot `first` (0 to 7) on. */
export function watchedTail(ppu: Ppu, first: number): void {
  loadSprites(ppu, first);
  loadTwoTiles(ppu);
  const { background, bus } = ppu;
  // Dots 337-340: a nametable byte that nobody uses, twice.
  bus.fetch(background.nametableAddress);
  background.tile = bus.fetch(background.nametableAddress);
  ppu.leap(DOTS - ppu.dot);
  ppu.dot = 0;
  ppu.endLine();
}

/** Dots 257-320: the units from `first` on are loaded. */
function loadSprites(ppu: Ppu, first: number): void {
  const { sprites, background, bus, line } = ppu;
  const { spriteHeight, spriteTable } = ppu;
  sprites.spriteZero = sprites.spriteZeroNext;
  sprites.oamAddress = 0;
  for (let slot = first; slot < 8; slot++) {
    if (slot === 0) fetchAcross(ppu);
    else bus.fetch(background.nametableAddress);
    bus.fetch(background.nametableAddress);
    sprites.takeEntry(slot, line);
    const pattern = sprites.patternAddress(slot, spriteHeight, spriteTable);
    sprites.loadLow(slot, bus.fetch(pattern), spriteHeight);
    sprites.loadHigh(slot, bus.fetch(pattern | 8), spriteHeight);
  }
  sprites.pointer = 0;
  sprites.buffer = sprites.secondary[0];
  sprites.bufferBefore = sprites.buffer;
}

/** Dots 257 and 258: between address and byte v takes over its horizontal parts from t. */
function fetchAcross(ppu: Ppu): void {
  const { background, bus } = ppu;
  bus.time++;
  bus.driveAle(background.nametableAddress);
  background.copyX();
  bus.time++;
  bus.read(background.nametableAddress);
}

/** Dots 321-336. */
function loadTwoTiles(ppu: Ppu): void {
  const { background } = ppu;
  watchedTile(ppu);
  background.incrementX();
  const { patternLow, patternHigh, attribute } = background;
  watchedTile(ppu);
  background.incrementX();
  background.followOn(patternLow, patternHigh, attribute);
}
