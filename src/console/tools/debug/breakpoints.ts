import type { Beam } from './beam.ts';
import type { Cells, Space } from './cells.ts';
import { DebugError } from './debug-error.ts';
import type { Expression, Scene } from './expression.ts';
import type { FetchList } from './fetch-list.ts';
import { Access, NO_CELL, type Trace } from './trace.ts';

/** What stops a run. `access` is a read or a write. */
export type BreakOn = 'execute' | 'read' | 'write' | 'access' | 'nmi' | 'irq' | 'beam';

/** A byte or a register: a CPU address, a name (`main`, `PPUCTRL`, `main.c:12`, `$C000`), or a place in some space. */
export type Where = number | string | { readonly space: Space; readonly address: number };

/** What a breakpoint is made of. */
export interface BreakpointOptions {
  readonly on: BreakOn;
  /** Where it holds; everywhere when left out. One at a PRG offset, or a source line, holds through bank switches. */
  readonly at?: Where;
  /** Bytes from there on; as many as the name has, or 1, when left out. */
  readonly size?: number;
  /** For `beam`: 0 is the first line of the picture; the dot is 0 when left out. */
  readonly scanline?: number;
  readonly dot?: number;
  /** For reads: only what the program has read, or only what the PPU fetches for the picture; both when left out. */
  readonly by?: 'program' | 'picture' | 'both';
  /** Only where this byte is read or written. */
  readonly value?: number;
  /** Only where this is true: see `compile`. */
  readonly condition?: string;
  /** Hits that are only counted before it stops anything. */
  readonly passes?: number;
}

/** A breakpoint of a debugger. */
export interface Breakpoint {
  readonly id: number;
  readonly options: BreakpointOptions;
  isOn: boolean;
  /** Times that it was met while it was on. */
  hits: number;
}

/** What was accessed when a breakpoint was met. */
export interface AccessReport {
  readonly kind: 'read' | 'write';
  /** Whether one of the DMA units did it. */
  readonly isDma: boolean;
  /** As it was on its bus, the CPU's or the PPU's. */
  readonly bus: 'cpu' | 'ppu';
  readonly address: number;
  readonly value: number;
  /** Where the PPU was when it fetched this byte for the picture; null for what the program has done. */
  readonly beam: Beam | null;
}

/** Places that a breakpoint holds at, all at once. */
export interface Stretch {
  readonly space: Space;
  readonly address: number;
  readonly size: number;
}

const Kind = { Execute: 1, Read: 2, Write: 4, Fetch: 8 } as const;
const KINDS: Readonly<Record<BreakOn, number>> = {
  execute: Kind.Execute,
  read: Kind.Read | Kind.Fetch,
  write: Kind.Write,
  access: Kind.Read | Kind.Write | Kind.Fetch,
  nmi: 0,
  irq: 0,
  beam: 0,
};
/** What the picture is fetched from; in palette RAM and OAM nothing is, they are parts of the PPU. */
const FETCHED_FROM: readonly Space[] = ['ppu', 'chrRom', 'chrRam', 'saveChrRam', 'vram'];
/** All of what the PPU can fetch from, where a breakpoint says nothing of where. */
export const EVERY_FETCH: Stretch = { space: 'ppu', address: 0, size: 0x3f00 };
/** What an entry of a trace is for breakpoints: an opcode fetch is no read. */
const KIND_OF_ACCESS: readonly number[] = [
  0,
  0,
  Kind.Read,
  Kind.Write,
  Kind.Read,
  Kind.Write,
  Kind.Read,
  Kind.Write,
  Kind.Read,
];

/** One breakpoint, ready to be compared. */
export interface Armed {
  readonly breakpoint: Breakpoint;
  readonly kinds: number;
  readonly stretches: readonly Stretch[] | null;
  readonly condition: Expression | null;
  /** Of `beam`: dots from the first of line 0. */
  readonly dots: number;
}

const NONE: readonly Armed[] = [];

/** Mirrors of RAM and of the PPU's registers are one address. */
export function plainAddress(address: number): number {
  if (address < 0x2000) return address & 0x7ff;
  return address < 0x4000 ? 0x2000 | (address & 7) : address;
}

/** Mirrors of the nametables and of palette RAM are one address. */
export function plainPpuAddress(address: number): number {
  if (address >= 0x3f00) return 0x3f00 | (address & 0x1f);
  return address >= 0x3000 ? address - 0x1000 : address;
}

/**
 * Where breakpoints hold, as bits: one table by CPU address, one by the PPU's, one by cell, so that an access that none is
 * meant by costs two looks.
 */
export class BreakMap {
  private readonly cells: Cells;
  private readonly byAddress = new Uint8Array(0x10000);
  private readonly byPpuAddress = new Uint8Array(0x4000);
  private readonly byCell: Uint8Array;
  private armed: readonly Armed[] = [];

  constructor(cells: Cells) {
    this.cells = cells;
    this.byCell = new Uint8Array(cells.count);
  }

  /** These hold from now on. */
  arm(armed: readonly Armed[]): void {
    this.armed = armed;
    for (const table of [this.byAddress, this.byPpuAddress, this.byCell]) table.fill(0);
    for (const one of armed) {
      for (const stretch of one.stretches ?? [{ space: 'cpu', address: 0, size: 0x10000 } as const]) {
        this.mark(stretch, one.kinds);
      }
    }
  }

  /** Whether any is on an instruction. */
  get mayExecute(): boolean {
    return this.armed.some(({ kinds }) => (kinds & Kind.Execute) !== 0);
  }

