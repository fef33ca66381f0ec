import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { holds } from '../../property.ts';
import { Bench } from '../build.ts';
import { GAMES, type Game, range } from './coolgirl-games.ts';

/** Where the game lies in the ROM, KiB. */
const BASE = 1024;

const OUTER = { mapper: 342, prg: 2048, chr: 0, prgRam: 0x8000, chrRam: 0x40000 };

/** COOLGIRL once its menu has chosen a game. */
function begun({ code, flags = 0, prgMode, chrMode, prg, chr }: Game): Bench {
  const b = new Bench(OUTER);
  const chrMask = ~(chr / 8 - 1) & 0x3f;
  b.writes([
    [0x5000, 0],
    [0x5001, BASE / 16],
    [0x5002, (~(prg / 16 - 1) & 0x7f) | ((chrMask & 0x20) << 2)],
    [0x5003, prgMode << 5],
    [0x5004, (chrMode << 5) | (chrMask & 0x1f)],
    [0x5005, 0],
    [0x5006, (flags << 5) | (code & 0x1f)],
    [0x5007, 0x83 | ((code & 0x20) << 1)],
  ]);
  return b;
}

const shown = (b: Bench, game: Game, base: number) => ({
  prg: game.ignores?.includes('prg')
    ? []
    : [0x8000, 0xa000, 0xc000, 0xe000].map((at) => b.prgBank(at, 0x2000) - base / 8),
  chr: range(0, 8).map((i) => (b.memory.ppuPages[i] + i * 0x400 - b.memory.chr.start) >> 10),
  screens: game.ignores?.includes('screens') ? '' : b.screens(),
});

describe('COOLGIRL (mapper 342) makes of a game’s writes what the board does that it is from', () => {
  test.each(GAMES.map((game) => [game.name, game] as const))('%s', (_, game) => {
    const byte = game.data ? fc.constantFrom(...game.data) : fc.integer({ min: 0, max: 0xff });
    const writes = fc.array(fc.tuple(fc.constantFrom(...game.registers), byte), { minLength: 1, maxLength: 60 });
    const first = fc.array(byte, { minLength: game.registers.length, maxLength: game.registers.length });
    // A register's number before each of its values, so that all of them are written.
    const numbered = game.registers.includes(0x8001) || game.name === 'FME-7' || game.name === 'Asder';
    const value = { MMC3: 0x8001, 'FME-7': 0xa000, Asder: 0xa000 }[game.name] ?? 0x8001;
    const before = numbered
      ? range(0, game.name === 'FME-7' ? 13 : 8).flatMap(
          (i) =>
            [
              [0x8000, i],
              [value, i * 3],
            ] as const,
        )
      : [];
    holds(
      fc.property(first, writes, fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 20 }), (data, more, waits) => {
        const ours = begun(game);
        const { mapper, submapper = 0, prg, chr } = game;
        const theirs = new Bench({ mapper, submapper, prg, chr, vertical: true });
        const both = [ours, theirs];
        const all = [...before, ...game.registers.map((at, i) => [at, data[i]] as const), ...more];
        for (const b of both) {
          b.cycle = 1000;
          if (game.code === 17) for (const tile of [0x0fd8, 0x1fe8]) b.board.readPpu(tile, 0);
        }
        all.forEach(([at, datum], i) => {
          for (const b of both) {
            b.write(at, datum);
            if (!game.counts) continue;
            b.cycle += waits[i % Math.max(1, waits.length)] ?? 0;
            b.board.runTo(b.cycle);
          }
          if (game.counts) expect(ours.board.irq, `${i}`).toBe(theirs.board.irq);
        });
        expect(shown(ours, game, BASE)).toEqual(shown(theirs, game, 0));
      }),
      40,
    );
  });
});

