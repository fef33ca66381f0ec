import { describe, expect, test } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { withHeader } from '../../../src/console/tools.ts';
import { programRom } from '../../console/program-rom.ts';

const KIB = 1024;
/** Code of the MMC1 (a bit at a time into $E000) and of the MMC3 (a register's number, then its value). */
const MMC1 = Array.from({ length: 4 }, () => [0x4a, 0x8d, 0x00, 0xe0]).flat();
const MMC3 = [0x8d, 0x00, 0x80, 0x8e, 0x01, 0x80];
const RAM = Array.from({ length: 3 }, () => [0x8d, 0x10, 0x60]).flat();

/** ROM of so many KiB of program with `code`, and of pictures, without header. */
function bare(prg: number, chr: number, code: readonly number[] = []): Uint8Array {
  const main = [0x78, 0xd8, ...code];
  return programRom({ main }, { prg, chr }).subarray(16);
}

function guess(bytes: Uint8Array): string {
  const found = withHeader(bytes);
  if (found === null) return 'none';
  const { mapper, prgRom, chrRom, mirroring, header } = new Nes(found).info;
  return [mapper, prgRom / KIB, chrRom / KIB, mirroring, header.battery ? 'battery' : ''].join(' ').trim();
}

describe('a ROM without header', () => {
  test.each<[string, Uint8Array, string]>([
    ['16 + 8 KiB', bare(16, 8), '0 16 8 vertical'],
    ['32 + 8 KiB', bare(32, 8), '0 32 8 vertical'],
    ['32 + 32 KiB', bare(32, 32), '3 32 32 vertical'],
    ['an MMC1’s program', bare(128, 128, MMC1), '1 128 128 horizontal'],
    ['an MMC1’s program, which stores in RAM', bare(256, 0, [...MMC1, ...RAM]), '1 256 0 horizontal battery'],
    ['an MMC3’s program', bare(256, 128, MMC3), '4 256 128 horizontal'],
    ['an MMC3’s program of three chips', bare(384, 0, MMC3), '4 384 0 horizontal'],
  ])('%s', (_, bytes, wanted) => {
    expect(guess(bytes)).toBe(wanted);
  });

  test('programs that begin in every 32 KiB are AxROM’s or GxROM’s, in the last 16 KiB UxROM’s', () => {
    expect(guess(bare(128, 0))).toBe('7 128 0 horizontal');
    expect(guess(bare(128, 16))).toBe('66 128 16 horizontal');
    const last = bare(128, 0).map((byte, i) => (i < 112 * KIB ? 0xff : byte));
    expect(guess(last)).toBe('2 128 0 vertical');
  });

  test('runs as with its header', () => {
    const headed = programRom({ main: [0x78, 0xa9, 0x5a, 0x85, 0x10] });
    const nes = new Nes(withHeader(headed.subarray(16))!);
    nes.runFrame();
    expect([nes.peek('cpu', 0x10), nes.info.sha1]).toEqual([0x5a, new Nes(headed).info.sha1]);
  });

  test('nothing else is taken for one', () => {
    expect(withHeader(new Uint8Array(0))).toBeNull();
    expect(withHeader(new Uint8Array(40 * KIB))).toBeNull();
    expect(withHeader(new Uint8Array(40 * KIB).fill(0xff))).toBeNull();
    expect(withHeader(bare(32, 8).subarray(1))).toBeNull();
    // It would begin with something that no program begins with.
    const odd = bare(32, 8).slice();
    odd[0x4000] = 0x00;
    expect(withHeader(odd)).toBeNull();
  });
});
