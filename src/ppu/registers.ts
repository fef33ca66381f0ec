import { MASK, MASK_DELAY, paletteIndex, RENDERING, TINT } from './chip/bits.ts';
import { DOTS, HEIGHT, WIDTH } from './chip/screen.ts';
import type { Ppu } from './ppu.ts';
import { keepsPins } from './quick/foresight.ts';
import { quiet } from './quick/gears.ts';
import { nextStatusChange } from './quick/status-foresight.ts';

/** Registers that cannot be written soon after a reset. */
const HELD: readonly number[] = [0, 1, 5, 6];

/** What is written to $2001 in a later dot is still on its way where the visible part of a line ends. */
const LAST_TINT = WIDTH - MASK_DELAY;

/** Bits 6 and 5 of $2002. */
function spriteFlags(ppu: Ppu): number {
  return (ppu.spriteHit ? 0x40 : 0) | (ppu.spriteOverflow ? 0x20 : 0);
}

/** A read of $2002 drives the register bus at dot `time`; `vblank` is its bit 7. */
function driveStatus(ppu: Ppu, vblank: number, time: number): void {
  const flags = vblank | spriteFlags(ppu);
  const { signature } = ppu.model;
  if (signature < 0) ppu.openBus.driveStatus(flags, time);
  else ppu.openBus.drive(flags | signature, time);
}

/** What `bus.time` will be when all half dots that begin before master clock `time` have run. */
function timeAt(ppu: Ppu, time: number): number {
  const first = ppu.clock + (ppu.half === 0 ? 0 : ppu.secondHalfClocks);
  const { dotDivider } = ppu.region;
  return time <= first ? ppu.bus.time : ppu.bus.time + Math.floor((time - first - 1) / dotDivider) + 1;
}

/**
 * A whole read of $2002 that ends at master clock `end`, without running up to it: -1 unless it is
 * certain that no flag changes before.
 */
export function readStatusAhead(ppu: Ppu, end: number): number {
  if (end > ppu.statusUntil) return -1;
  ppu.background.w = 0;
  const time = timeAt(ppu, end);
  driveStatus(ppu, 0, time);
  return ppu.openBus.at(time);
}

/**
 * Reads of $2002 went on like the last one up to the one that ended at master clock `end`. False, and
 * nothing done, if they would not all have given the same.
 */
export function repeatStatus(ppu: Ppu, end: number): boolean {
  const time = timeAt(ppu, end);
  if (!ppu.openBus.lowHolds(time)) return false;
  driveStatus(ppu, 0, time);
  return true;
}

/** Work out until when reads of $2002 can be answered ahead of time. */
export function foreseeStatus(ppu: Ppu): void {
  ppu.statusUntil = ppu.vblank || !quiet(ppu) ? 0 : nextStatusChange(ppu);
}

/**
 * `count` bytes of `bytes` from `at` on are written to $2004, one in every second cycle; the last write begins at master clock
 * `lastStart`.
 */
export function copyOam(ppu: Ppu, bytes: Uint8Array, at: number, count: number, lastStart: number): void {
  const { sprites } = ppu;
  const { oam, oamAddress } = sprites;
  for (let i = 0; i < count; i++) {
    const n = (oamAddress + i) & 0xff;
    oam[n] = (n & 3) === 2 ? bytes[at + i] & 0xe3 : bytes[at + i];
  }
  sprites.oamAddress = (oamAddress + count) & 0xff;
  sprites.objectLines.invalidate();
  ppu.statusUntil = 0;
  ppu.openBus.drive(bytes[at + count - 1], timeAt(ppu, lastStart));
}

/**
 * A read of register `register` (0 to 7) begins: what is taken at its start. The PPU has been run to
 * the beginning of the cycle; run it to the end of the access, then call `endRead`.
 */
export function startRead(ppu: Ppu, register: number): number {
  if (register === 2) {
    const flag = ppu.vblank ? 0x80 : 0;
    ppu.statusRead = true;
    ppu.background.w = 0;
    return flag;
  }
  if (register === 7) {
    // v moves, and with it what may be hit.
    ppu.statusUntil = 0;
    return readData(ppu);
  }
  return 0;
}

