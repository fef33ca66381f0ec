import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

/** Writes given as [address, data]. */
function writes(b: Bench, list: readonly (readonly [number, number])[]): void {
  for (const [address, data] of list) b.write(address, data);
}

const prgAt = (b: Bench) => [0x8000, 0xa000, 0xc000, 0xe000].map((address) => b.prgBank(address, 0x2000));

describe('FK23C (mapper 176)', () => {
  it('is an MMC3, an NROM or an UNROM within its outer bank', () => {
    const b = new Bench({ mapper: 176, submapper: 1, prg: 2048, chr: 512 });
    writes(b, [
      [0x8000, 6],
      [0x8001, 5],
      [0x5011, 0x10],
      [0x5010, 2],
    ]);
    expect(prgAt(b)).toEqual([0x25, 0x21, 0x2e, 0x2f]);
    b.write(0x5010, 4);
    expect(prgAt(b)).toEqual([0x20, 0x21, 0x22, 0x23]);
    b.write(0x5010, 5);
    b.write(0x8000, 3);
    expect(prgAt(b)).toEqual([0x26, 0x27, 0x2e, 0x2f]);
  });

  it('holds what it shows in modes that the board does not have', () => {
    const b = new Bench({ mapper: 176, prg: 1024, chr: 512 });
    writes(b, [
      [0x5011, 3],
      [0x5010, 3],
      [0x5010, 6],
      [0x5011, 9],
    ]);
    expect(prgAt(b)).toEqual([6, 7, 6, 7]);
  });
});

describe('64-in-1 No Repeat (mapper 314)', () => {
  it('has an UNROM mode on boards with CHR RAM', () => {
    const b = new Bench({ mapper: 314, prg: 512, chr: 0, chrRam: 0x2000 });
    writes(b, [
      [0x5001, 0x08],
      [0x5000, 0x00],
      [0x8000, 3],
    ]);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([0x13, 0x17]);
  });
});

describe('YY850437C (mapper 396)', () => {
  it('is an UNROM in 128 KiB that a write to $A000-$BFFF chooses', () => {
    const b = new Bench({ mapper: 396, prg: 1024, chr: 0 });
    const seen = () => [b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000), b.screens()];
    expect(seen()).toEqual([0, 7, '0101']);
    b.write(0xbfff, 0x4d);
    expect(seen()).toEqual([40, 47, '0011']);
    b.write(0x9fff, 0x0b);
    expect(seen()).toEqual([43, 47, '0011']);
    b.write(0xa000, 0x26);
    b.write(0xc000, 0x06);
    expect(seen()).toEqual([54, 55, '0011']);
    b.write(0xa000, 0);
    expect(seen()).toEqual([6, 7, '0101']);
  });
});

describe('J.Y. ASIC (mapper 209)', () => {
  it('shows a nametable from ROM while writes go to the VRAM behind it', () => {
    const b = new Bench({ mapper: 209, prg: 64, chr: 64 });
    writes(b, [
      [0xd000, 0x60],
      [0xb000, 0x05],
    ]);
    expect(b.chrBank(0x2000, 0x400)).toBe(5);
    expect(b.memory.ppuWrites[8] + 0x2000 - b.memory.vram.start).toBe(0x400);
  });
});

describe('TXC 05-00002 (mapper 173)', () => {
  it('moves the Y output, CHR A14, when the chip is read', () => {
    const b = new Bench({ mapper: 173, prg: 32, chr: 32 });
    b.write(0x4101, 1);
    expect(b.chrBank(0, 0x2000)).toBe(0);
    b.board.readRegister(0x4100, 0x41, 0);
    expect(b.chrBank(0, 0x2000)).toBe(2);
    b.write(0x4101, 1);
    expect([b.board.peekRegister(0x4100, 0x41), b.chrBank(0, 0x2000)]).toEqual([0x48, 0]);
  });
});

describe('RT-01 (mapper 328)', () => {
  it('never reads the same twice in its weak rows, and like any ROM elsewhere', () => {
    const b = new Bench({ mapper: 328, prg: 16, chr: 8 });
    const weak = new Set(Array.from({ length: 16 }, () => b.board.readRegister(0xfe80, 0, 0)));
    expect(weak.size).toBeGreaterThan(4);
    for (const byte of weak) expect(byte & 0xf2).toBe(0xf2);
    expect([b.board.readRegister(0xfc00, 0, 0), b.board.readRegister(0xfc01, 0, 0)]).toEqual([15, 0]);
  });
});

describe('Drip (mapper 284)', () => {
  it('has a palette for each tile', () => {
    const b = new Bench({ mapper: 284, prg: 64, chr: 32 });
    b.write(0x800a, 4);
    b.write(0xc023, 2);
    b.board.readPpu(0x2023, 0x11);
    expect(b.board.readPpu(0x23c0, 0x00)).toBe(0xaa);
    expect(b.board.readPpu(0x23c0, 0x1b)).toBe(0x1b);
  });
});
