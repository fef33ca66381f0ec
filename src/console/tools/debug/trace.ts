import { FetchList } from './fetch-list.ts';

/** What an access is: kinds of an entry of `Trace`. */
export const Access = {
  /** The first byte of an instruction is fetched. */
  Opcode: 1,
  /** Any other read of the CPU's: operands and dummy reads too. */
  Read: 2,
  Write: 3,
  /** A DMA unit reads; the CPU's address lines hold what it was about to read. */
  DmaRead: 4,
  /** OAM DMA writes to $2004. */
  DmaWrite: 5,
  /** The delta channel's DMA unit takes a byte of its sample. */
  SampleRead: 6,
  /** A byte that was written to $2007 arrives in the PPU's memory. */
  PpuWrite: 7,
  /** A read of $2007 has the PPU fetch a byte of its memory. */
  PpuRead: 8,
} as const;

/** More accesses than one instruction can make, with two OAM DMAs and the delta channel's in it. */
const MOST = 4096;
/** Who set off an access is not known here: it was in an earlier frame. */
export const UNKNOWN = -1;
/** There is no byte of memory behind this access. */
export const NO_CELL = -1;

/** No instruction was executed. */
export const NO_OPCODE = -1;

/**
 * All that one instruction, or one interrupt sequence, does on the buses, in the order in which it does it. It is filled
 * while the instruction runs, and read by everybody who watches once it is over.
 *
 * A cell is a byte of the machine that can be written, or that is ROM, by one number for all: see `Cells`.
 */
export class Trace {
  /** Address of the instruction; of the one that is interrupted, for an interrupt sequence. */
  pc = 0;
  /** Its cell when it began. */
  cell = NO_CELL;
  /** Cycle in which it began, and the one after its last, both of the frame. */
  start = 0;
  end = 0;
  /** The stack pointer when it began. */
  s = 0;
  /** 0 to 255; `NO_OPCODE` for an interrupt sequence, and for a CPU that has jammed. */
  opcode = NO_OPCODE;
  /** 0 an instruction, else the interrupt that came in its place: 1 IRQ, 2 NMI. */
  interrupt = 0;
  /** PC and the stack pointer once it is over. */
  next = 0;
  nextS = 0;
  /** Entries. */
  count = 0;
  readonly kinds = new Uint8Array(MOST);
  /** CPU addresses; of `PpuWrite` and `PpuRead` addresses of the PPU's. */
  readonly addresses = new Uint16Array(MOST);
  readonly values = new Uint8Array(MOST);
  readonly cells = new Int32Array(MOST);
  readonly cycles = new Int32Array(MOST);
  /** The instruction that set it off: its address, its cell, and the cycle in which it began, or `UNKNOWN`. */
  readonly pcs = new Uint16Array(MOST);
  readonly codes = new Int32Array(MOST);
  readonly begun = new Int32Array(MOST);
  /** What the PPU fetched for the picture meanwhile, where somebody follows that. */
  readonly fetches = new FetchList();

  /** One more entry, of what this instruction does itself. */
  add(kind: number, address: number, value: number, cell: number, cycle: number): void {
    const i = this.count;
    if (i === MOST) return;
    this.pcs[i] = this.pc;
    this.codes[i] = this.cell;
    this.begun[i] = this.start;
    this.kinds[i] = kind;
    this.addresses[i] = address;
    this.values[i] = value;
    this.cells[i] = cell;
    this.cycles[i] = cycle;
    this.count = i + 1;
  }

  /** The entry added last was set off by another instruction; null: by one that is not known. */
  blame(origin: Origin | null): void {
    const i = this.count - 1;
    this.pcs[i] = origin?.pc ?? 0;
    this.codes[i] = origin?.cell ?? NO_CELL;
    this.begun[i] = origin?.cycle ?? UNKNOWN;
  }

  /** This instruction, as the one that sets something off. */
  get origin(): Origin {
    return { pc: this.pc, cell: this.cell, cycle: this.start };
  }
}

/** An instruction that sets something off that comes later. */
export interface Origin {
  readonly pc: number;
  readonly cell: number;
  /** In which it began. */
  readonly cycle: number;
}

/** Whoever looks at what instructions do. */
export interface Watcher {
  /** Frame `time` begins, or is begun again. */
  began?(time: number): void;
  /** An instruction is over. */
  stepped(trace: Trace): void;
  /** Frame `time` is over. */
  ended?(time: number): void;
  /** The console was brought elsewhere, into frame `time`, without having been watched on its way. */
  moved?(time: number): void;
  /** Frame `time` and later ones count for nothing any more. */
  cut?(time: number): void;
}
