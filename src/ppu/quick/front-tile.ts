import type { Chip } from '../chip/chip.ts';
import { WIDTH } from '../chip/screen.ts';
import { pixel } from '../exact/pixels.ts';
import { fetchTile, fetchWatchedTile } from './tile-fetch.ts';

/** First dots of the tiles at whose ends secondary OAM's address begins again. */
const LAST_CLEAR = 57;
const LAST_FRONT = 249;

/**
 * Eight dots of a picture line, from the first dot of a tile's fetches on (1, 9, ... 249), with rendering on and nothing on
 * its way: what the half dots do in them, without asking each time what else there might be to do.
 */
export function frontTile(chip: Chip): void {
  const { dot, line, background, bus } = chip;
  if (bus.watched) {
    fetchWatchedTile(chip);
  } else {
    fetchWithA12(chip, bus.time + 1);
    bus.time += 8;
  }
  // The tile fetched is not shown before it is loaded, but the old v is what a line without rendering would show.
  for (let at = dot; at < dot + 8; at++) {
    advanceFlags(chip);
    evaluate(chip, at, line);
    pixel(chip, line, at);
    background.shift();
  }
  if (dot === LAST_CLEAR || dot === LAST_FRONT) chip.sprites.resetSecondary();
  background.reload();
  background.incrementX();
  if (dot + 7 === WIDTH) background.incrementY();
  chip.leap(8);
}

/** A hit or an overflow found in these dots moves on to where it can be read. */
function advanceFlags(chip: Chip): void {
  if ((chip.hitPipe | chip.overflowPipe) === 0) return;
  if ((chip.hitPipe & 1) !== 0) chip.spriteHit = true;
  if ((chip.overflowPipe & 1) !== 0) chip.spriteOverflow = true;
  chip.hitPipe >>= 1;
  chip.overflowPipe >>= 1;
}

function evaluate(chip: Chip, dot: number, line: number): void {
  const { sprites } = chip;
  sprites.bufferBefore = sprites.buffer;
  if (dot <= 64) sprites.clear(dot, false);
  else if (sprites.evaluate(dot, line, chip.spriteHeight)) chip.overflowPipe |= 1;
}

/** A tile is fetched, and A12 shown to those who watch it; the first address goes out at `time`. */
function fetchWithA12(chip: Chip, time: number): void {
  const { background, bus } = chip;
  if (bus.watchesA12 && (bus.address & 0x1000) !== 0) bus.show(background.nametableAddress, time);
  const pattern = fetchTile(chip);
  if (bus.watchesA12 && (pattern & 0x1000) !== 0) bus.show(pattern, time + 4);
  bus.latch = (pattern | 8) & 0xff;
  bus.address = (pattern & 0x3f00) | background.patternHigh;
}
