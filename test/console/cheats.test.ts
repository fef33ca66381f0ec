import { expect, test } from 'vitest';
import { Nes, RomError } from '../../src/console/index.ts';
import { BOARDS } from '../../src/mappers/catalogue.ts';
import { busyRom } from './busy-rom.ts';
import { programRom, store } from './program-rom.ts';

/** LDA address, STA to. */
const copy = (address: number, to: number) => [0xad, address & 0xff, address >> 8, 0x8d, to & 0xff, to >> 8];
/** A byte of the program that nothing runs: NOPs fill it. */
const DATA = 0xe123;
const NOP = 0xea;

/** It copies a byte of the ROM, and one of RAM, to where they can be looked at, in each frame again. */
function copier(): Nes {
  const main = [...store(0x0300, 5), ...store(0x2000, 0x80)];
  return new Nes(programRom({ main, nmi: [...copy(DATA, 0x10), ...copy(0x0300, 0x11), ...copy(0xe124, 0x12)] }));
}

function run(nes: Nes, frames = 4): Nes {
  for (let i = 0; i < frames; i++) nes.runFrame();
  return nes;
}

const ram = (nes: Nes, address: number) => nes.peek('cpu', address);

test('a read from the cartridge gives the value of the cheat, and its neighbour what is there', () => {
  const nes = run(copier());
  expect([ram(nes, 0x10), ram(nes, 0x12)]).toEqual([NOP, NOP]);
  nes.setCheats([{ address: DATA, value: 0x42, compare: null }]);
  expect(ram(nes, DATA)).toBe(0x42);
  run(nes);
  expect([ram(nes, 0x10), ram(nes, 0x12)]).toEqual([0x42, NOP]);
  nes.setCheats([]);
  expect(ram(nes, DATA)).toBe(NOP);
  run(nes);
  expect(ram(nes, 0x10)).toBe(NOP);
});

test.each([
  [NOP, 0x42],
  [NOP + 1, NOP],
])('with compare %i the game finds %i', (compare, found) => {
  const nes = copier();
  nes.setCheats([{ address: DATA, value: 0x42, compare }]);
  run(nes);
  expect(ram(nes, 0x10)).toBe(found);
});

test('of several cheats on a byte the first that fits decides', () => {
  const nes = copier();
  nes.setCheats([
    { address: DATA, value: 1, compare: 7 },
    { address: DATA, value: 2, compare: NOP },
    { address: DATA, value: 3, compare: null },
  ]);
  run(nes);
  expect(ram(nes, 0x10)).toBe(2);
});

test('a byte of RAM is held, by one of its mirrors too, and let go', () => {
  const nes = run(copier());
  expect(ram(nes, 0x11)).toBe(5);
  nes.setCheats([{ address: 0x0b00, value: 9, compare: null }]);
  run(nes);
  expect(ram(nes, 0x11)).toBe(9);
  nes.setCheats([{ address: 0x0300, value: 7, compare: 8 }]);
  run(nes);
  expect(ram(nes, 0x11)).toBe(9);
  nes.setCheats([{ address: 0x0300, value: 7, compare: 9 }]);
  run(nes);
  expect(ram(nes, 0x11)).toBe(7);
});

test('cheats reach what waits for them in a loop without end', () => {
  // LDA $0300, BEQ to it; then $10 becomes 1.
  const main = [...store(0x2000, 0), 0xad, 0x00, 0x03, 0xf0, 0xfb, ...store(0x10, 1)];
  const nes = run(new Nes(programRom({ main })), 8);
  expect(ram(nes, 0x10)).toBe(0);
  nes.setCheats([{ address: 0x0300, value: 1, compare: null }]);
  expect(ram(run(nes), 0x10)).toBe(1);
});

test('they are in no snapshot, and stay on when one is loaded', () => {
  const nes = run(copier());
  const state = nes.save();
  nes.setCheats([{ address: DATA, value: 0x42, compare: null }]);
  expect(nes.save()).toEqual(state);
  nes.load(state);
  expect(ram(run(nes), 0x10)).toBe(0x42);
});

test('a board that changes banks keeps the cheat over whatever is there', () => {
  // UNROM: the bank at $8000 is chosen by a write; each bank's first byte is its number.
  const image = (bank: number) => [...store(0xc100, bank), ...copy(0x8000, 0x10 + bank)];
  const rom = programRom({ main: [...image(1), ...image(2), ...image(3)] }, { mapper: 2, prg: 128, chr: 0 });
  for (let bank = 0; bank < 8; bank++) rom[16 + bank * 0x4000] = 0x20 + bank;
  // The first byte of the last bank is where the program begins; it stays what it was.
  rom[16 + 7 * 0x4000] = 0xa9;
  // A latch sees what the ROM has there, too.
  rom.fill(0xff, 16 + 7 * 0x4000 + 0x100, 16 + 7 * 0x4000 + 0x101);
  const nes = new Nes(rom);
  nes.setCheats([{ address: 0x8000, value: 0x99, compare: 0x22 }]);
  run(nes);
  expect([1, 2, 3].map((bank) => ram(nes, 0x10 + bank))).toEqual([0x21, 0x99, 0x23]);
});

test('on every board, cheats that change nothing change nothing', () => {
  /** One in each page of the cartridge, so that the whole program is read past the page table. */
  const idle = Array.from({ length: 32 * 4 }, (_, i) => {
    const byte = (i * 37) & 0xff;
    return { address: 0x8000 + (i >> 2) * 0x400 + (i & 3) * 0xff, value: byte, compare: byte };
  });
  const different: number[] = [];
  let count = 0;
  for (const { mapper } of BOARDS) {
    const rom = busyRom(mapper);
    let nes: Nes;
    try {
      nes = new Nes(rom);
    } catch (error) {
      if (error instanceof RomError) continue;
      throw error;
    }
    const start = nes.save();
    const plain = run(nes, 2).save();
    const picture = nes.pixels.slice();
    nes.load(start);
    nes.setCheats(idle);
    const cheated = run(nes, 2).save();
    count++;
    if (!Buffer.from(plain).equals(cheated)) different.push(mapper);
    else if (!Buffer.from(picture.buffer).equals(Buffer.from(nes.pixels.buffer))) different.push(mapper);
  }
  expect(different).toEqual([]);
  expect(count).toBeGreaterThan(200);
});
