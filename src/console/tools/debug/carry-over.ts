import { StateError } from '../../../base/state.ts';
import { Cells } from './cells.ts';
import { OPCODE } from './instructions.ts';
import { type Build, Moved } from './moved.ts';
import { NO_CELL } from './trace.ts';

/** Bytes at the head of a state, which say what it is of. */
const HEAD = 15;
const STACK = 0x100;
const TOP = 0xff;
/** Bytes at the top of the stack that a program may leave unused. */
const UNUSED = 2;
const PAGE = 0x400;

/** A place in the stack, and what is to be there. */
interface StackWord {
  readonly at: number;
  readonly value: number;
}

/** Where the CPU goes on, and what lies on its stack. */
interface Way {
  readonly pc: number;
  readonly words: readonly StackWord[];
}

/** Whether a state of one build fits the other's console: the same board with memory of the same sizes. */
export function fits(from: Build, to: Build): boolean {
  const [one, other] = [from.nes, to.nes];
  const isSame = one.info.cartridge === other.info.cartridge && one.info.region === other.info.region;
  const sizes = [one, other].map(({ memory, stateSize }) => [memory.prgRom.size, memory.chrRom.size, stateSize]);
  return isSame && String(sizes[0]) === String(sizes[1]);
}

/**
 * A program that was built again goes on where the old build stands: gives the state for `to`, whose console is just switched on and
 * is in that state afterwards. RAM goes along by its labels, the CPU's place and the return addresses on its stack by labels and code.
 * `moved`, if it is known already, says where things lie. Null where that makes no sense here: code that is waited in, or returned to, is no more.
 */
export function carryOver(from: Build, to: Build, moved = new Moved(from, to)): Uint8Array | null {
  const way = fits(from, to) ? wayOf(from, to, moved) : null;
  if (!way) return null;
  const fresh = to.nes.save();
  const state = from.nes.save();
  state.set(fresh.subarray(0, HEAD));
  const { nes } = to;
  try {
    nes.load(state);
    const { bytes } = nes.memory;
    const taken = moved.memory.map((one) => ({ ...one, held: bytes.slice(one.from, one.from + one.size) }));
    for (const { to: first, held } of taken) bytes.set(held, first);
    for (const { at, value } of way.words) bytes.set([value & 0xff, value >> 8], nes.memory.ram.start + STACK + at);
    nes.cpu.pc = way.pc;
    // What follows from memory and registers is worked out anew.
    const carried = nes.save();
    nes.load(carried);
    return carried;
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    nes.load(fresh);
    return null;
  }
}

/** Whether nothing is where it was not; then nothing need be found again. */
function isUnmoved(from: Build, to: Build, moved: Moved): boolean {
  const [one, other] = [from.symbols.labels.length, to.symbols.labels.length];
  return moved.count === 0 && one > 0 === other > 0;
}

function wayOf(from: Build, to: Build, moved: Moved): Way | null {
  const addresses = new Addresses(from, moved);
  const { nes } = from;
  const pc = addresses.of(nes.cpu.pc);
  if (pc === null) return null;
  const words: StackWord[] = [];
  const isUnknown = !isUnmoved(from, to, moved);
  const peek = (at: number) => nes.bus.peek(at & 0xffff);
  for (let at = nes.cpu.s + 1; at < TOP; ) {
    const back = (peek(STACK + at) | (peek(STACK + at + 1) << 8)) + 1;
    if (peek(back - 3) !== OPCODE.JSR || back - 3 < 0x200) {
      // What an interrupt, or the program, has put there may point to what has moved.
      if (isUnknown && at <= TOP - UNUSED) return null;
      at++;
      continue;
    }
    const there = addresses.of(back);
    if (there === null) return null;
    words.push({ at, value: there - 1 });
    at += 2;
  }
  return { pc, words };
}

/** CPU addresses of instructions from one build to the other, as the banks lie in the old one's console. */
class Addresses {
  private readonly moved: Moved;
  private readonly cells: Cells;

  constructor(from: Build, moved: Moved) {
    this.moved = moved;
    this.cells = new Cells(from.nes);
  }

  /** Null where the instruction is no more, or its bank is not there. */
  of(address: number): number | null {
    const cell = this.cells.atCpu(address & 0xffff);
    const place = cell === NO_CELL ? null : this.cells.placeOf(cell);
    if (place?.space !== 'prgRom') return place?.space === 'ram' ? address : null;
    const offset = this.moved.instruction(place.address);
    if (offset === null) return null;
    const near = address + offset - place.address;
    // Both builds have their banks in the same order, so a page of the old one says where the new one's is.
    if (this.offsetAt(near) === offset) return near;
    for (let page = 0x6000; page < 0x10000; page += PAGE) {
      const first = this.offsetAt(page);
      if (first !== null && offset >= first && offset < first + PAGE) return page + offset - first;
    }
    return null;
  }

  private offsetAt(address: number): number | null {
    const cell = this.cells.atCpu(address & 0xffff);
    const place = cell === NO_CELL ? null : this.cells.placeOf(cell);
    return place?.space === 'prgRom' ? place.address : null;
  }
}