/** The same read ends: the byte it gives. `started` is what `startRead` gave. */
export function endRead(ppu: Ppu, register: number, started: number): number {
  const { openBus, bus } = ppu;
  switch (register) {
    case 2:
      driveStatus(ppu, started, bus.time);
      break;
    case 4:
      if (ppu.readsBack) openBus.drive(readOam(ppu), bus.time);
      break;
    case 7:
      if ((ppu.background.v & 0x3fff) < 0x3f00 || !ppu.readsBack) openBus.drive(started, bus.time);
      else openBus.drivePalette(started, bus.time);
      ppu.vram.startRead();
      break;
  }
  return openBus.at(bus.time);
}

/** What a read would give, without its effects. */
export function peekRegister(ppu: Ppu, register: number): number {
  const open = ppu.openBus.at(ppu.bus.time);
  const { signature } = ppu.model;
  if (register === 2) {
    return (ppu.vblank ? 0x80 : 0) | spriteFlags(ppu) | (signature < 0 ? open & 0x1f : signature);
  }
  if (register === 4) return ppu.readsBack ? readOam(ppu) : open;
  return register === 7 ? readData(ppu) : open;
}

/** Whether the PPU is fetching in this dot, so that it moves v and OAMADDR itself. */
export function rendersNow(ppu: Ppu): boolean {
  return ppu.renderBefore && (ppu.line < HEIGHT || ppu.line === ppu.preRenderLine);
}

/** What a read of $2004 gives: in a rendering line of the picture, what the sprite unit moved last. */
function readOam(ppu: Ppu): number {
  const { sprites } = ppu;
  return rendersNow(ppu) && ppu.line < HEIGHT ? sprites.bufferBefore : sprites.oam[sprites.oamAddress];
}

/** What a read of $2007 gives: the byte fetched by the read before, but a cell of palette RAM at once. */
function readData(ppu: Ppu): number {
  const v = ppu.background.v & 0x3fff;
  if (v < 0x3f00 || !ppu.readsBack) return ppu.vram.readBuffer;
  const grey = (ppu.maskWritten & MASK.GREY) !== 0 ? 0x30 : 0x3f;
  return (ppu.palette[paletteIndex(v)] & grey) | (ppu.openBus.at(ppu.bus.time) & 0xc0);
}

/**
 * Whether a write to register `register` may move a pin, or change when one moves. Not if it is a scroll, the first half of an address, or a
 * mask that leaves rendering as it is. The others from $2003 on, and a mask within the picture, move one only where the board goes by it.
 */
export function mayMovePins(ppu: Ppu, register: number, data: number): boolean {
  // In some models $2000 and $2001 have changed places.
  const place = register < 2 && ppu.model.swapsControl ? register ^ 1 : register;
  if (place === 5 || (place === 6 && ppu.background.w === 0)) return false;
  if (place === 1 && ((ppu.maskWritten ^ data) & RENDERING) === 0) return false;
  return !((place > 2 || (place === 1 && ppu.line < HEIGHT)) && keepsPins(ppu));
}

/**
 * A write begins; the PPU has been run to the beginning of the cycle at master clock `start`. Run it
 * to the end of the access, then call `endWrite`.
 */
export function startWrite(ppu: Ppu, register: number, data: number, start: number): void {
  const { background, sprites } = ppu;
  ppu.openBus.drive(data, ppu.bus.time);
  ppu.statusUntil = 0;
  if (ppu.held && HELD.includes(register)) return;
  switch (register < 2 && ppu.model.swapsControl ? register ^ 1 : register) {
    case 0:
      background.t = (background.t & 0x73ff) | ((data & 3) << 10);
      ppu.runTo(start + 2);
      ppu.ctrl = data;
      ppu.updateNmi();
      break;
    case 1:
      writeMask(ppu, data);
      break;
    case 3:
      sprites.oamAddress = data;
      break;
    case 4:
      writeOam(ppu, data);
      break;
    case 5:
      writeScroll(ppu, data);
      break;
    case 6:
      writeAddress(ppu, data);
      break;
  }
}

/**
 * A whole write that begins at master clock `start` and changes nothing but t and the toggle, grey and emphasis, or nothing at all: t is copied nowhere before
 * dot 257, so within the visible part of a line the PPU need not come there first, and the line goes on in one piece. False for
 * any other write, which is yet to be done; the PPU may have come to the line's beginning by then, or on to where v changes.
 */
