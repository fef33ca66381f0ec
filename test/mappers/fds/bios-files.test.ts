import { describe, expect, test } from 'vitest';
import { EJECTED } from '../../../src/mappers/fds/drive.ts';
import { ANY_DISK, BiosBench, BOOT_FILES, idleDisk, type KindFile, LOAD_FILES } from './bios-bench.ts';

const APPEND_FILE = 0xe237;
const WRITE_FILE = 0xe239;
const CHECK_COUNT = 0xe2b7;
const ADJUST_COUNT = 0xe2bb;
const SET_COUNT_1 = 0xe301;
const SET_COUNT = 0xe305;
const DISK_INFO = 0xe32a;

/** Where tests keep what they hand in. */
const ID = 0x6e00;
const LIST = 0x6e20;
const HEADER = 0x6e40;
const DATA = 0x7000;
const INFO = 0x7800;

const some = (length: number, seed = 1) => Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 7 + (i >> 3)) & 0xff);
const extra: KindFile = { id: 0x20, name: 'EXTRA', address: 0x8000, bytes: some(300) };
const tiles: KindFile = { id: 0x21, name: 'TILES', address: 0x0400, bytes: some(64, 2), kind: 1 };

function bench(...files: readonly KindFile[]): BiosBench {
  const made = BiosBench.awake(idleDisk(files));
  made.poke(ID, ...ANY_DISK);
  return made;
}

function headerOf({ id, name, address, bytes, kind = 0 }: KindFile, from = DATA, isVram = 0): number[] {
  const text = [...name.padEnd(8)].map((letter) => letter.charCodeAt(0));
  const size = [bytes.length & 0xff, bytes.length >> 8];
  return [id, ...text, address & 0xff, address >> 8, ...size, kind, from & 0xff, from >> 8, isVram];
}

/** Append `file`; the error. */
function append(made: BiosBench, file: KindFile): number {
  made.poke(HEADER, ...headerOf(file));
  made.poke(DATA, ...file.bytes);
  return made.error(APPEND_FILE, {}, ID, HEADER);
}

function load(made: BiosBench, ...ids: readonly number[]): { error: number; count: number } {
  made.poke(LIST, ...ids, 0xff);
  const { a, y } = made.call(LOAD_FILES, {}, ID, LIST);
  return { error: a, count: y };
}

/** The names of all files that the disk says it has. */
function names(made: BiosBench): string[] {
  expect(made.error(DISK_INFO, {}, INFO)).toBe(0);
  const count = made.peek(INFO + 10)[0];
  return Array.from({ length: count }, (_, i) => String.fromCharCode(...made.peek(INFO + 12 + 9 * i, 8)).trim());
}

/** Whether the disk turns under the head. */
const isReady = (drive: object) => (drive as unknown as { scanning: boolean }).scanning;

describe('LoadFiles', () => {
  test('loads what is in the list, where each file says', () => {
    const made = bench(extra, tiles);
    expect(load(made, 0x20)).toEqual({ error: 0, count: 1 });
    expect(made.peek(0x8000, 300)).toEqual([...extra.bytes]);
    expect(made.vram(0x0400, 4)).not.toEqual([...tiles.bytes.subarray(0, 4)]);
    expect(load(made, 0x77, 0x21, 0x20)).toEqual({ error: 0, count: 2 });
    expect(made.vram(0x0400, 64)).toEqual([...tiles.bytes]);
    expect(load(made, 0x55)).toEqual({ error: 0, count: 0 });
  });

  test('an empty list stands for all files that belong to the start', () => {
    const made = bench(extra);
    expect(load(made)).toEqual({ error: 0, count: BOOT_FILES });
  });

  test('below $2000 only files to $0200 are taken', () => {
    const low = { id: 0x30, name: 'LOW', address: 0x0400, bytes: some(8) };
    const page = { id: 0x30, name: 'PAGE', address: 0x0200, bytes: some(0x120, 3) };
    const made = bench(low, page);
    made.poke(0x0400, ...Array<number>(8).fill(0x99));
    expect(load(made, 0x30)).toEqual({ error: 0, count: 2 });
    expect(made.peek(0x0400, 8)).toEqual(Array<number>(8).fill(0x99));
    expect(made.peek(0x0200, 0x120)).toEqual([...page.bytes]);
  });

  test('takes no more than 20 IDs', () => {
    const made = bench(extra);
    made.poke(LIST, ...Array<number>(20).fill(0x44), 0x20);
    expect(made.call(LOAD_FILES, {}, ID, LIST)).toMatchObject({ a: 0, y: 0 });
  });

  test('an empty file is one', () => {
    const made = bench({ ...extra, bytes: new Uint8Array(0) });
    expect(load(made, 0x20)).toEqual({ error: 0, count: 1 });
  });
});

