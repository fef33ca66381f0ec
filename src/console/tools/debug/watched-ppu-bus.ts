import { Board } from '../../../mappers/board.ts';
import { PpuBus } from '../../../ppu/chip/ppu-bus.ts';
import { DOTS, HEIGHT } from '../../../ppu/chip/screen.ts';
import type { Nes } from '../../nes.ts';

/** Hears of a byte that was fetched for the picture, and of the cell that it came from; `bus` says more of it. */
export type FetchListener = (address: number, data: number, cell: number, bus: WatchedPpuBus) => void;

/** What goes from one bus to another that takes its place. */
const MOVES = ['address', 'latch', 'time', 'start'];
/** Dots in which sprites are fetched: eight for each of eight units, of which the last four are for its pattern. */
const SPRITES = 257;
const SPRITES_END = 321;

/**
 * The PPU's bus while somebody follows what is fetched for the picture: all goes through as it is. Like a board that watches the
 * bus, it is shown each access by itself, by the quick gear too.
 */
export class WatchedPpuBus extends PpuBus {
  override readonly watched = true;
  /** Hears of each byte that was fetched for the picture; those that $2007 asked for are none of them. */
  told: (address: number, data: number) => void = () => {};
  private readonly nes: Nes;
  private readonly plain: PpuBus;
  /** The board answers for whole tiles, so that single accesses would not be seen. */
  private readonly answersTiles: boolean;

  constructor(nes: Nes) {
    const { memory, board } = nes.ppu.bus;
    super(memory, board, nes.region);
    this.nes = nes;
    this.plain = nes.ppu.bus;
    this.answersTiles = board.readTile !== Board.prototype.readTile;
  }

  /** Take the plain one's place, or give it back; the PPU has caught up. */
  watch(isOn: boolean): void {
    const { plain, nes } = this;
    const [from, to]: PpuBus[] = isOn ? [plain, this] : [this, plain];
    for (const key of MOVES) Object.assign(to, { [key]: from[key as keyof PpuBus] });
    nes.ppu.bus = to;
  }

  override get complete(): boolean {
    return !this.answersTiles && super.complete;
  }

  override fetch(address: number): number {
    const data = super.fetch(address);
    this.told(address, data);
    return data;
  }

  override read(address: number): number {
    const at = (address & 0x3f00) | this.latch;
    const data = super.read(address);
    if (this.isFetching) this.told(at, data);
    return data;
  }

  /** Where the PPU is in the access that it is told of: dots from the first of line 0. */
  get dots(): number {
    const { time, start, region, nes } = this;
    const { line, dot } = nes.ppu;
    const ahead = (start + time * region.dotDivider - nes.ppu.clockAt(line, dot)) / region.dotDivider;
    return line * DOTS + dot + ahead;
  }

  /** Whether nobody sees what is fetched: nametable bytes between the sprites' patterns, and patterns for units that are left over. */
  get isForNothing(): boolean {
    const { dots, nes } = this;
    const { sprites, spriteHeight, line } = nes.ppu;
    const dot = dots % DOTS;
    if (dot < SPRITES || dot >= SPRITES_END) return false;
    if (((dot - SPRITES) & 4) === 0) return true;
    const row = (line & 0xff) - sprites.secondary[((dot - SPRITES) >> 3) << 2];
    return row < 0 || row >= spriteHeight;
  }

  /** Whether the byte is the picture's: the second of two dots, in a line that is rendered. */
  private get isFetching(): boolean {
    const { renderBefore, line, preRenderLine } = this.nes.ppu;
    const dot = this.dots % DOTS;
    return renderBefore && (line < HEIGHT || line === preRenderLine) && dot > 0 && (dot & 1) === 0;
  }
}