  /** Whether any is on an access. */
  get mayAccess(): boolean {
    return this.armed.some(({ kinds }) => (kinds & (Kind.Read | Kind.Write)) !== 0);
  }

  /** Whether any is on what the PPU fetches for the picture. */
  get mayFetch(): boolean {
    return this.armed.some(seesPicture);
  }

  /** Whether a breakpoint may be on the instruction at `pc`, which is in `cell`. */
  touchesInstruction(pc: number, cell: number): boolean {
    const bits = this.byAddress[plainAddress(pc)] | (cell === NO_CELL ? 0 : this.byCell[cell]);
    return (bits & Kind.Execute) !== 0;
  }

  /** Those on that instruction whose conditions hold. */
  metAtInstruction(pc: number, cell: number, scene: Scene): Armed[] {
    const address = plainAddress(pc);
    return this.armed.filter(
      (one) => (one.kinds & Kind.Execute) !== 0 && this.isIn(one, 'cpu', address, cell) && isTrue(one, scene),
    );
  }

  /** Whether one may be on entry `index` of what an instruction accessed. */
  touchesAccess({ kinds, addresses, cells }: Trace, index: number): boolean {
    const isPpu = kinds[index] >= Access.PpuWrite;
    const at = isPpu
      ? this.byPpuAddress[plainPpuAddress(addresses[index])]
      : this.byAddress[plainAddress(addresses[index])];
    const cell = cells[index];
    return ((at | (cell === NO_CELL ? 0 : this.byCell[cell])) & KIND_OF_ACCESS[kinds[index]]) !== 0;
  }

  /** Those on that entry; `scene` knows of the access. */
  metAtAccess({ kinds, addresses, cells, values }: Trace, index: number, scene: Scene): Armed[] {
    const kind = KIND_OF_ACCESS[kinds[index]];
    const bus = kinds[index] >= Access.PpuWrite ? 'ppu' : 'cpu';
    const address = (bus === 'ppu' ? plainPpuAddress : plainAddress)(addresses[index]);
    return this.armed.filter((one) => {
      const { value } = one.breakpoint.options;
      if ((one.kinds & kind) === 0 || (value !== undefined && value !== values[index])) return false;
      return this.isIn(one, bus, address, cells[index]) && isTrue(one, scene);
    });
  }

  /** Those on fetch `index` of the picture; `scene` knows of it. */
  metAtFetch({ addresses, cells, values }: FetchList, index: number, scene: Scene): readonly Armed[] {
    const address = plainPpuAddress(addresses[index]);
    const cell = cells[index];
    const bits = this.byPpuAddress[address] | (cell === NO_CELL ? 0 : this.byCell[cell]);
    if ((bits & Kind.Fetch) === 0) return NONE;
    return this.armed.filter((one) => {
      const { value } = one.breakpoint.options;
      if (!seesPicture(one) || (value !== undefined && value !== values[index])) return false;
      return this.isIn(one, 'ppu', address, cell) && isTrue(one, scene);
    });
  }

  private isIn({ stretches }: Armed, bus: 'cpu' | 'ppu', address: number, cell: number): boolean {
    if (stretches === null) return true;
    return stretches.some(({ space, address: first, size }) => {
      if (space === bus) {
        const start = bus === 'cpu' ? plainAddress(first) : plainPpuAddress(first);
        return address >= start && address < start + size;
      }
      if (space === 'cpu' || space === 'ppu' || cell === NO_CELL) return false;
      const start = this.cells.at(space, first);
      return cell >= start && cell < start + size;
    });
  }

  private mark({ space, address, size }: Stretch, kinds: number): void {
    for (let at = address; at < address + size; at++) {
      if (space === 'cpu') this.byAddress[plainAddress(at)] |= kinds;
      else if (space === 'ppu') this.byPpuAddress[plainPpuAddress(at)] |= kinds;
      else this.byCell[this.cells.at(space, at)] |= kinds;
    }
  }
}

/** Whether the PPU fetches anything of the picture from there. */
export function isFetchedFrom(space: Space): boolean {
  return FETCHED_FROM.includes(space);
}

/** Whether it is on what the PPU fetches for the picture, among others. */
export function seesPicture({ kinds }: Armed): boolean {
  return (kinds & Kind.Fetch) !== 0;
}

/** Whether its condition holds. */
export function isTrue({ condition }: Armed, scene: Scene): boolean {
  return condition === null || condition.of(scene) !== 0;
}

/** What such a breakpoint stops at, of instructions and accesses, for comparison. Throws `DebugError`. */
export function kindsOf({ on, by }: BreakpointOptions, stretches: readonly Stretch[] | null): number {
  const spaces = stretches?.map(({ space }) => space) ?? [];
  const isFetched = spaces.some(isFetchedFrom);
  for (const space of spaces) {
    const isPpuSide = space === 'ppu' || space === 'palette' || space === 'oam' || space === 'vram';
    if (on === 'execute' && isPpuSide) throw new DebugError('breakpoint-cannot-be', { on, space });
  }
  const kinds = KINDS[on];
  if (kinds === undefined) throw new DebugError('breakpoint-cannot-be', { on, space: 'cpu' });
  if (by !== 'picture') return by === 'program' || !isFetched ? kinds & ~Kind.Fetch : kinds;
  if ((kinds & Kind.Fetch) === 0 || !isFetched) throw new DebugError('breakpoint-cannot-be', { on, space: spaces[0] });
  return Kind.Fetch;
}
