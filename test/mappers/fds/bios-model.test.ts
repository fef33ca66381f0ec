import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from '../../property.ts';
import { ANY_DISK, BiosBench, idleDisk, type KindFile, LOAD_FILES } from './bios-bench.ts';

// The file routines against a model of the file system: a list of files, in the order of the disk.

const APPEND_FILE = 0xe237;
const WRITE_FILE = 0xe239;
const ADJUST_COUNT = 0xe2bb;
const DISK_INFO = 0xe32a;
const ID = 0x6e00;
const LIST = 0x6e20;
const HEADER = 0x6e40;
const DATA = 0x7000;
const INFO = 0x7800;
/** Files are loaded here, each to a page of its own by its ID. */
const LOADED = 0x8000;
const VRAM = 0x1000;
/** Each reads a disk some twenty times. */
const RUNS = 8;

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.');
const file = fc
  .record({
    id: fc.integer({ min: 0x10, max: 0x17 }),
    name: fc.string({ unit: letter, minLength: 1, maxLength: 8 }),
    bytes: fc.uint8Array({ minLength: 0, maxLength: 220 }),
    kind: fc.constantFrom(0, 0, 1),
  })
  .map((made): Required<KindFile> => {
    const page = (made.id & 7) << 8;
    return { ...made, address: (made.kind === 0 ? LOADED : VRAM) + page };
  });
const command = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), file }),
  fc.record({ kind: fc.constant('write' as const), file, part: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('drop' as const), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('load' as const), ids: fc.uniqueArray(fc.integer({ min: 0x10, max: 0x17 })) }),
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
type Disk = readonly Required<KindFile>[];

function prepare(bench: BiosBench, { id, name, address, bytes, kind }: Required<KindFile>): void {
  const text = [...name.padEnd(8)].map((one) => one.charCodeAt(0));
  bench.poke(HEADER, id, ...text, address & 0xff, address >> 8, bytes.length & 0xff, bytes.length >> 8, kind);
  bench.poke(HEADER + 14, DATA & 0xff, DATA >> 8, 0);
  bench.poke(DATA, ...bytes);
}

/** Does it on the disk, and says what the disk is then. */
function perform(bench: BiosBench, disk: Disk, order: Command): Disk {
  if (order.kind === 'append') {
    prepare(bench, order.file);
    expect(bench.error(APPEND_FILE, {}, ID, HEADER)).toBe(0);
    return [...disk, order.file];
  }
  if (order.kind === 'write') {
    const place = Math.floor(order.part * disk.length);
    prepare(bench, order.file);
    expect(bench.error(WRITE_FILE, { a: place }, ID, HEADER)).toBe(0);
    return [...disk.slice(0, place), order.file];
  }
  if (order.kind === 'drop') {
    const count = Math.floor(order.part * disk.length);
    expect(bench.error(ADJUST_COUNT, { a: count }, ID)).toBe(0);
    return disk.slice(0, disk.length - count);
  }
  if (order.ids.length > 0) check(bench, disk, order.ids);
  return disk;
}

/** Files come as the disk has them, one after the other: of two in one place the later one stays. */
function check(bench: BiosBench, disk: Disk, ids: readonly number[]): void {
  const wanted = disk.filter(({ id }) => ids.includes(id));
  bench.poke(LOADED, ...new Uint8Array(0x800));
  bench.poke(LIST, ...ids, 0xff);
  expect(bench.call(LOAD_FILES, {}, ID, LIST)).toMatchObject({ a: 0, y: wanted.length });
  const pages = new Map<number, number[]>();
  for (const { address, bytes, kind } of wanted) {
    const before = pages.get(address) ?? (kind === 0 ? Array<number>(220).fill(0) : []);
    pages.set(address, [...bytes, ...before.slice(bytes.length)]);
  }
  for (const [address, bytes] of pages) {
    expect(address >= LOADED ? bench.peek(address, bytes.length) : bench.vram(address, bytes.length)).toEqual(bytes);
  }
}

function expectDisk(bench: BiosBench, disk: Disk): void {
  expect(bench.error(DISK_INFO, {}, INFO)).toBe(0);
  const [count] = bench.peek(INFO + 10);
  const found = Array.from({ length: count }, (_, i) => ({
    id: bench.peek(INFO + 11 + 9 * i)[0],
    name: String.fromCharCode(...bench.peek(INFO + 12 + 9 * i, 8)).trimEnd(),
  }));
  expect(found).toEqual(disk.map(({ id, name }) => ({ id, name })));
  const [high, low] = bench.peek(INFO + 11 + 9 * count, 2);
  expect(high * 256 + low).toBe(disk.reduce((sum, { bytes }) => sum + bytes.length + 261, 0));
}

test('files are created, written over, taken away and loaded as a list of files is', () => {
  const empty = BiosBench.awake(idleDisk());
  empty.poke(ID, ...ANY_DISK);
  expect(empty.error(ADJUST_COUNT, { a: 3 }, ID)).toBe(0);
  const start = empty.nes.save();
  holds(
    fc.property(fc.array(command, { minLength: 1, maxLength: 6 }), (orders) => {
      empty.nes.load(start);
      let disk: Disk = [];
      for (const order of orders) disk = perform(empty, disk, order);
      expectDisk(empty, disk);
      // And on a machine that has seen nothing but the disk's image.
      const other = BiosBench.awake(empty.board.drive.image());
      other.poke(ID, ...ANY_DISK);
      expectDisk(other, disk);
      if (disk.length > 0) check(other, disk, [0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17]);
    }),
    RUNS,
  );
});