describe('AppendFile and WriteFile', () => {
  test('what is appended is the last file, and can be loaded', () => {
    const made = bench(extra);
    const file = { id: 0x40, name: 'SAVE', address: 0x9000, bytes: some(700, 5) };
    expect(append(made, file)).toBe(0);
    expect(names(made)).toEqual(['KYODAKU-', 'PROGRAM', 'VECTORS', 'EXTRA', 'SAVE']);
    expect(load(made, 0x40, 0x20)).toEqual({ error: 0, count: 2 });
    expect(made.peek(0x9000, 700)).toEqual([...file.bytes]);
    expect(made.peek(0x8000, 300)).toEqual([...extra.bytes]);
  });

  test('what is written in a place hides what comes after it', () => {
    const made = bench(extra, tiles);
    const file = { id: 0x41, name: 'NEW', address: 0x9000, bytes: some(50, 9) };
    made.poke(HEADER, ...headerOf(file));
    made.poke(DATA, ...file.bytes);
    expect(made.error(WRITE_FILE, { a: BOOT_FILES }, ID, HEADER)).toBe(0);
    expect(names(made)).toEqual(['KYODAKU-', 'PROGRAM', 'VECTORS', 'NEW']);
    expect(load(made, 0x41, 0x20, 0x21)).toEqual({ error: 0, count: 1 });
    expect(made.peek(0x9000, 50)).toEqual([...file.bytes]);
  });

  test('data comes from VRAM where the header says so', () => {
    const made = bench(tiles);
    expect(load(made, 0x21).error).toBe(0);
    const file = { id: 0x42, name: 'SHOT', address: 0x9000, bytes: tiles.bytes };
    made.poke(HEADER, ...headerOf(file, 0x0400, 1));
    expect(made.error(APPEND_FILE, {}, ID, HEADER)).toBe(0);
    expect(load(made, 0x42)).toEqual({ error: 0, count: 1 });
    expect(made.peek(0x9000, 64)).toEqual([...tiles.bytes]);
  });

  test('what was written is on the disk as its image has it, and starts again', () => {
    const made = bench(extra);
    const file = { id: 0x40, name: 'SAVE', address: 0x9000, bytes: some(90, 5) };
    expect(append(made, file)).toBe(0);
    const again = BiosBench.started(made.board.drive.image());
    again.poke(ID, ...ANY_DISK);
    expect(load(again, 0x40)).toEqual({ error: 0, count: 1 });
    expect(again.peek(0x9000, 90)).toEqual([...file.bytes]);
  });

  test('a block that is written again stays where it was', () => {
    const made = bench(extra);
    const before = made.nes.battery!.slice();
    expect(made.error(SET_COUNT, { a: BOOT_FILES + 1 }, ID)).toBe(0);
    expect(made.nes.battery!.findIndex((byte, i) => byte !== before[i])).toBe(-1);
  });
});

describe('the count of files', () => {
  test.each([
    ['CheckFileCount to fewer', CHECK_COUNT, 2, 0, 2],
    ['CheckFileCount to as many', CHECK_COUNT, 4, 0, 4],
    ['CheckFileCount to more', CHECK_COUNT, 5, 0x31, 4],
    ['AdjustFileCount by some', ADJUST_COUNT, 3, 0, 1],
    ['AdjustFileCount by all', ADJUST_COUNT, 4, 0, 0],
    ['AdjustFileCount by more', ADJUST_COUNT, 5, 0x31, 4],
    ['SetFileCount1', SET_COUNT_1, 1, 0, 2],
    ['SetFileCount', SET_COUNT, 3, 0, 3],
  ])('%s', (_, address, a, error, count) => {
    const made = bench(extra);
    expect(made.error(address, { a }, ID)).toBe(error);
    expect(names(made)).toHaveLength(count);
  });
});

test('GetDiskInfo says the ID, the files and their size', () => {
  const made = bench(extra, tiles);
  expect(names(made)).toEqual(['KYODAKU-', 'PROGRAM', 'VECTORS', 'EXTRA', 'TILES']);
  expect(String.fromCharCode(...made.peek(INFO + 1, 3))).toBe('TST');
  expect(made.peek(INFO + 11 + 9 * 3)).toEqual([0x20]);
  const sizes = [224, 5, 10, 300, 64];
  const [high, low] = made.peek(INFO + 11 + 9 * 5, 2);
  expect(high * 256 + low).toBe(sizes.reduce((sum, size) => sum + size + 261, 0));
});