export function writeAhead(ppu: Ppu, register: number, data: number, start: number): boolean {
  if (!isForLater(ppu, register, data) || ppu.held || ppu.exactOnly || ppu.model.swapsControl) return false;
  const dot = reachesLine(ppu, start);
  if (dot < 0 || (register === 1 && !tintAhead(ppu, data, dot))) return false;
  ppu.openBus.drive(data, timeAt(ppu, start));
  ppu.statusUntil = 0;
  if (register === 5) writeScroll(ppu, data);
  else if (register === 6) writeAddress(ppu, data);
  return true;
}

/** Whether a write does no more than that, or changes grey and emphasis only. With $2001 as it is, and rendering on, another write of it stops nothing either. */
function isForLater({ background, maskWritten }: Ppu, register: number, data: number): boolean {
  if (register === 5) return background.w !== 0 || (data & 7) === background.fineX;
  if (register === 6) return background.w === 0;
  return register === 1 && ((data ^ maskWritten) & ~TINT) === 0 && (data & RENDERING) !== 0;
}

/**
 * The dot that begins at master clock `start` or next after it, if it is in the visible part of a picture line, otherwise -1; then the PPU runs to the
 * beginning of that line, if it is not there yet, and on until v has taken over what t was.
 */
function reachesLine(ppu: Ppu, start: number): number {
  const { line, dot } = ppu;
  if (line >= HEIGHT) return -1;
  const ahead = dot + Math.ceil((start - ppu.clockAt(line, dot)) / ppu.region.dotDivider);
  const lines = Math.floor(ahead / DOTS);
  const at = ahead - lines * DOTS;
  if (line + lines >= HEIGHT || at > WIDTH) return -1;
  if (lines !== 0) ppu.runTo(ppu.clockAt(line + lines, 0));
  if (ppu.vDelay !== 0) ppu.runTo(Math.min(start, ppu.clockAt(ppu.line, ppu.dot + ppu.vDelay)));
  return ppu.vDelay === 0 ? at : -1;
}

/** $2001 gets other grey or emphasis in dot `dot` of this line, or stays as it is; false where that is not put down for later. */
function tintAhead({ tints, maskWritten }: Ppu, data: number, dot: number): boolean {
  return data === tints.last(maskWritten) || (dot <= LAST_TINT && tints.add(dot, data));
}

/** The same write ends. */
export function endWrite(ppu: Ppu, register: number, data: number): void {
  if (register === 7) ppu.vram.startWrite(data);
}

/** $2004. During rendering OAM is not written, but OAMADDR moves on to the next sprite. */
function writeOam(ppu: Ppu, data: number): void {
  const { sprites } = ppu;
  const n = sprites.oamAddress;
  if (rendersNow(ppu)) {
    sprites.oamAddress = (n + 4) & 0xfc;
    return;
  }
  sprites.oam[n] = (n & 3) === 2 ? data & 0xe3 : data;
  sprites.objectLines.invalidate();
  sprites.oamAddress = (n + 1) & 0xff;
}

/** $2001. Where rendering goes off during sprite evaluation, that has to be stopped (`Sprites.stopping`). */
function writeMask(ppu: Ppu, data: number): void {
  const { line, dot, sprites } = ppu;
  const goesOff = (ppu.maskWritten & RENDERING) !== 0 && (data & RENDERING) === 0;
  // From dot 255 on evaluation ends by itself before its address could go up.
  sprites.stopping = goesOff && line < HEIGHT && dot >= 65 && dot < 255 ? 1 : 0;
  ppu.maskWritten = data;
  ppu.maskDelay = MASK_DELAY;
}

/** $2005: the X scroll, then the Y scroll, goes to t. */
function writeScroll(ppu: Ppu, data: number): void {
  const { background } = ppu;
  if (background.w === 0) {
    background.t = (background.t & 0x7fe0) | (data >> 3);
    background.fineX = data & 7;
  } else {
    background.t = (background.t & 0x0c1f) | ((data & 7) << 12) | ((data & 0xf8) << 2);
  }
  background.w ^= 1;
}

/** $2006: the upper six bits, then the lower byte, go to t; a few dots after the second write v follows. */
function writeAddress(ppu: Ppu, data: number): void {
  const { background } = ppu;
  if (background.w === 0) {
    background.t = (background.t & 0x00ff) | ((data & 0x3f) << 8);
  } else {
    background.t = (background.t & 0x7f00) | data;
    ppu.vDelay = 4;
  }
  background.w ^= 1;
}
