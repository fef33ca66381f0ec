import type { QuickBus } from '../../../cpu/quick-gear.ts';
import { quickGear } from '../../../cpu/quick-gear.ts';
import type { Bus } from '../../bus.ts';
import type { Nes } from '../../nes.ts';
import { plainAddress, type Stretch } from './breakpoints.ts';
import type { Cells } from './cells.ts';
import type { WatchedBus } from './watched-bus.ts';

/** What is looked for in a stretch. */
export interface Interest {
  readonly stretch: Stretch;
  /** Whether instructions or reads there count, and whether writes do. */
  readonly reads: boolean;
  readonly writes: boolean;
}

const PAGES = 64;
const PAGE_BITS = 10;
const PAGE_SIZE = 1 << PAGE_BITS;
/** A page that is not to be passed over; it stays negative whatever address is added to it. */
const HIDDEN = -0x40000001;
/** Cycles up to an event from which on the CPU's quick gear pays. */
const WORTH_A_RUN = 16;

/** CPU addresses that interest, without mirrors, their pages, and stretches of cells; for reads or for writes. */
interface Sights {
  readonly addresses: Uint8Array;
  readonly pages: Uint8Array;
  readonly cells: readonly (readonly [first: number, last: number])[];
}

/**
 * Runs a console past what interests nobody, by the CPU's quick gear: to that, pages in which something is looked for are no memory,
 * so it leaves every instruction that touches them to be run by itself, and so it does where registers are. The machine is the same.
 */
export class Skim implements QuickBus {
  /** Where it must not go past, in cycles of the frame. */
  limit = Number.POSITIVE_INFINITY;
  readonly readPages = new Int32Array(PAGES);
  readonly writePages = new Int32Array(PAGES);
  readonly bytes: Uint8Array;
  readonly outside = null;
  private readonly nes: Nes;
  private readonly real: Bus;
  private readonly watched: WatchedBus;
  private readonly reads: Sights;
  private readonly writes: Sights;
  /** The real tables as they were when these were made. */
  private readonly seenReads = new Int32Array(PAGES).fill(-1);
  private readonly seenWrites = new Int32Array(PAGES).fill(-1);

  /** It stops before whatever may be in `interests`. */
  constructor(nes: Nes, watched: WatchedBus, interests: readonly Interest[]) {
    this.nes = nes;
    this.real = nes.bus;
    this.bytes = nes.memory.bytes;
    this.watched = watched;
    const sights = (wanted: 'reads' | 'writes') =>
      sightsOf(
        watched.cells,
        interests.filter((one) => one[wanted]).map(({ stretch }) => stretch),
      );
    this.reads = sights('reads');
    this.writes = sights('writes');
  }

  get cycle(): number {
    return this.real.cycle;
  }

  set cycle(cycle: number) {
    this.real.cycle = cycle;
  }

  get deadline(): number {
    return Math.min(this.real.deadline, this.limit);
  }

  get pictureEnd(): number {
    return this.real.pictureEnd;
  }

  get effects(): number {
    return this.real.effects;
  }

  set effects(effects: number) {
    this.real.effects = effects;
  }

  get openBus(): number {
    return this.real.openBus;
  }

  set openBus(data: number) {
    this.real.openBus = data;
  }

  /** As many instructions as interest nobody; perhaps none. A byte that is on its way to the PPU's memory is waited for. */
  run(): void {
    const { nes, watched, real } = this;
    if (quickGear === null || watched.isLanding || this.deadline - real.cycle <= WORTH_A_RUN) return;
    // Where it stands in such a page as the banks lay last, nothing can be passed over.
    if (this.readPages[nes.cpu.pc >> PAGE_BITS] === HIDDEN) return;
    this.follow();
    quickGear(nes.cpu, this);
  }

  /** An instruction was run by itself: idle loops with something of interest in them are not passed over. */
  stepped(): void {
    const { watched, reads } = this;
    const { trace } = watched;
    for (let i = 0; i < trace.count; i++) {
      const cell = trace.cells[i];
      const isIn = reads.addresses[plainAddress(trace.addresses[i])] !== 0;
      if (isIn || reads.cells.some(([from, to]) => cell >= from && cell < to)) watched.seenAt = trace.start;
    }
  }

  /** Banks may lie otherwise than before. */
  private follow(): void {
    const { real, seenReads, seenWrites } = this;
    if (!isSame(real.readPages, seenReads)) hide(real.readPages, seenReads, this.readPages, this.reads);
    if (!isSame(real.writePages, seenWrites)) hide(real.writePages, seenWrites, this.writePages, this.writes);
  }
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  for (let page = 0; page < PAGES; page++) if (one[page] !== other[page]) return false;
  return true;
}

/** `seen` becomes `real`, and `own` the same without what is in `sights`. */
function hide(real: Int32Array, seen: Int32Array, own: Int32Array, { pages, cells }: Sights): void {
  seen.set(real);
  for (let page = 0; page < PAGES; page++) {
    const first = real[page] + page * PAGE_SIZE;
    const isIn = pages[page] !== 0 || cells.some(([from, to]) => first < to && first + PAGE_SIZE > from);
    own[page] = isIn ? HIDDEN : real[page];
  }
}

function sightsOf(cells: Cells, stretches: readonly Stretch[]): Sights {
  const addresses = new Uint8Array(0x10000);
  const plainPages = new Uint8Array(PAGES);
  const ranges: (readonly [number, number])[] = [];
  for (const { space, address, size } of stretches) {
    if (space === 'ppu') continue;
    if (space !== 'cpu') {
      const first = cells.at(space, address);
      ranges.push([first, first + size]);
      continue;
    }
    for (let at = address; at < address + size; at++) {
      const plain = plainAddress(at);
      addresses[plain] = 1;
      plainPages[plain >> PAGE_BITS] = 1;
    }
  }
  const pages = plainPages.map((_, page) => plainPages[plainAddress(page * PAGE_SIZE) >> PAGE_BITS]);
  return { addresses, pages, cells: ranges };
}