describe('errors', () => {
  /** The disk's bytes from the start mark of block `number` on, from 0. */
  function block(made: BiosBench, number: number): Uint8Array {
    const disk = made.nes.battery!;
    let at = disk.indexOf(0x80);
    for (let i = 0; i < number; i++) {
      // Behind a gap of at least 30 bytes: none of the test's files has that many zeros.
      let zeros = 0;
      while (zeros < 30) zeros = disk[at++] === 0 ? zeros + 1 : 0;
      while (disk[at] === 0) at++;
    }
    return disk.subarray(at);
  }

  test('$01: no disk', () => {
    const made = bench();
    made.board.drive.insert(EJECTED);
    expect(load(made, 0x20).error).toBe(0x01);
    expect(made.error(DISK_INFO, {}, INFO)).toBe(0x01);
  });

  test('$01: the disk is taken out while it is read', () => {
    const made = bench(extra);
    made.poke(LIST, 0x20, 0xff);
    made.nes.cpu.pc = 0x6f00;
    made.poke(0x6f00, 0x20, 0xf8, 0xe1, ID & 0xff, ID >> 8, LIST & 0xff, LIST >> 8, 0x4c, 0x07, 0x6f);
    made.runTo(0xe4a0);
    made.board.drive.insert(EJECTED);
    made.runTo(0x6f07);
    expect(made.nes.cpu.a).toBe(0x01);
  });

  test('$02: the battery is low', () => {
    const made = bench();
    const { board } = made;
    const peek = board.peekRegister.bind(board);
    board.peekRegister = (address, data) => peek(address, data) & (address === 0x4033 ? 0x7f : 0xff);
    expect(load(made, 0x20).error).toBe(0x02);
  });

  test('$03: the disk is protected, which matters in writing alone', () => {
    const made = bench(extra);
    const { drive } = made.board;
    Object.defineProperty(drive, 'state4032', { get: () => (isReady(drive) ? 0x04 : 0x06) });
    expect(append(made, extra)).toBe(0x03);
    expect(made.error(SET_COUNT, { a: 1 }, ID)).toBe(0x03);
    expect(load(made, 0x20).error).toBe(0);
  });

  test.each([
    [0x04, 0],
    [0x05, 1],
    [0x05, 4],
    [0x06, 5],
    [0x07, 6],
    [0x08, 7],
    [0x09, 8],
    [0x10, 9],
  ])('$%i: byte %i of the ID is another', (error, at) => {
    const made = bench();
    made.poke(ID + at, 0x5a);
    expect(load(made, 0x20).error).toBe(error);
  });

  test('$21: it is no disk of the Disk System', () => {
    const made = bench();
    block(made, 0)[3] ^= 1;
    expect(load(made, 0x20).error).toBe(0x21);
  });

  test.each([
    [0x22, 0],
    [0x23, 1],
    [0x24, 2],
    [0x25, 3],
  ])('$%i: block %i is of another kind', (error, number) => {
    const made = bench(extra);
    block(made, number)[1] = 9;
    expect(load(made, 0x20).error).toBe(error);
  });

  test('$26: what was written is read back otherwise', () => {
    const made = bench();
    made.poke(HEADER, ...headerOf(extra));
    made.poke(DATA, ...extra.bytes);
    const { drive } = made.board;
    const write = drive.write.bind(drive);
    let sent = 0;
    // The 100th byte that goes out comes to the disk as another.
    drive.write = (data) => write(++sent % 400 === 100 ? data ^ 1 : data);
    expect(made.error(APPEND_FILE, {}, ID, HEADER)).toBe(0x26);
    drive.write = write;
    expect(names(made)).toHaveLength(BOOT_FILES);
  });

  test('$27: a checksum is wrong', () => {
    const made = bench(extra);
    block(made, 2 * BOOT_FILES + 3)[40] ^= 1;
    expect(load(made, 0x20).error).toBe(0x27);
  });

  test('$28: the disk ends before its files do', () => {
    const made = BiosBench.awake(idleDisk([extra]));
    made.poke(ID, ...ANY_DISK);
    expect(made.error(SET_COUNT, { a: 9 }, ID)).toBe(0);
    expect(load(made, 0x20).error).toBe(0x28);
  });

  test('$29: the disk ends before what is written', () => {
    const made = bench({ id: 0x50, name: 'BIG', address: 0x8000, bytes: new Uint8Array(60000).fill(7) });
    expect(append(made, { ...extra, bytes: new Uint8Array(0x1000).fill(1) })).toBe(0);
    made.poke(HEADER, ...headerOf({ ...extra, bytes: new Uint8Array(0x4000) }));
    expect(made.error(APPEND_FILE, {}, ID, HEADER)).toBe(0x29);
    expect(names(made)).toHaveLength(BOOT_FILES + 2);
  });

  test('$30: the disk ends before the checksum of what is written', () => {
    const made = bench();
    const { drive, nes } = { drive: made.board.drive, nes: made.nes };
    Object.defineProperty(drive, 'state4032', {
      get: () => (!isReady(drive) || (nes.peek('cpu', 0xfa) & 0x14) === 0x10 ? 0x02 : 0),
    });
    expect(append(made, extra)).toBe(0x30);
  });
});
