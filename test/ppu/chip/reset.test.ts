import { describe, expect, test } from 'vitest';
import { Nes, type NesOptions } from '../../../src/console/index.ts';
import { programRom, store } from '../../console/program-rom.ts';

// https://www.nesdev.org/wiki/PPU_power_up_state: the front-loading NES wires its reset button to the PPU as well.

/** The registers that a reset holds, each with what is written and where it is seen. */
const HELD = [
  [0x2000, 0x80, (nes: Nes) => nes.ppu.ctrl],
  [0x2001, 0x1e, (nes: Nes) => nes.ppu.maskWritten],
  [0x2005, 0xff, (nes: Nes) => nes.ppu.background.w],
  [0x2006, 0x3f, (nes: Nes) => nes.ppu.background.t],
] as const;

/** A machine in play whose reset button has just been pressed; its program goes round in a loop of three cycles. */
function pressed(options: NesOptions = {}): Nes {
  const nes = new Nes(
    programRom({ main: [...store(0x2000, 0x04), ...store(0x2001, 0x1e), 0x4c, 0x0a, 0xc0] }),
    options,
  );
  for (let frame = 0; frame < 3; frame++) nes.runFrame();
  nes.reset();
  return nes;
}

/** Instructions until `cycles` cycles have passed since `from`. */
function runTo(nes: Nes, from: number, cycles: number): void {
  while (nes.bus.cycle - from < cycles) nes.cpu.step();
}

/** CPU cycles from the first instruction after a reset until the PPU is found as `is` says. */
function cyclesUntil(nes: Nes, is: () => boolean): number {
  const from = nes.bus.cycle;
  while (!is()) {
    nes.cpu.step();
    nes.bus.catchUp();
  }
  return nes.bus.cycle - from;
}

describe.each([
  ['ntsc', 27384, 29658],
  ['pal', 27384 + 51, 33132],
] as const)('the reset button of a NES, %s', (region, vblank, end) => {
  test('begins the picture anew', () => {
    const nes = pressed({ region });
    const { ppu } = nes;
    const first = cyclesUntil(nes, () => ppu.vblank);
    if (region === 'ntsc') expect(Math.abs(first - vblank)).toBeLessThanOrEqual(3);
  });

  test.each(HELD)('register %i is held until the first vertical blank is over', (address, data, seen) => {
    const nes = pressed({ region });
    const from = nes.bus.cycle;
    runTo(nes, from, end - 6);
    const before = seen(nes);
    nes.bus.write(address, data);
    nes.bus.catchUp();
    expect(seen(nes)).toBe(before);
    runTo(nes, from, end);
    nes.bus.write(address, data);
    nes.bus.catchUp();
    expect(seen(nes)).not.toBe(before);
  });
});

test('$2003, $2004 and $2007 can be written at once', () => {
  const nes = pressed();
  nes.bus.write(0x2003, 0x41);
  nes.bus.write(0x2004, 0x23);
  const before = nes.ppu.background.v;
  nes.bus.write(0x2007, 0x12);
  nes.bus.read(0);
  nes.bus.read(0);
  nes.bus.catchUp();
  expect([nes.ppu.sprites.oam[0x41], nes.ppu.background.v]).toEqual([0x23, before + 1]);
});

test('the button of the first Famicom does not reach the PPU', () => {
  const nes = pressed({ revisions: { pads: 'famicom' } });
  expect([nes.ppu.ctrl, nes.ppu.maskWritten, nes.ppu.held, nes.ppu.line]).toEqual([0x04, 0x1e, false, 240]);
});

test('at power-on everything can be written at once', () => {
  const nes = new Nes(programRom({ main: [...store(0x2001, 0x1e)] }));
  runTo(nes, 0, 40);
  nes.bus.catchUp();
  expect(nes.ppu.maskWritten).toBe(0x1e);
});
