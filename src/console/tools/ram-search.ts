import type { Cheat } from '../cheats.ts';
import type { Nes } from '../nes.ts';

/** How the bytes at an address are read as a number: one byte or two (the lower first), plain or as decimal digits (BCD). */
export type NumberKind = 'byte' | 'word' | 'bcd-byte' | 'bcd-word';

/** What a number is compared with: itself at the last look, itself at the first look, or one that the player says. */
export type Against = 'last' | 'first' | number;

/** What is asked of a number. */
export interface Condition {
  /** `up-by` and `down-by`: it is greater, or less, by exactly `by`. */
  readonly is: 'equal' | 'different' | 'greater' | 'less' | 'up-by' | 'down-by';
  readonly against: Against;
  /** For `up-by` and `down-by`; 0 when left out. */
  readonly by?: number;
}

/** What is asked of a number over some time: `greater` and `less`: it never went the other way; `up-by` and `down-by`: in all. */
export type CourseCondition = Pick<Condition, 'is' | 'by'>;

/** An address that may be the one looked for. */
export interface Found {
  /** CPU address of its first byte. */
  readonly address: number;
  readonly value: number;
  /** What it was at the look before the last one, or when that began to look back; and at the first. */
  readonly last: number;
  readonly first: number;
}

/** Bytes of the console's own RAM, which comes first. */
const CONSOLE_RAM = 0x800;
/** Where RAM on the cartridge is seen, and how many bytes of it. */
const WORK_RAM = 0x6000;
const WORK_RAM_SIZE = 0x2000;

/**
 * All of a machine's RAM in which a game keeps numbers: 2 KiB of the console, then up to 8 KiB of the cartridge as the CPU
 * sees them at $6000; while they are switched off, the first of their chip.
 */
export function readRam(nes: Nes): Uint8Array {
  const { memory } = nes;
  const { workRam } = memory;
  const size = Math.min(workRam.size, WORK_RAM_SIZE);
  const all = new Uint8Array(CONSOLE_RAM + size);
  all.set(memory.view(memory.ram));
  for (let i = 0; i < size; i++) {
    const seen = memory.peekCpu(WORK_RAM + i);
    all[CONSOLE_RAM + i] = seen < 0 ? memory.bytes[workRam.start + i] : seen;
  }
  return all;
}

/** Where byte `at` of what `readRam` gave is, for the CPU. */
function addressOf(at: number): number {
  return at < CONSOLE_RAM ? at : at - CONSOLE_RAM + WORK_RAM;
}

/** Two decimal digits; NaN where they are none. */
function bcd(byte: number): number {
  const high = byte >> 4;
  const low = byte & 15;
  return high > 9 || low > 9 ? Number.NaN : high * 10 + low;
}

const READ: Readonly<Record<NumberKind, (ram: Uint8Array, at: number) => number>> = {
  byte: (ram, at) => ram[at],
  word: (ram, at) => ram[at] | (ram[at + 1] << 8),
  'bcd-byte': (ram, at) => bcd(ram[at]),
  'bcd-word': (ram, at) => bcd(ram[at]) + bcd(ram[at + 1]) * 100,
};

/** Bytes of a number. */
function widthOf(kind: NumberKind): 1 | 2 {
  return kind.endsWith('word') ? 2 : 1;
}

const HOLDS: Readonly<Record<Condition['is'], (value: number, other: number, by: number) => boolean>> = {
  equal: (value, other) => value === other,
  different: (value, other) => value !== other && !Number.isNaN(other - value),
  greater: (value, other) => value > other,
  less: (value, other) => value < other,
  'up-by': (value, other, by) => value === other + by,
  'down-by': (value, other, by) => value === other - by,
};

/** What `READ` gave over some time, the oldest first: whether it does what is asked of that time. */
function holdsOver(course: readonly number[], is: Condition['is'], by: number): boolean {
  const first = course[0];
  const last = course[course.length - 1];
  const steps = (holds: (value: number, before: number) => boolean) =>
    course.every((value, i) => i === 0 || holds(value, course[i - 1]));
  switch (is) {
    case 'equal':
      return course.every((value) => value === first);
    case 'different':
      return course.some((value) => value !== first) && !course.some(Number.isNaN);
    case 'greater':
      return last > first && steps((value, before) => value >= before);
    case 'less':
      return last < first && steps((value, before) => value <= before);
    default:
      return HOLDS[is](last, first, by);
  }
}

/**
 * Finds where a game keeps a number, by what the player knows of it: each look at RAM leaves those addresses that did what
 * was said. What is looked at is a copy of RAM (`readRam`), from the running machine or from any moment of its history.
 */
export class RamSearch {
  readonly kind: NumberKind;
  private readonly first: Uint8Array;
  private before: Uint8Array;
  private now: Uint8Array;
  /** Places in RAM that are left, in order. */
  private left: Uint16Array;

  /** Every address may be the one; `ram` is the first look. */
  constructor(kind: NumberKind, ram: Uint8Array) {
    this.kind = kind;
    this.first = ram;
    this.before = ram;
    this.now = ram;
    const isPair = widthOf(kind) === 2;
    const all = Uint16Array.from(ram, (_, at) => at);
    // A pair does not go over the end of a chip.
    this.left = all.filter((at) => !isPair || (at !== CONSOLE_RAM - 1 && at !== ram.length - 1));
  }

  /** How many addresses are left. */
  get count(): number {
    return this.left.length;
  }

  /** Look again, at `ram`: what does not do what `condition` says is out. Throws `RangeError` for RAM of another size. */
  look(ram: Uint8Array, { is, against, by = 0 }: Condition): void {
    if (ram.length !== this.first.length) throw new RangeError('RAM of another size');
    const read = READ[this.kind];
    const holds = HOLDS[is];
    const { first, now } = this;
    const other = (at: number) => (typeof against === 'number' ? against : read(against === 'last' ? now : first, at));
    this.left = this.left.filter((at) => holds(read(ram, at), other(at), by));
    this.before = now;
    this.now = ram;
  }

  /**
   * Look at what RAM was over some time, the oldest first, the last as it is now: what did not do all that time what is asked
   * is out. Throws `RangeError` for RAM of another size, and for no time at all.
   */
  lookBack(course: readonly Uint8Array[], { is, by = 0 }: CourseCondition): void {
    const now = course.at(-1);
    if (!now || course.some(({ length }) => length !== this.first.length)) throw new RangeError('RAM of another size');
    const read = READ[this.kind];
    const values = (at: number) => course.map((ram) => read(ram, at));
    this.left = this.left.filter((at) => holdsOver(values(at), is, by));
    this.before = course[0];
    this.now = now;
  }

  /** The first `most` addresses that are left. */
  found(most: number): Found[] {
    const read = READ[this.kind];
    return Array.from(this.left.subarray(0, most), (at) => ({
      address: addressOf(at),
      value: read(this.now, at),
      last: read(this.before, at),
      first: read(this.first, at),
    }));
  }
}

/** The cheats that hold the number at `address` at `value`, as many as it has bytes. */
export function holding(kind: NumberKind, address: number, value: number): Cheat[] {
  const digits = (two: number) => Math.floor(two / 10) * 16 + (two % 10);
  const bytes = kind.startsWith('bcd')
    ? [digits(value % 100), digits(Math.floor(value / 100) % 100)]
    : [value & 0xff, (value >> 8) & 0xff];
  return bytes.slice(0, widthOf(kind)).map((byte, i) => ({ address: address + i, value: byte, compare: null }));
}
