import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

function load(b: Bench, address: number, value: number): void {
  for (let bit = 0; bit < 5; bit++) b.write(address, (value >> bit) & 1);
}

describe('MMC1', () => {
  it('PRG modes', () => {
    const b = new Bench({ mapper: 1, prg: 256, chr: 128 });
    load(b, 0xe000, 5);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([5, 15]);
    load(b, 0x8000, 0x08);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([0, 5]);
    load(b, 0x8000, 0x00);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([4, 5]);
  });

  it('CHR modes and mirroring', () => {
    const b = new Bench({ mapper: 1, prg: 256, chr: 128 });
    load(b, 0xa000, 7);
    load(b, 0xc000, 9);
    load(b, 0x8000, 0x1e);
    expect([b.chrBank(0, 0x1000), b.chrBank(0x1000, 0x1000), b.screens()]).toEqual([7, 9, '0101']);
    load(b, 0x8000, 0x0f);
    expect([b.chrBank(0, 0x1000), b.chrBank(0x1000, 0x1000), b.screens()]).toEqual([6, 7, '0011']);
    load(b, 0x8000, 0x0c);
    expect(b.screens()).toBe('0000');
    load(b, 0x8000, 0x0d);
    expect(b.screens()).toBe('1111');
  });

  it('bit 7 empties the shift register and fixes the last bank', () => {
    const b = new Bench({ mapper: 1, prg: 256, chr: 128 });
    load(b, 0x8000, 0x00);
    b.write(0x8000, 1);
    b.write(0xffff, 0x80);
    load(b, 0xe000, 2);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([2, 15]);
  });

  it('of writes in consecutive cycles the first counts, across a rebase too', () => {
    const b = new Bench({ mapper: 1, prg: 256, chr: 128 });
    b.board.writeRegister(0xe000, 0, 10);
    b.board.writeRegister(0xe000, 1, 11);
    b.board.writeRegister(0xe000, 1, 13);
    b.board.rebase(0, 10);
    b.board.writeRegister(0xe000, 1, 4);
    for (const cycle of [6, 8, 10]) b.board.writeRegister(0xe000, 0, cycle);
    expect(b.prgBank(0x8000, 0x4000)).toBe(2);
  });

  it('PRG RAM is disabled by bit 4 of $E000, never on the MMC1A', () => {
    const b = new Bench({ mapper: 1, prg: 256, chr: 128, prgRam: 0x2000 });
    b.write(0x6000, 0x42);
    load(b, 0xe000, 0x10);
    expect(b.read(0x6000)).toBe(-1);
    load(b, 0xe000, 0x00);
    expect(b.read(0x6000)).toBe(0x42);
    const a = new Bench({ mapper: 155, prg: 256, chr: 128, prgRam: 0x2000 });
    load(a, 0xe000, 0x10);
    expect(a.read(0x6000)).toBe(0);
  });

  it('SNROM: CHR bit 4 disables PRG RAM', () => {
    const b = new Bench({ mapper: 1, prg: 256, chr: 0, prgRam: 0x2000 });
    load(b, 0xa000, 0x10);
    expect(b.read(0x6000)).toBe(-1);
    load(b, 0xa000, 0x01);
    expect(b.read(0x6000)).toBe(0);
  });

  it('SUROM: CHR bit 4 chooses 256 KiB of PRG, the fixed bank too', () => {
    const b = new Bench({ mapper: 1, prg: 512, chr: 0, prgRam: 0x2000 });
    load(b, 0xa000, 0x10);
    load(b, 0xe000, 3);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([19, 31]);
    load(b, 0xa000, 0x00);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([3, 15]);
  });

  it.each([
    ['SXROM', { chr: 0, prg: 512, prgNvram: 0x8000 }, [0, 4, 8, 12], 4],
    ['SOROM', { chr: 0, prg: 256, prgRam: 0x2000, prgNvram: 0x2000 }, [0, 8], 2],
    ['SZROM', { chr: 64, prg: 256, prgRam: 0x2000, prgNvram: 0x2000 }, [0, 16], 2],
  ] as const)('%s banks its RAM', (_name, options, values, count) => {
    const b = new Bench({ mapper: 1, ...options });
    values.forEach((value, i) => {
      load(b, 0xa000, value);
      b.write(0x6000, 0x80 + i);
    });
    expect(
      values.map((value) => {
        load(b, 0xa000, value);
        return b.read(0x6000);
      }),
    ).toEqual([0x80, 0x81, 0x82, 0x83].slice(0, count));
    if (options.prgNvram === 0x2000) expect(b.memory.view(b.memory.prgNvram)[0]).toBe(0x81);
  });

  it('submapper 5 does not bank PRG', () => {
    const b = new Bench({ mapper: 1, submapper: 5, prg: 32, chr: 32 });
    load(b, 0xe000, 1);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([0, 1]);
  });
});
