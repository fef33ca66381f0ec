import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

describe('NROM', () => {
  it('16 KiB repeat, and open bus where no RAM is', () => {
    const b = new Bench({ mapper: 0, prg: 16 });
    expect([b.prgBank(0x8000, 0x400), b.prgBank(0xc000, 0x400), b.prgBank(0xfc00, 0x400)]).toEqual([0, 0, 15]);
    expect(b.read(0x6000)).toBe(-1);
  });

  it('mirroring as soldered', () => {
    expect(new Bench({ mapper: 0, vertical: true }).screens()).toBe('0101');
    expect(new Bench({ mapper: 0 }).screens()).toBe('0011');
    expect(new Bench({ mapper: 0, alternative: true }).screens()).toBe('0123');
  });

  it('RAM at $6000, twice when it is 4 KiB', () => {
    const b = new Bench({ mapper: 0, prgRam: 0x1000 });
    b.write(0x6001, 0x5a);
    expect(b.read(0x7001)).toBe(0x5a);
  });
});

describe('UxROM', () => {
  it('banks at $8000, the last at $C000', () => {
    const b = new Bench({ mapper: 2, prg: 256, chr: 0, submapper: 1 });
    for (const bank of [3, 0, 15, 16]) {
      b.write(0x9000, bank);
      expect(b.prgBank(0x8000, 0x4000)).toBe(bank % 16);
      expect(b.prgBank(0xc000, 0x4000)).toBe(15);
    }
  });

  it.each([
    [3, 'chr', 0x2000],
    [7, 'prg', 0x8000],
  ] as const)('mapper %i: conflicts with submapper 2, none with 0 and 1', (mapper, what, size) => {
    const banks = [0, 1, 2].map((submapper) => {
      const b = new Bench({ mapper, submapper, prg: mapper === 7 ? 128 : 32, chr: mapper === 7 ? 0 : 32 });
      // ROM holds 0 there.
      b.write(0x8000, 2);
      return what === 'chr' ? b.chrBank(0, size) : b.prgBank(0x8000, size);
    });
    expect(banks).toEqual([2, 2, 0]);
  });

  it('submapper 2 has bus conflicts: the byte in ROM ands', () => {
    const free = new Bench({ mapper: 2, submapper: 1, prg: 256, chr: 0 });
    const fights = new Bench({ mapper: 2, submapper: 2, prg: 256, chr: 0 });
    // $C000 shows 1 KiB number 240 = $F0 in its first byte.
    for (const b of [free, fights]) b.write(0xc000, 0x3c);
    expect(free.prgBank(0x8000, 0x4000)).toBe(0x3c % 16);
    expect(fights.prgBank(0x8000, 0x4000)).toBe(0);
  });

  it('CHR RAM takes writes', () => {
    const b = new Bench({ mapper: 2, chr: 0 });
    expect(b.memory.ppuWrites[0]).toBe(b.memory.ppuPages[0]);
    expect(new Bench({ mapper: 2 }).memory.ppuWrites[0]).toBeLessThan(0);
  });
});

describe('CNROM', () => {
  it('banks CHR', () => {
    const b = new Bench({ mapper: 3, chr: 32 });
    b.write(0x8002, 2);
    expect([b.chrBank(0, 0x2000), b.chrBank(0x1c00, 0x400)]).toEqual([2, 23]);
    b.write(0x8002, 7);
    expect(b.chrBank(0, 0x2000)).toBe(3);
  });
});

describe('AxROM', () => {
  it('banks 32 KiB and picks a screen', () => {
    const b = new Bench({ mapper: 7, prg: 256, chr: 0 });
    b.write(0x8002, 0x13);
    expect([b.prgBank(0x8000, 0x8000), b.screens()]).toEqual([3, '1111']);
    b.write(0x8002, 0x07);
    expect([b.prgBank(0x8000, 0x8000), b.screens()]).toEqual([7, '0000']);
  });

  it('power-on clears the latch', () => {
    const b = new Bench({ mapper: 7, prg: 256, chr: 0 });
    b.write(0x8002, 0x13);
    b.board.power();
    expect([b.prgBank(0x8000, 0x8000), b.screens()]).toEqual([0, '0000']);
  });
});
