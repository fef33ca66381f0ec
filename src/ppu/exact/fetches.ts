import { CTRL } from '../chip/bits.ts';
import type { Chip } from '../chip/chip.ts';

/** What the fetches do in dot `dot` of a rendering line. */
export function fetch(chip: Chip, line: number, dot: number): void {
  if (dot >= 257 && dot <= 320) fetchSprite(chip, (dot - 257) & 7, (dot - 257) >> 3);
  else if (dot === 0) fetchIdle(chip, line);
  else fetchBackground(chip, dot <= 336 ? (dot - 1) & 7 : (dot - 1) & 1);
}

/** Dot 0 shows the address of the pattern of the tile fetched last. */
export function fetchIdle(chip: Chip, line: number): void {
  if (line !== chip.preRenderLine) address(chip, chip.background.patternAddress(chip.backgroundTable));
  else idleBus(chip);
}

/** Step 0 to 7 of a tile: an address and a byte each for nametable, attribute and both planes. */
function fetchBackground(chip: Chip, step: number): void {
  const { background } = chip;
  switch (step) {
    case 0:
      address(chip, background.nametableAddress);
      break;
    case 1:
      background.tile = data(chip, background.nametableAddress);
      break;
    case 2:
      address(chip, background.attributeAddress);
      break;
    case 3:
      background.takeAttribute(data(chip, background.attributeAddress));
      break;
    case 4:
      address(chip, background.patternAddress(chip.backgroundTable));
      break;
    case 5:
      background.patternLow = data(chip, background.patternAddress(chip.backgroundTable));
      break;
    case 6:
      address(chip, background.patternAddress(chip.backgroundTable) | 8);
      break;
    case 7:
      background.patternHigh = data(chip, background.patternAddress(chip.backgroundTable) | 8);
      break;
  }
}

/** Step 0 to 7 of a sprite's slot (0 to 7): two nametable bytes that nobody uses, then both planes. */
function fetchSprite(chip: Chip, step: number, slot: number): void {
  const { sprites, background } = chip;
  const height = chip.spriteHeight;
  const table = chip.spriteTable;
  switch (step) {
    case 0:
    case 2:
      address(chip, background.nametableAddress);
      break;
    case 1:
    case 3:
      data(chip, background.nametableAddress);
      break;
    case 4:
      address(chip, sprites.patternAddress(slot, height, table));
      break;
    case 5:
      sprites.loadLow(slot, data(chip, sprites.patternAddress(slot, height, table)), height);
      break;
    case 6:
      address(chip, sprites.patternAddress(slot, height, table) | 8);
      break;
    case 7:
      sprites.loadHigh(slot, data(chip, sprites.patternAddress(slot, height, table) | 8), height);
      break;
  }
}

/**
 * An address dot. When the $2007 sequencer reads in the same dot, the latch is open while the data of
 * the dot before is still on its pins, and keeps that (AccuracyCoin "ALE + Read").
 */
function address(chip: Chip, address: number): void {
  const { bus, vram } = chip;
  if (!vram.reading) {
    bus.driveAle(address);
    return;
  }
  bus.latch = bus.address & 0xff;
  vram.readBuffer = bus.read(address);
}

/** A data dot; a $2007 read in the same dot takes the same byte. */
function data(chip: Chip, address: number): number {
  const byte = chip.bus.read(address);
  if (chip.vram.reading) chip.vram.readBuffer = byte;
  return byte;
}

/** No fetch in this dot: the pins follow v, and the $2007 sequencer has the bus to itself. */
export function idleBus(chip: Chip): void {
  const { bus, vram, background } = chip;
  const v = background.v & 0x3fff;
  if (!vram.active) {
    if (bus.address !== v || bus.latch !== (v & 0xff)) bus.driveAle(v);
    return;
  }
  if (vram.reading) vram.readBuffer = bus.read(v);
  else bus.driveAle(v);
}

/** The second half of a dot in an access of $2007: the byte is written, or v steps; in two directions while fetches go on. */
export function vramSecondHalf(chip: Chip, fetching: boolean): void {
  const { vram, background } = chip;
  if (vram.writing) writeVram(chip, background.v & 0x3fff, vram.writeData);
  if (!vram.stepping) return;
  if (fetching) {
    background.incrementX();
    background.incrementY();
  } else {
    stepV(chip);
  }
}

/** v after an access of $2007 that no fetch is near. */
export function stepV(chip: Chip): void {
  const { background } = chip;
  background.v = (background.v + ((chip.ctrl & CTRL.INCREMENT) !== 0 ? 32 : 1)) & 0x7fff;
}

/** A byte goes to memory at the address that is on the pins, or to palette RAM. */
function writeVram(chip: Chip, address: number, data: number): void {
  if (address < 0x3f00) chip.bus.write(chip.bus.address, data);
  else chip.writePalette(address, data);
}
