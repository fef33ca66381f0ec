import type { Nes } from '../../src/console/index.ts';
import type { Cpu } from '../../src/cpu/cpu.ts';
import { NMI } from '../../src/cpu/interrupts.ts';
import { writeVram } from '../../src/ppu/fetches.ts';
import { LOOKUP_DELAY } from '../../src/ppu/pixels.ts';
import { RENDERING } from '../../src/ppu/registers.ts';

/**
 * What Mesen2 2.1.1, which the golden plays were recorded with, does otherwise than the chips. Each is a fact read in its
 * sources; docs/decisions/0002-reference-plays.md says of each how we know that it is wrong.
 */

/** Of a taken branch that stays in its page it holds back an IRQ that comes in the second cycle, but not an NMI. */
export function referenceBranch(cpu: Cpu, taken: boolean): void {
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
    writeVram(ppu, v & 0x3fff, data);
  };
}

/** Writes of $2001 and $2006 on their way to the picture. */
function watchWrites(nes: Nes): void {
  const { bus, ppu } = nes;
  const { background } = ppu;
  const writeCycle = bus.writeCycle.bind(bus);
  bus.writeCycle = (address, data) => {
    const register = address >= 0x2000 && address < 0x4000 ? address & 7 : -1;
    const rendered = (ppu.maskWritten & RENDERING) !== 0;
    if (register === 1 && !rendered && (data & RENDERING) !== 0) {
      // Its background registers go on shifting while rendering is off, and so are empty by now.
      background.shiftLow = 0;
      background.shiftHigh = 0;
    }
    writeCycle(address, data);
    // The pixel of the first dot after the write began is switched off already.
    if (register === 1 && rendered && (data & RENDERING) === 0) ppu.made &= 0xff;
    // With rendering off the picture shows the palette cell under v without the pixels' delay.
    if (register === 6 && background.w === 0 && !ppu.renderNow) ppu.vDelay += LOOKUP_DELAY;
  };
}

/** Gives `nes` the reference's mechanisms; the branches need `referenceBranch`, besides. */
export function likeReference(nes: Nes): void {
  writePaletteAtOnce(nes);
  watchWrites(nes);
  // OAM is never corrupted.
  nes.ppu.sprites.seedCorruption = () => {};
}
