import type { Cells } from './cells.ts';
import { INSTRUCTIONS, OPCODE, SIZES } from './instructions.ts';
import { Access, NO_CELL, NO_OPCODE, type Trace, type Watcher } from './trace.ts';

/** What is known of a byte by what was done with it. The lowest eight are FCEUX's. */
export const Seen = {
  Code: 0x01,
  Data: 0x02,
  /** Where the CPU saw it last, in 8 KiB from $8000: two bits. */
  Bank: 0x0c,
  /** JMP (a) led here; it was read through a pointer. */
  IndirectCode: 0x10,
  IndirectData: 0x20,
  /** The delta channel played it. */
  Sample: 0x40,
  /** A branch or a jump led here; a subroutine begins here. */
  JumpTarget: 0x100,
  Subroutine: 0x200,
  /** An instruction begins here. */
  Start: 0x400,
  /** The PPU fetched it for the picture; the program read it through $2007. */
  Drawn: 0x800,
  PortRead: 0x1000,
} as const;

const BANK_SHIFT = 2;
/** Of the PPU's addresses; the nametable under it goes into the buffer of $2007. */
const PALETTE = 0x3f00;
const UNDER_PALETTE = 0x2fff;
const BRANCH_MODE = '*+d';
const INDIRECT: readonly string[] = ['(d,X)', '(d),Y'];

/** What the last byte is that an instruction reads, by opcode: bits of `Seen`, 0 for nothing of its own. */
const LAST_READ = Uint16Array.from(INSTRUCTIONS, ({ reads, mode }) => {
  if (!reads) return 0;
  return INDIRECT.includes(mode) ? Seen.Data | Seen.IndirectData : Seen.Data;
});
const IS_BRANCH = Uint8Array.from(INSTRUCTIONS, ({ mode }) => Number(mode === BRANCH_MODE));

/** Tells code from data by what runs, byte by byte, in ROM and RAM, and counts how often each instruction does. */
export class CodeData implements Watcher {
  /** Bits of `Seen` of each cell. */
  readonly seen: Uint16Array;
  /** Times that an instruction began at each cell. */
  readonly counts: Uint32Array;
  private readonly cells: Cells;
  /** What lies in the buffer of $2007, which the next read gives; of palette RAM the byte itself is given. */
  private buffered = NO_CELL;

  constructor(cells: Cells) {
    this.cells = cells;
    this.seen = new Uint16Array(cells.count);
    this.counts = new Uint32Array(cells.count);
  }

  stepped(trace: Trace): void {
    if (trace.opcode === NO_OPCODE) {
      if (trace.interrupt !== 0) this.readAll(trace, trace.count - 2);
    } else this.instruction(trace);
    const { count, kinds } = trace;
    for (let i = 0; i < count; i++) {
      const kind = kinds[i];
      if (kind < Access.SampleRead) continue;
      if (kind === Access.SampleRead && trace.cells[i] !== NO_CELL) {
        this.mark(trace.cells[i], trace.addresses[i], Seen.Data | Seen.Sample);
      } else if (kind === Access.PpuRead) this.readPort(trace.addresses[i], trace.cells[i]);
    }
  }

  moved(): void {
    this.buffered = NO_CELL;
  }

  /** The PPU fetched the byte of `cell` to be seen. */
  drew(cell: number): void {
    this.seen[cell] |= Seen.Drawn;
  }

  /** What ran at a CPU address. */
  kindAt(address: number): 'code' | 'operand' | 'data' | 'unknown' {
    const cell = this.cells.atCpu(address);
    const bits = cell === NO_CELL ? 0 : this.seen[cell];
    if ((bits & Seen.Start) !== 0) return 'code';
    if ((bits & Seen.Code) !== 0) return 'operand';
    return (bits & Seen.Data) !== 0 ? 'data' : 'unknown';
  }

  /** All is forgotten. */
  clear(): void {
    this.seen.fill(0);
    this.counts.fill(0);
  }

  private instruction(trace: Trace): void {
    const { kinds, addresses, cells, count, pc, opcode } = trace;
    const size = SIZES[opcode];
    let left = size;
    let last = -1;
    for (let i = 0; i < count; i++) {
      const kind = kinds[i];
      if (kind !== Access.Opcode && kind !== Access.Read) continue;
      if (left > 0 && addresses[i] === ((pc + size - left) & 0xffff)) {
        if (cells[i] !== NO_CELL)
          this.mark(cells[i], addresses[i], kind === Access.Opcode ? Seen.Code | Seen.Start : Seen.Code);
        left--;
      } else last = i;
    }
    if (trace.cell !== NO_CELL) this.counts[trace.cell]++;
    if (opcode === OPCODE.JMP_INDIRECT) this.readAll(trace, count - 2);
    else if (LAST_READ[opcode] !== 0 && last >= 0 && cells[last] !== NO_CELL) {
      this.mark(cells[last], addresses[last], LAST_READ[opcode]);
    }
    this.goal(trace);
  }

  /** A read of $2007: the program has what was fetched by the one before. */
  private readPort(address: number, cell: number): void {
    const { cells, buffered, seen } = this;
    const given = address < PALETTE ? buffered : cell;
    if (given !== NO_CELL) seen[given] |= Seen.PortRead;
    this.buffered = address < PALETTE ? cell : cells.atPpu(address & UNDER_PALETTE);
  }

  /** Where a jump has led. */
  private goal({ opcode, pc, next }: Trace): void {
    const isTaken = IS_BRANCH[opcode] !== 0 && next !== ((pc + 2) & 0xffff);
    if (!isTaken && opcode !== OPCODE.JSR && opcode !== OPCODE.JMP && opcode !== OPCODE.JMP_INDIRECT) return;
    const cell = this.cells.atCpu(next);
    if (cell === NO_CELL) return;
    if (opcode === OPCODE.JSR) this.seen[cell] |= Seen.Subroutine;
    if (opcode === OPCODE.JMP || isTaken) this.seen[cell] |= Seen.JumpTarget;
    if (opcode === OPCODE.JMP_INDIRECT) this.seen[cell] |= Seen.JumpTarget | Seen.IndirectCode;
  }

  /** What is read from entry `from` on is data: the two bytes of a pointer, or of a vector. */
  private readAll({ kinds, cells, addresses, count }: Trace, from: number): void {
    for (let i = Math.max(0, from); i < count; i++) {
      if (kinds[i] === Access.Read && cells[i] !== NO_CELL) this.mark(cells[i], addresses[i], Seen.Data);
    }
  }

  private mark(cell: number, address: number, bits: number): void {
    const { seen } = this;
    const bank = address >= 0x8000 ? ((address >> 13) & 3) << BANK_SHIFT : seen[cell] & Seen.Bank;
    seen[cell] = (seen[cell] & ~Seen.Bank) | bits | bank;
  }
}
