import { describe, expect, it } from 'vitest';
import { Bench, type ImageOptions } from '../build.ts';

const options = (more: Partial<ImageOptions> = {}): ImageOptions => ({ mapper: 4, prg: 256, chr: 256, ...more });

/** `count` scanlines' worth of A12 seen with sprites at $1000: low for 260 dots, then eight short highs. */
function lines(b: Bench, count: number, from = 0): number {
  let time = from;
  for (let line = 0; line < count; line++) {
    time += 260;
    for (let sprite = 0; sprite < 8; sprite++) {
      b.board.ppuAddress(0x1000, time);
      time += 4;
      b.board.ppuAddress(0x0000, time);
      time += 4;
    }
  }
  return time;
}

function startIrq(b: Bench, latch: number): void {
  b.write(0xc000, latch);
  b.write(0xc001, 0);
  b.write(0xe001, 0);
}

describe('MMC3 banks', () => {
  it('PRG in both orders', () => {
    const b = new Bench(options());
    for (const [register, bank] of [
      [6, 9],
      [7, 0x2a],
    ]) {
      b.write(0x8000, register);
      b.write(0x8001, bank);
    }
    const banks = () => [0x8000, 0xa000, 0xc000, 0xe000].map((a) => b.prgBank(a, 0x2000));
    expect(banks()).toEqual([9, 10, 30, 31]);
    b.write(0x8000, 0x40);
    expect(banks()).toEqual([30, 10, 9, 31]);
  });

  it('CHR in both orders; the 2 KiB registers ignore bit 0', () => {
    const b = new Bench(options());
    [11, 21, 31, 41, 51, 61].forEach((bank, register) => {
      b.write(0x8000, register);
      b.write(0x8001, bank);
    });
    const banks = () => Array.from({ length: 8 }, (_, i) => b.chrBank(i * 0x400, 0x400));
    expect(banks()).toEqual([10, 11, 20, 21, 31, 41, 51, 61]);
    b.write(0x8000, 0x80);
    expect(banks()).toEqual([31, 41, 51, 61, 10, 11, 20, 21]);
  });

  it('mirroring, unless the board has four screens', () => {
    const b = new Bench(options());
    b.write(0xa000, 0);
    expect(b.screens()).toBe('0101');
    b.write(0xa000, 1);
    expect(b.screens()).toBe('0011');
    const four = new Bench(options({ alternative: true }));
    four.write(0xa000, 1);
    expect(four.screens()).toBe('0123');
  });

  it('PRG RAM can be disabled and write-protected', () => {
    const b = new Bench(options({ prgRam: 0x2000 }));
    b.write(0xa001, 0x80);
    b.write(0x6000, 1);
    b.write(0xa001, 0xc0);
    b.write(0x6000, 2);
    expect(b.read(0x6000)).toBe(1);
    b.write(0xa001, 0x00);
    expect(b.read(0x6000)).toBe(-1);
  });
});

describe('MMC3 scanline counter', () => {
  it('the short low spells between pattern fetches do not count', () => {
    const b = new Bench(options());
    startIrq(b, 3);
    const time = lines(b, 3);
    expect(b.board.irq).toBe(0);
    lines(b, 1, time);
    expect(b.board.irq).toBe(1);
    b.write(0xe000, 0);
    expect(b.board.irq).toBe(0);
  });

  it('risesToIrq is exact', () => {
    for (let latch = 0; latch < 6; latch++) {
      const b = new Bench(options());
      startIrq(b, latch);
      let rises = 0;
      let time = 0;
      const foretold = b.board.risesToIrq();
      while (!b.board.irq) {
        expect(b.board.risesToIrq()).toBe(foretold - rises);
        time = lines(b, 1, time);
        rises++;
      }
      expect(rises).toBe(foretold);
    }
  });

  it('a latch of 0 asks on every line; not so on the MMC3A', () => {
    const sharp = new Bench(options());
    const nec = new Bench(options({ submapper: 4 }));
    for (const b of [sharp, nec]) {
      startIrq(b, 0);
      lines(b, 1);
      expect(b.board.irq).toBe(1);
      b.write(0xe000, 0);
      b.write(0xe001, 0);
      lines(b, 1, 1000);
    }
    expect([sharp.board.irq, nec.board.irq]).toEqual([1, 0]);
  });

  it('the MC-ACC counts the first of every eight falls of A12', () => {
    const b = new Bench(options({ submapper: 3 }));
    startIrq(b, 1);
    let time = 300;
    const fall = () => {
      b.board.ppuAddress(0x1000, time);
      b.board.ppuAddress(0x0000, time + 4);
      time += 8;
    };
    for (let falls = 1; falls <= 8; falls++) fall();
    expect([b.board.irq, b.board.risesToIrq()]).toEqual([0, 0]);
    fall();
    expect(b.board.irq).toBe(1);
  });
});

describe('MMC6', () => {
  it('guards the halves of its RAM apart', () => {
    const b = new Bench(options({ submapper: 1, prgNvram: 0x400 }));
    const read = (address: number) => b.board.readRegister(address, 0x5c, b.cycle);
    b.write(0x8000, 0x20);
    b.write(0xa001, 0xf0);
    b.write(0x7000, 1);
    b.write(0x7200, 2);
    expect([read(0x7000), read(0x7200), read(0x7c00), read(0x6000)]).toEqual([1, 2, 1, 0x5c]);
    b.write(0xa001, 0x90);
    b.write(0x7000, 9);
    b.write(0x7200, 9);
    expect([read(0x7000), read(0x7200)]).toEqual([0, 2]);
    b.write(0x8000, 0x00);
    expect([read(0x7000), read(0x7200)]).toEqual([0x5c, 0x5c]);
    b.write(0xa001, 0xf0);
    b.write(0x8000, 0x20);
    expect(read(0x7000)).toBe(0x5c);
  });
});
