import type { Nes } from '../../src/console/index.ts';
import { NMI } from '../../src/cpu/interrupts.ts';
import type { Mos6502 } from '../../src/cpu/mos6502.ts';
import { EXECUTE } from '../../src/cpu/opcodes.ts';
import { RENDERING } from '../../src/ppu/chip/bits.ts';
import { HEIGHT } from '../../src/ppu/chip/screen.ts';
import { LOOKUP_DELAY } from '../../src/ppu/exact/pixels.ts';

/** A sprite height that every row is below. */
const ANY_ROW = 0x200;

/**
 * What Mesen2 2.1.1, which the golden plays were recorded with, does otherwise than the chips. Each is a fact read in its
 * sources; docs/decisions/0002-reference-plays.md says of each how we know that it is wrong.
 */

/** Of a taken branch that stays in its page it holds back an IRQ that comes in the second cycle, but not an NMI. */
function referenceBranch(cpu: Mos6502, taken: boolean): void {
  const { interrupts } = cpu;
  interrupts.poll(cpu.interruptMask);
  const offset = cpu.fetch();
  if (!taken) return;
  interrupts.armed = 0;
  interrupts.polled |= interrupts.lines & NMI;
  const pc = cpu.pc;
  cpu.bus.read(pc);
  const target = (pc + (offset ^ 0x80) - 0x80) & 0xffff;
  if ((pc ^ target) & 0xff00) {
    const first = interrupts.polled;
    interrupts.poll(cpu.interruptMask);
    cpu.bus.read((pc & 0xff00) | (target & 0xff));
    interrupts.polled |= first;
  }
  cpu.pc = target;
  if (target < pc) cpu.idleLoop.back(cpu, target);
}

/** N, V, C and Z of the status register, as bits 7 and 6 of a branch's opcode name them; bit 5 is the value asked for. */
const TESTED = [0x80, 0x40, 0x01, 0x02];

/** Every CPU of this process has the reference's branches from now on. */
function branchLikeReference(): void {
  const execute = EXECUTE as ((cpu: Mos6502) => void)[];
  for (let opcode = 0x10; opcode < 0x100; opcode += 0x20) {
    const flag = TESTED[opcode >> 6];
    const takenWhenSet = (opcode & 0x20) !== 0;
    execute[opcode] = (cpu) => referenceBranch(cpu, ((cpu.status & flag) !== 0) === takenWhenSet);
  }
}

/** A write to palette RAM is there when the access ends, and v steps a dot later: there is no sequencer. */
function writePaletteAtOnce(nes: Nes): void {
  const { ppu } = nes;
  const { vram } = ppu;
  const startWrite = vram.startWrite.bind(vram);
  vram.startWrite = (data) => {
    const { v } = ppu.background;
    const idle = !vram.active;
    startWrite(data);
    if (!idle || (v & 0x3f00) !== 0x3f00) return;
    for (let dot = 0; dot < 3; dot++) vram.advance();
    ppu.writePalette(v, data);
  };
}

/** Writes of $2001 and $2006 on their way to the picture. Says in which line rendering went on last. */
function watchWrites(nes: Nes): () => number {
  let onLine = -1;
  const { bus, ppu } = nes;
  const { background, sprites } = ppu;
  const writeCycle = bus.writeCycle.bind(bus);
  bus.writeCycle = (address, data) => {
    const register = address >= 0x2000 && address < 0x4000 ? address & 7 : -1;
    const rendered = (ppu.maskWritten & RENDERING) !== 0;
    if (register === 1 && !rendered && (data & RENDERING) !== 0) {
      // Sprites are forgotten at the end of the line in which rendering went off, not kept until they are shifted out.
      sprites.shiftLow.fill(0);
      sprites.shiftHigh.fill(0);
      sprites.live = 0;
      onLine = ppu.line;
    }
    const { exactOnly } = ppu;
    // What follows is done where the access ends, and only in half dots the PPU is there by then.
    if (register === 1 || register === 6) ppu.exactOnly = true;
    writeCycle(address, data);
    ppu.exactOnly = exactOnly;
    // What is put in place below is asked in half dots only, so a picture that is switched within goes by those.
    if (register === 1) ppu.exactOnly = ppu.line < HEIGHT;
    // The pixel of the first dot after the write began is switched off already.
    if (register === 1 && rendered && (data & RENDERING) === 0) ppu.made &= 0xff;
    // With rendering off the picture shows the palette cell under v without the pixels' delay.
    if (register === 6 && background.w === 0 && !ppu.renderNow) ppu.vDelay += LOOKUP_DELAY;
  };
  return () => onLine;
}

/**
 * Its sprite fetches do not test the range again: in a line in which rendering went on after evaluation should have begun,
 * they take what an earlier line left in secondary OAM, with whatever row that gives.
 */
function fetchStaleSprites(nes: Nes, onLine: () => number): void {
  const { ppu } = nes;
  const { sprites } = ppu;
  const patternAddress = sprites.patternAddress.bind(sprites);
  const loadLow = sprites.loadLow.bind(sprites);
  const loadHigh = sprites.loadHigh.bind(sprites);
  const stale = () => ppu.line === onLine() && sprites.fetchRow >= ppu.spriteHeight && sprites.fetchY < HEIGHT;
  sprites.patternAddress = (slot, height, table) => {
    if (!stale()) return patternAddress(slot, height, table);
    const past = sprites.fetchRow & 0xff;
    const row = (sprites.attributes[slot] & 0x80) !== 0 ? (height - 1 - past) & 0xff : past;
    const tile = sprites.fetchTile;
    if (height === 8) return (table | (tile << 4)) + row;
    return (((tile & 1) << 12) | ((tile & 0xfe) << 4)) + (row >= 8 ? row + 8 : row);
  };
  sprites.loadLow = (slot, byte, height) => loadLow(slot, byte, stale() ? ANY_ROW : height);
  sprites.loadHigh = (slot, byte, height) => loadHigh(slot, byte, stale() ? ANY_ROW : height);
}

/** Gives `nes` the reference's mechanisms, and its branches to every machine of this process. */
export function likeReference(nes: Nes): void {
  branchLikeReference();
  writePaletteAtOnce(nes);
  fetchStaleSprites(nes, watchWrites(nes));
  // OAM is never corrupted.
  nes.ppu.sprites.seedCorruption = () => {};
}
