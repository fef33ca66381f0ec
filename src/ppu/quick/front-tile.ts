import { WIDTH } from '../chip/screen.ts';
import { pixel } from '../exact/pixels.ts';
import type { Ppu } from '../ppu.ts';
import { watchedTile } from './watched-line.ts';

/**
 * Eight dots of a picture line, from the first dot of a tile's fetches on (1, 9, ... 249), with rendering on and nothing on
 * its way: what the half dots do in them, without asking each time what else there might be to do.
 */
export function frontTile(ppu: Ppu): void {
  const { dot, line, background, bus } = ppu;
  if (bus.watched) {
    watchedTile(ppu);
  } else {
    fetchTile(ppu, bus.time + 1);
    bus.time += 8;
  }
  // The tile fetched is not shown before it is loaded, but the old v is what a line without rendering would show.
  for (let at = dot; at < dot + 8; at++) {
    advanceFlags(ppu);
    evaluate(ppu, at, line);
    pixel(ppu, line, at);
    background.shift();
  }
  background.reload();
  background.incrementX();
  if (dot + 7 === WIDTH) background.incrementY();
  ppu.leap(8);
  ppu.dot = dot + 8;
}

/** A hit or an overflow found in these dots moves on to where it can be read. */
function advanceFlags(ppu: Ppu): void {
  if ((ppu.hitPipe | ppu.overflowPipe) === 0) return;
  if ((ppu.hitPipe & 1) !== 0) ppu.spriteHit = true;
  if ((ppu.overflowPipe & 1) !== 0) ppu.spriteOverflow = true;
  ppu.hitPipe >>= 1;
  ppu.overflowPipe >>= 1;
}

function evaluate(ppu: Ppu, dot: number, line: number): void {
  const { sprites } = ppu;
  sprites.bufferBefore = sprites.buffer;
  if (dot <= 64) sprites.clear(dot, false);
  else if (sprites.evaluate(dot, line, ppu.spriteHeight)) ppu.overflowPipe |= 1;
}

/** Nametable, attribute and both planes of a tile; the first address goes out at `time`. */
function fetchTile(ppu: Ppu, time: number): void {
  const { background, bus } = ppu;
  const { bytes, ppuPages } = bus.memory;
  const nametable = background.nametableAddress;
  if (bus.watchesA12 && (bus.address & 0x1000) !== 0) bus.show(nametable, time);
  background.tile = bytes[ppuPages[nametable >> 10] + nametable];
  const attribute = background.attributeAddress;
  background.takeAttribute(bytes[ppuPages[attribute >> 10] + attribute]);
  const pattern = background.patternAddress(ppu.backgroundTable);
  if (bus.watchesA12 && (pattern & 0x1000) !== 0) bus.show(pattern, time + 4);
  const plane = ppuPages[pattern >> 10] + pattern;
  background.patternLow = bytes[plane];
  background.patternHigh = bytes[plane + 8];
  bus.latch = (pattern | 8) & 0xff;
  bus.address = (pattern & 0x3f00) | background.patternHigh;
}
