import { describe, expect, it } from 'vitest';
import { openCartridge } from '../../../src/mappers/cartridge.ts';
import { Bench, buildImage } from '../build.ts';

describe('8 Bit X-Mas (mapper 400)', () => {
  it('has an outer bank for each half, an inner one for the lower, CHR by the latch, mirroring by the upper', () => {
    const b = new Bench({ mapper: 400, prg: 512, chr: 32 });
    b.writes([
      [0x7000, 0x08],
      [0x7800, 0x30],
      [0xc000, 0x43],
    ]);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([0x0b, 0x17]);
    expect([b.chrBank(0, 0x2000), b.screens()]).toEqual([2, '0011']);
    b.writes([
      [0x7801, 0xff],
      [0xbfff, 0xff],
      [0x7800, 0x00],
    ]);
    expect([b.prgBank(0xc000, 0x4000), b.screens(), b.chrBank(0, 0x2000)]).toEqual([7, '0101', 2]);
  });
});

describe('BATMAP (mapper 413)', () => {
  /** With four bytes of samples. */
  function batMap() {
    const image = buildImage({ mapper: 413, prg: 256, chr: 32 });
    const withSamples = Uint8Array.from([...image, 11, 22, 33, 44]);
    withSamples[14] = 1;
    return openCartridge(withSamples).board;
  }

  it('has three banks to choose, two that stay, and half of CHR', () => {
    const b = new Bench({ mapper: 413, prg: 256, chr: 32 });
    b.writes([
      [0xe000, 0x05],
      [0xf000, 0x46],
      [0xe123, 0x87],
      [0xe000, 0xc2],
    ]);
    expect([0x6000, 0x8000, 0xa000, 0xe000].map((at) => b.prgBank(at, 0x2000))).toEqual([5, 6, 7, 4]);
    expect([0x5000, 0xd000].map((at) => b.prgBank(at, 0x1000))).toEqual([1, 7]);
    expect([b.chrBank(0, 0x1000), b.chrBank(0x1000, 0x1000)]).toEqual([2, 5]);
  });

  it('reads its samples one after the other, from an address that is written bit by bit', () => {
    const board = batMap();
    const read = (address: number) => board.readRegister(address, 0xee, 0);
    expect([read(0xc000), read(0xc000)]).toEqual([11, 11]);
    for (const bit of [0, 1, 0]) board.writeRegister(0xc000, bit << 7, 0);
    board.writeRegister(0xd000, 2, 0);
    expect([read(0x4800), read(0xcfff), board.peekRegister(0xc000, 0), read(0xc000), read(0x4700)]).toEqual([
      33, 44, 11, 11, 0xee,
    ]);
  });

  it('counts lines as an MMC3', () => {
    const b = new Bench({ mapper: 413, prg: 256, chr: 32 });
    b.writes([
      [0x8000, 2],
      [0x9000, 0],
      [0xb000, 0],
    ]);
    const line = (time: number) => {
      b.board.ppuAddress(0, time);
      b.board.ppuAddress(0x1000, time + 100);
    };
    for (const n of [1, 2]) line(n * 341);
    expect([b.board.irq, b.board.risesToIrq()]).toEqual([0, 1]);
    line(3 * 341);
    expect(b.board.irq).toBe(1);
    b.write(0xa000, 0);
    expect(b.board.irq).toBe(0);
  });
});

describe('Haratyler (mapper 451)', () => {
  const bench = () => new Bench({ mapper: 451, prg: 512, chr: 0, chrRam: 0x4000 });

  it('has the banks of the table on the page', () => {
    const b = bench();
    const seen = [0, 1, 2, 3].map((bank) => {
      b.write(0xe000 | bank, 0);
      const chr = b.memory.ppuPages[0] - b.memory.chrRam.start;
      return [...[0x8000, 0xa000, 0xc000, 0xe000].map((at) => b.prgBank(at, 0x2000)), chr >> 13];
    });
    expect(seen).toEqual([
      [0x00, 0x10, 0x20, 0x30, 0],
      [0x00, 0x11, 0x21, 0x30, 1],
      [0x00, 0x18, 0x28, 0x30, 0],
      [0x00, 0x19, 0x29, 0x30, 1],
    ]);
    b.write(0xa001, 0);
    expect([b.screens(), b.read(0x6000)]).toEqual(['0011', -1]);
  });

  it('says that it is an A29040B, and is written and erased as one', () => {
    const b = bench();
    const command = (data: number) =>
      b.writes([
        [0x8555, 0xaa],
        [0x82aa, 0x55],
        [0x8555, data],
      ]);
    command(0x90);
    expect([0x8000, 0x8001].map((at) => b.board.readRegister(at, 0, 0))).toEqual([0x37, 0x86]);
    b.write(0x8000, 0xf0);
    command(0xa0);
    b.write(0x9234, 0x5a);
    expect(b.read(0x9234)).toBe(0x5a);
    command(0x80);
    b.writes([
      [0x8555, 0xaa],
      [0x82aa, 0x55],
      [0x8000, 0x30],
    ]);
    // 64 KiB are gone, and no more: banks 0 to 7 of eight.
    expect([b.read(0x9234), b.read(0x8000), b.prgBank(0xa000, 0x2000)]).toEqual([0xff, 0xff, 0x10]);
  });

  it('asks for an interrupt in the line that was written, and for none by $FF', () => {
    const b = bench();
    const lines = (count: number) => {
      for (let n = 0; n < count; n++) {
        b.cycle += 114;
        b.board.ppuAddress(0, b.cycle * 3);
        b.board.ppuAddress(0x1000, b.cycle * 3 + 100);
      }
    };
    b.write(0xc005, 0);
    lines(4);
    expect(b.board.irq).toBe(0);
    lines(1);
    expect(b.board.irq).toBe(1);
    b.write(0xc0ff, 0);
    expect([b.board.irq, b.board.risesToIrq() > 1000]).toEqual([0, true]);
  });
});

describe('Impact Soft IM1 (mapper 471)', () => {
  it('takes its bank from the address, and asks for an interrupt at each fall of A12', () => {
    const b = new Bench({ mapper: 471, prg: 64, chr: 16, vertical: true });
    b.write(0x8001, 0);
    expect([b.prgBank(0x8000, 0x8000), b.chrBank(0, 0x2000), b.screens()]).toEqual([1, 1, '0101']);
    b.board.ppuAddress(0x1000, 10);
    expect(b.board.irq).toBe(0);
    b.board.ppuAddress(0x0000, 14);
    expect(b.board.irq).toBe(1);
    b.write(0xffff, 0);
    expect([b.board.irq, b.prgBank(0x8000, 0x8000)]).toEqual([0, 1]);
    b.write(0x8000, 0);
    expect(b.prgBank(0x8000, 0x8000)).toBe(0);
  });
});