describe('COOLGIRL by itself', () => {
  const game = (more: Partial<Game>): Game => ({ ...GAMES[0], ...more });

  it('begins with the menu, in the first 128 KiB, and takes no more of the menu once it is locked', () => {
    const b = new Bench(OUTER);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000), b.screens(), b.read(0x6000)]).toEqual([
      0,
      7,
      '0101',
      -1,
    ]);
    b.write(0x5001, 0x40);
    expect(b.prgBank(0xc000, 0x4000)).toBe(0x47);
    b.write(0x5007, 0x88);
    b.write(0x5001, 0);
    expect([b.prgBank(0xc000, 0x4000), b.screens()]).toEqual([0x47, '0011']);
    b.board.reset();
    expect([b.prgBank(0xc000, 0x4000), b.screens()]).toEqual([7, '0101']);
  });

  it('has four pages of RAM, four screens, and patterns that can be written when they may', () => {
    const b = new Bench(OUTER);
    for (const page of [0, 1, 2, 3])
      b.writes([
        [0x5005, page],
        [0x5007, 1],
        [0x6000, 0x10 + page],
      ]);
    b.write(0x5005, 1);
    expect(b.read(0x6000)).toBe(0x11);
    expect(b.memory.ppuWrites[0]).toBeLessThan(0);
    b.write(0x5007, 0x23);
    expect([b.memory.ppuWrites[0] < 0, b.screens()]).toEqual([false, '0123']);
  });

  it('of two writes in a row takes the first', () => {
    const b = begun(game({}));
    b.write(0x8005, 1);
    b.cycle--;
    b.write(0x8005, 2);
    expect(b.prgBank(0x8000, 0x4000)).toBe(BASE / 16 + 1);
  });

  it('is an MMC1, whose bits come one by one, with pages of RAM', () => {
    const b = begun(game({ code: 16, flags: 1, prg: 256, chr: 128, chrMode: 4 }));
    const load = (at: number, value: number) => b.writes(range(0, 5).map((i) => [at, (value >> i) & 1] as const));
    b.write(0x8000, 0x80);
    load(0x8000, 0x1f);
    load(0xa000, 0x05);
    load(0xc000, 0x09);
    load(0xe000, 0x03);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)].map((n) => n - BASE / 16)).toEqual([3, 15]);
    expect(shown(b, game({}), BASE).chr).toEqual([20, 21, 22, 23, 36, 37, 38, 39]);
    expect(b.screens()).toBe('0011');
    load(0x8000, 0x08);
    expect(b.prgBank(0xc000, 0x4000) - BASE / 16).toBe(3);
    b.write(0x6000, 0x5a);
    load(0xa000, 0x08);
    expect(b.read(0x6000)).toBe(0);
    load(0xe000, 0x10);
    expect(b.read(0x6000)).toBe(-1);
  });

  it('is a Nanjing: patterns by the half of the picture, and what its games read', () => {
    const b = begun(game({ code: 6, prgMode: 7, prg: 1024, chr: 8 }));
    b.writes([
      [0x5200, 1],
      [0x5000, 0x82],
      [0x5300, 0x34],
    ]);
    expect(b.prgBank(0x8000, 0x8000) - BASE / 32).toBe(18);
    b.board.readPpu(0x2200, 0);
    expect(shown(b, game({}), BASE).chr).toEqual([4, 5, 6, 7, 4, 5, 6, 7]);
    expect([b.board.readRegister(0x5100, 0, 0), b.board.readRegister(0x5500, 0, 0)]).toEqual([0xff, 0x82]);
    b.write(0x5100, 6);
    expect(b.prgBank(0x8000, 0x8000) - BASE / 32).toBe(3);
  });

  it('is a Sunsoft-2 without ROM for patterns: one bit lets them be written', () => {
    const b = begun(game({ code: 5, prg: 128, chr: 8 }));
    const isWritable = () => b.memory.ppuWrites[0] >= 0;
    b.write(0x8005, 0x50);
    expect([b.prgBank(0x8000, 0x4000) - BASE / 16, isWritable()]).toEqual([5, false]);
    b.write(0x8005, 0x21);
    expect([b.prgBank(0x8000, 0x4000) - BASE / 16, isWritable()]).toEqual([2, true]);
  });

  it('is a TXC 01-22000-400 whose bank can be read back, and not moved from the vectors', () => {
    const b = begun(game({ code: 29, prgMode: 7, prg: 128, chr: 128 }));
    const banks = () => [b.prgBank(0x8000, 0x8000) - BASE / 32, shown(b, game({}), BASE).chr[0] / 8];
    b.write(0x8000, 0x3a);
    expect([...banks(), b.board.readRegister(0x4100, 0, 0)]).toEqual([3, 10, 0x30]);
    b.write(0xfffe, 0x11);
    expect(banks()).toEqual([3, 10]);
    b.write(0xfffd, 0x11);
    expect(banks()).toEqual([1, 1]);
  });

  it('is an AC-08: ROM at $6000 by any write above, screens by $4025', () => {
    const b = begun(game({ code: 33, prgMode: 7, prg: 256, chr: 8 }));
    b.write(0x8000, 0x0b);
    expect([b.prgBank(0x6000, 0x2000) - BASE / 8, b.screens()]).toEqual([5, '0101']);
    b.write(0x4025, 8);
    expect(b.screens()).toBe('0011');
    b.write(0x4025, 0);
    expect(b.screens()).toBe('0101');
  });

  it('moves an MMC2’s banks by tiles, after they were read', () => {
    const b = begun(game({ code: 17, prgMode: 4, chrMode: 5, chr: 128 }));
    b.writes([
      [0xb000, 1],
      [0xc000, 2],
      [0xd000, 3],
      [0xe000, 4],
    ]);
    const halves = () => [0, 4].map((i) => shown(b, game({}), BASE).chr[i] / 4);
    b.board.readPpu(0x0fe8, 0);
    b.board.readPpu(0x1fd8, 0);
    expect(halves()).toEqual([2, 3]);
    b.board.readPpu(0x0fd8, 0);
    b.board.readPpu(0x1fe8, 0);
    expect(halves()).toEqual([1, 4]);
  });

  it('counts lines for an MMC3 and cycles for an FME-7', () => {
    const b = begun(game({ code: 20, prgMode: 4, chrMode: 2 }));
    b.writes([
      [0xc000, 2],
      [0xc001, 0],
      [0xe001, 0],
    ]);
    for (let line = 0; line < 3; line++) {
      expect(b.board.irq).toBe(0);
      b.board.ppuAddress(0x0000, line * 341);
      b.board.ppuAddress(0x1000, line * 341 + 100);
    }
    expect(b.board.irq).toBe(1);
    b.write(0xe000, 0);
    expect(b.board.irq).toBe(0);
    const f = begun(game({ code: 25, prgMode: 4, chrMode: 7 }));
    f.writes([
      [0x8000, 14],
      [0xa000, 10],
      [0x8000, 15],
      [0xa000, 0],
      [0x8000, 13],
    ]);
    f.write(0xa000, 0x81);
    const started = f.cycle - 2;
    f.board.runTo(started + 10);
    expect(f.board.irq).toBe(0);
    f.board.runTo(started + 11);
    expect(f.board.irq).toBe(1);
  });

  it('has the level of a Disk System conversion’s interrupt, up and down', () => {
    const b = begun(game({ code: 23, prgMode: 7 }));
    b.write(0xe002, 2);
    const started = b.cycle - 2;
    for (const [after, irq] of [
      [0x5fff, 0],
      [0x6000, 1],
      [0x7fff, 1],
      [0x8000, 0],
      [0xe000, 1],
    ] as const) {
      b.board.runTo(started + after);
      expect(b.board.irq, after.toString(16)).toBe(irq);
    }
    b.cycle = started + 0xe100;
    b.write(0xe002, 0);
    expect(b.board.irq).toBe(0);
    expect(b.prgBank(0x6000, 0x2000) - BASE / 8).toBe(0);
    b.write(0xe000, 5);
    expect(b.prgBank(0x6000, 0x2000) - BASE / 8).toBe(5);
  });
});
