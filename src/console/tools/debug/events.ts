import { DOTS } from '../../../ppu/chip/screen.ts';
import type { Nes } from '../../nes.ts';
import { type Beam, dotsAt } from './beam.ts';
import { Access, NO_CELL, type Trace, type Watcher } from './trace.ts';

/** Something that happened in a frame, at a place in the picture. */
export interface MachineEvent extends Beam {
  readonly kind: 'ppu-write' | 'ppu-read' | 'apu-write' | 'apu-read' | 'board-write' | 'nmi' | 'irq' | 'sprite-zero';
  /** CPU cycle of the frame. */
  readonly cycle: number;
  /** Address of the instruction. */
  readonly pc: number;
  /** The register and the byte, of reads and writes; 0 for the rest. */
  readonly address: number;
  readonly value: number;
}

const WRITES: readonly number[] = [Access.Write, Access.DmaWrite];
const READS: readonly number[] = [Access.Read, Access.DmaRead];

/** Notes what happens in each frame, by line and dot: the last one, and the one that runs. */
export class EventLog implements Watcher {
  /** Of the frame that is over, in their order. */
  last: readonly MachineEvent[] = [];
  /** Of the frame that runs, as far as it has come. */
  current: MachineEvent[] = [];
  private readonly nes: Nes;
  private wasHit = false;

  constructor(nes: Nes) {
    this.nes = nes;
    this.wasHit = nes.ppu.spriteHit;
  }

  began(): void {
    this.current = [];
  }

  ended(): void {
    this.last = this.current;
  }

  moved(): void {
    this.current = [];
    this.wasHit = this.nes.ppu.spriteHit;
  }

  stepped(trace: Trace): void {
    if (trace.interrupt !== 0) this.add(trace, trace.interrupt === 2 ? 'nmi' : 'irq', trace.start, 0, 0);
    for (let i = 0; i < trace.count; i++) {
      const kind = this.kindOf(trace, i);
      if (kind) this.add(trace, kind, trace.cycles[i], trace.addresses[i], trace.values[i]);
    }
    const { ppu, bus, region } = this.nes;
    // The flag is seen once the PPU has come this far: to the instruction, not to the dot.
    ppu.runTo(bus.cycle * region.cpuDivider);
    if (ppu.spriteHit && !this.wasHit) this.add(trace, 'sprite-zero', trace.end, 0, 0);
    this.wasHit = ppu.spriteHit;
  }

  private kindOf({ kinds, addresses, cells }: Trace, index: number): MachineEvent['kind'] | null {
    const isWrite = WRITES.includes(kinds[index]);
    if (!isWrite && !READS.includes(kinds[index])) return null;
    const address = addresses[index];
    if (address >= 0x2000 && address < 0x4000) return isWrite ? 'ppu-write' : 'ppu-read';
    if (address >= 0x4000 && address < 0x4020) return isWrite ? 'apu-write' : 'apu-read';
    return isWrite && address >= 0x4020 && cells[index] === NO_CELL ? 'board-write' : null;
  }

  private add({ pc }: Trace, kind: MachineEvent['kind'], cycle: number, address: number, value: number): void {
    const { nes } = this;
    const all = nes.region.lines * DOTS;
    const dots = (dotsAt(nes, cycle) + all) % all;
    this.current.push({ kind, cycle, pc, address, value, scanline: Math.floor(dots / DOTS), dot: dots % DOTS });
  }
}
