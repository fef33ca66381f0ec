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
  /** A byte that was written to $2007 arrives in the PPU's memory. */
  PpuWrite: 6,
  /** A read of $2007 has the PPU fetch a byte of its memory. */
  PpuRead: 7,
} as const;

/** More accesses than one instruction can make, with two OAM DMAs and the delta channel's in it. */
const MOST = 4096;
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
  /** Entries. */
  count = 0;
  readonly kinds = new Uint8Array(MOST);
  /** CPU addresses; of `PpuWrite` and `PpuRead` addresses of the PPU's. */
  readonly addresses = new Uint16Array(MOST);
  readonly values = new Uint8Array(MOST);
  readonly cells = new Int32Array(MOST);
  readonly cycles = new Int32Array(MOST);

  /** One more entry. */
  add(kind: number, address: number, value: number, cell: number, cycle: number): void {
    const i = this.count;
    if (i === MOST) return;
    this.kinds[i] = kind;
    this.addresses[i] = address;
    this.values[i] = value;
    this.cells[i] = cell;
    this.cycles[i] = cycle;
    this.count = i + 1;
  }
}

/** Whoever looks at what instructions do. */
export interface Watcher {
  /** Frame `time` begins, or is begun again. */
  began?(time: number): void;
  /** An instruction is over. */
  stepped(trace: Trace): void;
  /** Frame `time` is over. */
  ended?(time: number): void;
}
