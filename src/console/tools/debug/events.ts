import { DOTS } from '../../../ppu/chip/screen.ts';
import type { Nes } from '../../nes.ts';
import { type Beam, beamAt, dotsAt } from './beam.ts';
import type { Cells, Place } from './cells.ts';
import { Access, NO_CELL, type Trace, type Watcher } from './trace.ts';

/** Something that happened in a frame, at a place in the picture. */
export interface MachineEvent extends Beam {
  readonly kind: 'ppu-write' | 'ppu-read' | 'apu-write' | 'apu-read' | 'board-write' | 'nmi' | 'irq' | 'sprite-zero';
  /** CPU cycle of the frame. */
  readonly cycle: number;
  /** Address of the instruction. */
  readonly pc: number;
  /** Where that instruction lies; null where no chip is known there. */
  readonly code: Place | null;
  /** The register and the byte, of reads and writes; 0 for the rest. */
  readonly address: number;
  readonly value: number;
  /** A DMA unit did it: the 256 writes to $2004 that one to $4014 sets off, say. */
  readonly isDma: boolean;
}

/** The same as it is noted, which is often, and seldom looked at. */
interface Noted {
  readonly kind: MachineEvent['kind'];
  readonly cycle: number;
  readonly pc: number;
  readonly cell: number;
  readonly address: number;
  readonly value: number;
  readonly isDma: boolean;
  /** From the first of line 0. */
  readonly dots: number;
}

/** Background and sprites are shown. */
const BOTH = 0x18;
const TALLEST = 16;

/** Notes what happens in each frame, by line and dot: the last one, and the one that runs. */
export class EventLog implements Watcher {
  private readonly nes: Nes;
  private readonly cells: Cells;
  private readonly all: number;
  private before: readonly Noted[] = [];
  private now: Noted[] = [];
  /** What was made of one of them when it was looked at last. */
  private made: { readonly of: readonly Noted[]; readonly events: readonly MachineEvent[] } = { of: [], events: [] };
  private wasHit = false;
  /** Whether it has seen the frame that it tells of from its beginning. */
  isWhole = false;

  constructor(nes: Nes, cells: Cells) {
    this.nes = nes;
    this.cells = cells;
    this.all = nes.region.lines * DOTS;
    this.wasHit = this.isHit();
  }

  /** Of the frame that is over, in their order. */
  get last(): readonly MachineEvent[] {
    return this.eventsOf(this.before);
  }

  /** Of the frame that runs, as far as it has come. */
  get current(): readonly MachineEvent[] {
    return this.eventsOf(this.now);
  }

  began(): void {
    this.now = [];
    this.isWhole = true;
    this.wasHit = this.isHit();
  }

  ended(): void {
    this.before = this.now;
  }

  moved(): void {
    this.now = [];
    this.before = [];
    this.isWhole = false;
    this.wasHit = this.isHit();
  }

  stepped(trace: Trace): void {
    const dots = this.dotsNow();
    if (trace.interrupt !== 0) this.add(trace, trace.interrupt === 2 ? 'nmi' : 'irq', trace.start);
    const { count, addresses } = trace;
    for (let i = 0; i < count; i++) {
      // RAM is most of it.
      if (addresses[i] < 0x2000) continue;
      const kind = kindOf(trace, i);
      if (kind !== null) this.add(trace, kind, trace.cycles[i], i);
    }
    this.lookForHit(trace, dots);
  }

  /** Dots from the first of line 0. Whether a frame's last dot is left out only the PPU knows: it comes with the beam to the next line 0. */
  private dotsNow(): number {
    const { nes } = this;
    const dots = dotsAt(nes, nes.bus.cycle);
    if (dots < this.all - 1) return dots;
    this.catchUp();
    // The pre-render line has cleared the flag.
    this.wasHit = false;
    return dotsAt(nes, nes.bus.cycle);
  }

  /** Notes a hit, with the PPU where the beam is while one may come; elsewhere it may lag. It is known to the instruction, not to the dot. */
  private lookForHit(trace: Trace, dots: number): void {
    const { ppu } = this.nes;
    if (!this.wasHit && this.mayHit(dots)) this.catchUp();
    if (ppu.spriteHit && !this.wasHit) this.add(trace, 'sprite-zero', trace.end);
    this.wasHit = ppu.spriteHit;
  }

  /** Whether the beam is in a line of sprite zero, or in the one after. */
  private mayHit(dots: number): boolean {
    const { ppu } = this.nes;
    if ((ppu.maskWritten & BOTH) !== BOTH) return false;
    const into = Math.floor(dots / DOTS) - ppu.sprites.oam[0];
    return into >= 0 && into <= TALLEST + 1;
  }

  private catchUp(): void {
    const { ppu, bus, region } = this.nes;
    ppu.runTo(bus.cycle * region.cpuDivider);
  }

  /** The flag of a hit, as it is where the beam is. */
  private isHit(): boolean {
    this.catchUp();
    return this.nes.ppu.spriteHit;
  }

  /** `index`: the entry of the trace, of a read or a write. */
  private add(trace: Trace, kind: Noted['kind'], cycle: number, index = -1): void {
    const { pc, cell, addresses, values, kinds } = trace;
    const isAccess = index >= 0;
    this.now.push({
      ...{ kind, cycle, pc, cell, dots: (dotsAt(this.nes, cycle) + this.all) % this.all },
      address: isAccess ? addresses[index] : 0,
      value: isAccess ? values[index] : 0,
      isDma: isAccess && (kinds[index] === Access.DmaRead || kinds[index] === Access.DmaWrite),
    });
  }

  private eventsOf(noted: readonly Noted[]): readonly MachineEvent[] {
    const { made, cells } = this;
    if (made.of !== noted || made.events.length !== noted.length) {
      const events = noted.map(
        ({ cell, dots, ...event }): MachineEvent => ({
          ...event,
          code: cell === NO_CELL ? null : cells.placeOf(cell),
          ...beamAt(dots),
        }),
      );
      this.made = { of: noted, events };
    }
    return this.made.events;
  }
}

/** What entry `index` of a trace is, of a place that is not RAM; null for what is no event. */
function kindOf({ kinds, addresses, cells }: Trace, index: number): MachineEvent['kind'] | null {
  const address = addresses[index];
  const kind = kinds[index];
  const isWrite = kind === Access.Write || kind === Access.DmaWrite;
  if (!isWrite && (address >= 0x4020 || (kind !== Access.Read && kind !== Access.DmaRead))) return null;
  if (address < 0x4000) return isWrite ? 'ppu-write' : 'ppu-read';
  if (address < 0x4020) return isWrite ? 'apu-write' : 'apu-read';
  return cells[index] === NO_CELL ? 'board-write' : null;
}
