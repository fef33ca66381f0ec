import { fetchIdle, fetchSprite } from './fetches.ts';
import type { LinePicture } from './line-picture.ts';
import type { Ppu } from './ppu.ts';
import { DOTS } from './screen.ts';

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

/** Dots 257-320. */
function loadSprites(ppu: Ppu, first: number): void {
  const { sprites, background, bus, line } = ppu;
  sprites.spriteZero = sprites.spriteZeroNext;
  sprites.oamAddress = 0;
  if (first === 0) sprites.pointer = 0;
  for (let slot = first; slot < 8; slot++) {
    for (let step = 0; step < 8; step++) {
      bus.time++;
      sprites.fetchStep(step, slot, line);
      fetchSprite(ppu, step, slot);
      if (slot === 0 && step === 0) background.copyX();
    }
  }
  sprites.buffer = sprites.secondary[0];
  sprites.bufferBefore = sprites.buffer;
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
