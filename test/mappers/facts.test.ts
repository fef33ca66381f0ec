import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import type { Fds } from '../../src/mappers/fds/fds.ts';
import { Bench } from './build.ts';
import { countingDisk, stubBios } from './fds/test-disk.ts';

// Facts of docs/FACTS.md about boards that have no other test.

describe('71: $9000 chooses the screen', () => {
  const screensOf = (options: { submapper?: number; isOld?: boolean }, address: number) => {
    const b = new Bench({ mapper: 71, prg: 128, vertical: true, ...options });
    return [0x00, 0x10].map((data) => {
      b.write(address, data);
      return b.screens();
    });
  };

  test('when the header says so, or cannot say', () => {
    expect(screensOf({ submapper: 1 }, 0x9000)).toEqual(['0000', '1111']);
    expect(screensOf({ isOld: true }, 0x9000)).toEqual(['0000', '1111']);
  });

  test('not when the header says otherwise, and not at $8000 when it cannot say', () => {
    expect(screensOf({ submapper: 0 }, 0x9000)).toEqual(['0101', '0101']);
    expect(screensOf({ isOld: true }, 0x8000)).toEqual(['0101', '0101']);
  });
});

test('184: banks 4 to 7 in the right half, whatever bit 6 says', () => {
  const b = new Bench({ mapper: 184, prg: 32, chr: 32 });
  const banks = [0x00, 0x12, 0x37, 0x40, 0x75].map((data) => {
    b.write(0x6000, data);
    return [b.chrBank(0, 0x1000), b.chrBank(0x1000, 0x1000)];
  });
  expect(banks).toEqual([
    [0, 4],
    [2, 5],
    [7, 7],
    [0, 4],
    [5, 7],
  ]);
});

test('206: submapper 1 has no PRG banks', () => {
  const banksOf = (submapper: number) => {
    const b = new Bench({ mapper: 206, prg: 32, submapper });
    b.writes([
      [0x8000, 6],
      [0x8001, 2],
    ]);
    return [0x8000, 0xa000, 0xc000, 0xe000].map((address) => b.prgBank(address, 0x2000));
  };
  expect(banksOf(0)[0]).toBe(2);
  expect(banksOf(1)).toEqual([0, 1, 2, 3]);
});

test('180 and NINA-001 take larger ROMs than were made', () => {
  const unrom = new Bench({ mapper: 180, prg: 1024 });
  unrom.write(0x8001 | 0x3f00, 0x3f);
  expect(unrom.prgBank(0xc000, 0x4000)).toBeGreaterThan(15);
  const nina = new Bench({ mapper: 34, submapper: 1, prg: 256, chr: 256 });
  nina.writes([
    [0x7ffd, 5],
    [0x7ffe, 40],
    [0x7fff, 41],
  ]);
  expect([nina.prgBank(0x8000, 0x8000), nina.chrBank(0, 0x1000), nina.chrBank(0x1000, 0x1000)]).toEqual([5, 40, 41]);
});

test('45: CHR RAM is in the banks of the chip alone, whatever the outer registers say', () => {
  const b = new Bench({ mapper: 45, prg: 128, chr: 0 });
  const before = [...b.memory.ppuPages];
  for (const data of [0x7f, 0x00, 0xff, 0x00]) b.write(0x6000, data);
  expect([...b.memory.ppuPages]).toEqual(before);
});

describe('the Disk System', () => {
  const bench = () => {
    const nes = new Nes(countingDisk(), { bios: stubBios() });
    const { board } = nes as unknown as { board: Fds };
    return { board, write: (address: number, data: number) => nes.bus.write(address, data) };
  };

  test('$4023 bit 0 off puts ones on the expansion connector', () => {
    const { board, write } = bench();
    write(0x4023, 0x83);
    write(0x4026, 0x2a);
    expect(board.peekRegister(0x4033, 0) & 0x7f).toBe(0x2a);
    write(0x4023, 0x82);
    write(0x4023, 0x83);
    expect(board.peekRegister(0x4033, 0) & 0x7f).toBe(0x7f);
  });

  test('the battery is seen to be good while the motor runs', () => {
    const { board, write } = bench();
    write(0x4023, 0x83);
    write(0x4025, 0x26);
    expect(board.peekRegister(0x4033, 0) & 0x80).toBe(0);
    write(0x4025, 0x25);
    expect(board.peekRegister(0x4033, 0) & 0x80).toBe(0x80);
  });

  test('a byte that has come is in bits 7 and 1 of $4030', () => {
    const { board, write } = bench();
    write(0x4023, 0x83);
    const drive = board.drive as unknown as { transferred: boolean };
    const seen = [false, true].map((transferred) => {
      drive.transferred = transferred;
      return board.peekRegister(0x4030, 0) & 0x82;
    });
    expect(seen).toEqual([0, 0x82]);
  });
});
