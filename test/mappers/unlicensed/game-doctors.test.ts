import { describe, expect, it } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { programRom } from '../../console/program-rom.ts';
import { Bench } from '../build.ts';

const bench = (mapper: number, submapper = 0) => new Bench({ mapper, submapper, prg: 512, chr: 32, prgRam: 0x2000 });
const quarters = (b: Bench) => [0x8000, 0xa000, 0xc000, 0xe000].map((address) => b.prgBank(address, 0x2000));

describe.each([561, 562])('the latch of mapper %d', (mapper) => {
  it.each([
    [0, 0xfd, [10, 11, 14, 15], 0],
    [1, 0x36, [26, 27, 14, 15], 2],
    [2, 0xfd, [26, 27, 30, 31], 0],
    [3, 0x2d, [30, 31, 26, 27], 2],
    [4, 0x23, [8, 9, 10, 11], 3],
    [5, 0x23, [12, 13, 14, 15], 3],
    [6, 0xa5, [5, 10, 14, 15], 0],
    [7, 0xa5, [4, 11, 14, 15], 0],
  ])('mode %d', (mode, data, prg, chr) => {
    const b = bench(mapper, mode);
    b.write(0x8000, data);
    expect([quarters(b), b.chrBank(0, 0x2000)]).toEqual([prg, chr]);
    // The same by the register, and mirroring by its address and data.
    const other = bench(mapper);
    other.write(0x42fe, mode << 5);
    other.write(0x8000, data);
    expect([quarters(other), other.screens()]).toEqual([prg, '0000']);
    other.write(0x42ff, (mode << 5) | 0x10);
    expect(other.screens()).toBe('0011');
  });

  it('has RAM for its program while that is not protected, and power brings back what was loaded', () => {
    const b = bench(mapper);
    b.write(0x8123, 0x5a);
    expect(b.read(0x8123)).toBe(0xff);
    b.write(0x42fd, 0x00);
    b.write(0x8123, 0x5a);
    expect([b.read(0x8123), b.screens()]).toEqual([0x5a, '0101']);
    b.board.power();
    expect(b.read(0x8123)).toBe(0xff);
  });

  it('pictures are RAM in modes 0 to 3, and protected in the others', () => {
    const isOpen = (mode: number) => bench(mapper, mode).memory.ppuWrites[0] >= 0;
    expect([0, 1, 2, 3, 4, 5].map(isOpen)).toEqual([true, true, true, true, false, false]);
  });

  it('keeps the Disk System’s time: every 149 1/3 cycles', () => {
    const b = bench(mapper);
    b.write(0x4025, 0x80);
    const start = b.cycle - 2;
    b.board.runTo(start + 149);
    expect(b.board.irq).toBe(0);
    b.board.runTo(start + 150);
    expect(b.board.irq).toBe(1);
    b.write(0x4024, 0);
    expect(b.board.irq).toBe(0);
  });

  it('calls a trainer before the game begins', () => {
    // At $7000: INC $20, RTS. The game: LDA $20, STA $21.
    const image = programRom({ main: [0xa5, 0x20, 0x85, 0x21] }, { mapper, prg: 256, chr: 32, prgRam: 0x2000 });
    const withTrainer = Uint8Array.from([...image, 0x00, 0x70, 0x00, 0x70, 0xe6, 0x20, 0x60]);
    withTrainer[14] = 1;
    const nes = new Nes(withTrainer);
    nes.runFrame();
    expect([nes.peek('cpu', 0x21), nes.info.lacks]).toEqual([1, []]);
    expect(new Nes(image).peek('cpu', 0xfffd)).toBe(0xc0);
  });
});

describe('Super Game Doctor (mapper 561)', () => {
  it('has four registers for all of 512 KiB', () => {
    const b = bench(561);
    b.write(0x43fe, 3);
    for (let i = 0; i < 4; i++) b.write(0x8000 + i * 0x2000, ((0x30 + i) << 2) | 3);
    expect([quarters(b), b.chrBank(0, 0x2000)]).toEqual([[0x30, 0x31, 0x32, 0x33], 3]);
    b.write(0x43ff, 0);
    expect(quarters(b)[3]).toBe(15);
  });

  it('counts cycles up to $10000', () => {
    const b = bench(561);
    b.write(0x4100, 0xf0);
    b.write(0x4101, 0xff);
    const start = b.cycle - 2;
    b.board.runTo(start + 15);
    expect([b.board.irq, b.board.nextEvent]).toEqual([0, start + 16]);
    b.board.runTo(start + 16);
    expect(b.board.irq).toBe(1);
    b.write(0x4101, 0);
    b.board.runTo(b.cycle + 100_000);
    expect(b.board.irq).toBe(0);
  });
});

describe('Turbo Game Doctor (mapper 562)', () => {
  it('has 256 KiB by four registers and a common bit, all of 512 KiB in another mode, and 1 KiB of CHR', () => {
    const b = bench(562);
    for (let i = 0; i < 4; i++) b.write(0x8000 + i * 0x2000, (0x33 + i) << 2);
    b.write(0x43fe, 0x40);
    expect(quarters(b)).toEqual([0x13, 0x14, 0x15, 0x16]);
    b.write(0x4411, 0xc0);
    for (let i = 0; i < 8; i++) b.write(0x4400 + i, 20 - i);
    expect(quarters(b)).toEqual([0x33, 0x34, 0x35, 0x36]);
    expect([b.chrBank(0, 0x400), b.chrBank(0x1c00, 0x400)]).toEqual([20, 13]);
    expect([b.board.peekRegister(0x4403, 0), b.board.peekRegister(0x4411, 0)]).toEqual([17, 0xc0]);
  });

  it('counts from $8000 to its target, goes on to a second one, and can be read', () => {
    const b = bench(562);
    b.write(0x440c, 0x00);
    b.write(0x440d, 0x40);
    b.write(0x440c, 0x80);
    const start = b.cycle - 2;
    b.board.runTo(start + 0x3f);
    expect(b.board.irq).toBe(0);
    b.board.runTo(start + 0x40);
    expect([b.board.irq, b.board.peekRegister(0x440d, 0), b.board.peekRegister(0x440c, 0)]).toEqual([1, 0x40, 0x80]);
    b.write(0x440d, 0xf0);
    b.board.runTo(start + 0xef);
    expect(b.board.irq).toBe(0);
    b.board.runTo(start + 0xf0);
    expect(b.board.irq).toBe(1);
  });
});
