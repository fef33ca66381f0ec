import type { Cells, Space } from './cells.ts';
import { DID_OF, Did } from './frame-marks.ts';
import { SIZES } from './instructions.ts';
import { Access, NO_CELL, NO_OPCODE, type Trace, type Watcher } from './trace.ts';

/** Frames since each of some bytes was last executed, read and written; -1 for never. */
export interface AccessAges {
  readonly executed: Int32Array;
  readonly read: Int32Array;
  readonly written: Int32Array;
}

/** Registers have no cell: those of the PPU, then those of the CPU's chip. */
const REGISTERS = 8 + 32;
/** The longest instruction, bytes. */
const LONGEST = 3;

/** In which frame each byte was executed, read and written last. */
export class AccessTimes implements Watcher {
  private readonly cells: Cells;
  /** By `Did`: the frame's number and one, by cell and then by register; 0 for never. */
  private readonly times: readonly Uint32Array[];
  private frames = 1;

  constructor(cells: Cells) {
    this.cells = cells;
    this.times = Object.values(Did).map(() => new Uint32Array(cells.count + REGISTERS));
  }

  began(): void {
    this.frames++;
  }

  stepped({ count, kinds, addresses, cells, pc, opcode }: Trace): void {
    const { times, frames } = this;
    const size = opcode === NO_OPCODE ? 0 : SIZES[opcode];
    for (let i = 0; i < count; i++) {
      const kind = kinds[i];
      let did = DID_OF[kind];
      if (kind === Access.Read && size > 0) {
        const into = (addresses[i] - pc) & 0xffff;
        if (into < LONGEST) {
          // The instruction's own bytes; the CPU also reads what follows and makes nothing of it.
          if (into >= size) continue;
          did = Did.Execute;
        }
      }
      const cell = cells[i];
      const at = cell === NO_CELL ? this.registerAt(addresses[i]) : cell;
      if (at >= 0) times[did][at] = frames;
    }
  }

  /** What was done with `count` bytes of a space from `address` on, as things lie now. */
  agesOf(space: Space, address: number, count: number): AccessAges {
    const [executed, read, written] = this.times.map(() => new Int32Array(count));
    const ages = [executed, read, written];
    for (let i = 0; i < count; i++) {
      const cell = this.cells.at(space, address + i);
      const at = cell === NO_CELL && space === 'cpu' ? this.registerAt(address + i) : cell;
      for (const [did, into] of ages.entries()) {
        const time = at < 0 ? 0 : this.times[did][at];
        into[i] = time === 0 ? -1 : this.frames - time;
      }
    }
    return { executed, read, written };
  }

  private registerAt(address: number): number {
    const { count } = this.cells;
    if (address >= 0x2000 && address < 0x4000) return count + (address & 7);
    return address >= 0x4000 && address < 0x4020 ? count + 8 + (address & 31) : NO_CELL;
  }
}
