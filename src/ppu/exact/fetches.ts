import { CTRL, paletteIndex } from '../chip/bits.ts';
import type { Ppu } from '../ppu.ts';

export function fetch(ppu: Ppu, line: number, dot: number): void {
  if (dot >= 257 && dot <= 320) fetchSprite(ppu, (dot - 257) & 7, (dot - 257) >> 3);
  else if (dot === 0) fetchIdle(ppu, line);
  else fetchBackground(ppu, dot <= 336 ? (dot - 1) & 7 : (dot - 1) & 1);
}

/** Dot 0 shows the address of the pattern of the tile fetched last. */
export function fetchIdle(ppu: Ppu, line: number): void {
  if (line !== ppu.preRenderLine) address(ppu, ppu.background.patternAddress(ppu.backgroundTable));
  else idleBus(ppu);
}

export function fetchBackground(ppu: Ppu, step: number): void {
  const { background } = ppu;
  switch (step) {
    case 0:
      address(ppu, background.nametableAddress);
      break;
    case 1:
      background.tile = data(ppu, background.nametableAddress);
      break;
    case 2:
      address(ppu, background.attributeAddress);
      break;
    case 3:
      background.takeAttribute(data(ppu, background.attributeAddress));
      break;
    case 4:
      address(ppu, background.patternAddress(ppu.backgroundTable));
      break;
    case 5:
      background.patternLow = data(ppu, background.patternAddress(ppu.backgroundTable));
      break;
    case 6:
      address(ppu, background.patternAddress(ppu.backgroundTable) | 8);
      break;
    case 7:
      background.patternHigh = data(ppu, background.patternAddress(ppu.backgroundTable) | 8);
      break;
  }
}

export function fetchSprite(ppu: Ppu, step: number, slot: number): void {
  const { sprites, background } = ppu;
  const height = ppu.spriteHeight;
  const table = ppu.spriteTable;
  switch (step) {
    case 0:
    case 2:
      address(ppu, background.nametableAddress);
      break;
    case 1:
    case 3:
      data(ppu, background.nametableAddress);
      break;
    case 4:
      address(ppu, sprites.patternAddress(slot, height, table));
      break;
    case 5:
      sprites.loadLow(slot, data(ppu, sprites.patternAddress(slot, height, table)), height);
      break;
    case 6:
      address(ppu, sprites.patternAddress(slot, height, table) | 8);
      break;
    case 7:
      sprites.loadHigh(slot, data(ppu, sprites.patternAddress(slot, height, table) | 8), height);
      break;
  }
}

/**
 * An address dot. When the $2007 sequencer reads in the same dot, the latch is open while the data of
 * the dot before is still on its pins, and keeps that (AccuracyCoin "ALE + Read").
 */
export function address(ppu: Ppu, address: number): void {
  const { bus, vram } = ppu;
  if (!vram.reading) {
    bus.driveAle(address);
    return;
  }
  bus.latch = bus.address & 0xff;
  vram.readBuffer = bus.read(address);
}

/** A data dot; a $2007 read in the same dot takes the same byte. */
export function data(ppu: Ppu, address: number): number {
  const byte = ppu.bus.read(address);
  if (ppu.vram.reading) ppu.vram.readBuffer = byte;
  return byte;
}

/** No fetch in this dot: the pins follow v, and the $2007 sequencer has the bus to itself. */
export function idleBus(ppu: Ppu): void {
  const { bus, vram, background } = ppu;
  const v = background.v & 0x3fff;
  if (!vram.active) {
    if (bus.address !== v || bus.latch !== (v & 0xff)) bus.driveAle(v);
    return;
  }
  if (vram.reading) vram.readBuffer = bus.read(v);
  else bus.driveAle(v);
}

export function vramSecondHalf(ppu: Ppu, fetching: boolean): void {
  const { vram, background } = ppu;
  if (vram.writing) writeVram(ppu, background.v & 0x3fff, vram.writeData);
  if (!vram.stepping) return;
  if (fetching) {
    background.incrementX();
    background.incrementY();
  } else {
    stepV(ppu);
  }
}

/** v after an access of $2007 that no fetch is near. */
export function stepV(ppu: Ppu): void {
  const { background } = ppu;
  background.v = (background.v + ((ppu.ctrl & CTRL.INCREMENT) !== 0 ? 32 : 1)) & 0x7fff;
}

export function writeVram(ppu: Ppu, address: number, data: number): void {
  if (address < 0x3f00) ppu.bus.write(ppu.bus.address, data);
  else {
    ppu.palette[paletteIndex(address)] = data & 0x3f;
    ppu.span.picture.invalidateColours();
  }
}
