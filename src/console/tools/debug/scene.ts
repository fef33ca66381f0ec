import type { Nes } from '../../nes.ts';
import { type Beam, beamAt, beamOf } from './beam.ts';
import type { ByteSpace, Scene, Variable } from './expression.ts';
import type { Trace } from './trace.ts';
import type { Travel } from './travel.ts';

/** Letters of the status register's bits, from bit 0. */
const FLAGS = 'czid--vn';

/** A flag of a status register, by its letter. */
export const flagOf = (status: number, letter: string): number => (status >> FLAGS.indexOf(letter)) & 1;

/** What expressions ask of a console that stands between two instructions. */
export class MachineScene implements Scene {
  /** Entry of the trace that `value` and `address` are of; -1 for none. */
  access = -1;
  /** The same of what was fetched for the picture: the beam is where it was then. */
  fetch = -1;
  private readonly nes: Nes;
  private readonly travel: Travel;
  private readonly trace: Trace;

  constructor(travel: Travel) {
    this.nes = travel.nes;
    this.travel = travel;
    this.trace = travel.bus.trace;
  }

  variable(name: Variable): number {
    const { nes, trace } = this;
    const { cpu } = nes;
    switch (name) {
      case 'a':
      case 'x':
      case 'y':
      case 's':
      case 'pc':
        return cpu[name];
      case 'p':
        return cpu.status;
      case 'opcode':
        return nes.bus.peek(cpu.pc);
      case 'scanline':
      case 'dot':
        return this.beam[name];
      case 'frame':
        return this.travel.frame;
      case 'cycle':
        return nes.bus.cycle;
      case 'value':
        return this.fetch < 0 ? this.ofAccess(trace.values) : trace.fetches.values[this.fetch];
      case 'address':
        return this.fetch < 0 ? this.ofAccess(trace.addresses) : trace.fetches.addresses[this.fetch];
      default:
        return flagOf(cpu.status, name);
    }
  }

  /** Where the beam is, or was in the fetch that is asked about. */
  get beam(): Beam {
    return this.fetch < 0 ? beamOf(this.nes) : beamAt(this.trace.fetches.dots[this.fetch]);
  }

  byte(space: ByteSpace, address: number): number {
    const { nes } = this;
    if (space === 'cpu') {
      const at = address & 0xffff;
      // Memory of the CPU's own needs nobody to catch up.
      return at < 0x2000 ? nes.memory.peekCpu(at) : nes.peek('cpu', at);
    }
    if (space !== 'prg') return nes.peek(space, address);
    const { start, size } = nes.memory.prgRom;
    const at = address % size;
    return nes.memory.bytes[start + (at < 0 ? at + size : at)];
  }

  private ofAccess(entries: ArrayLike<number>): number {
    return this.access < 0 ? 0 : entries[this.access];
  }
}
