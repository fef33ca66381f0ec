import type { Region } from '../../base/region.ts';
import { COMMON } from '../../base/revisions.ts';
import type { StateIO } from '../../base/state.ts';
import { NEVER } from '../../base/time.ts';
import type { Board } from '../../mappers/board.ts';
import type { CartMemory } from '../../mappers/memory.ts';
import { Background } from './background.ts';
import { CTRL, paletteIndex, RENDERING } from './bits.ts';
import { type PpuModel, RP2C02 } from './models.ts';
import { PpuOpenBus } from './open-bus.ts';
import { PpuBus } from './ppu-bus.ts';
import { DOTS, HEIGHT, WIDTH } from './screen.ts';
import { Sprites } from './sprites.ts';
import { Tints } from './tints.ts';
import { VramPort } from './vram-port.ts';

/** Palette RAM as one console had it at power-on: blargg's power_up_palette. */
// biome-ignore format: eight cells a row
const POWER_UP_PALETTE: readonly number[] = [
  0x09, 0x01, 0x00, 0x01, 0x00, 0x02, 0x02, 0x0d, 0x08, 0x10, 0x08, 0x24, 0x00, 0x00, 0x04, 0x2c,
  0x09, 0x01, 0x34, 0x03, 0x00, 0x04, 0x00, 0x14, 0x08, 0x3a, 0x00, 0x02, 0x00, 0x20, 0x2c, 0x08,
];

/** The dot of line 0 in which the PPU is when the reset button is let go. */
const AFTER_RESET = 9;

/**
 * What there is of a 2C02: its units, its registers, and where in the picture it is. How it moves is in `HalfDots`.
 * Source: https://www.nesdev.org/wiki/PPU_rendering
 */
export class Chip {
  /** The picture: bits 0-5 colour number, bits 6-8 emphasis. */
  readonly pixels = new Uint16Array(WIDTH * HEIGHT);
  /** Whether pixels are made; the machine's state is the same either way. */
  drawing = true;
  /** Only half dots, for tests that compare the gears. */
  exactOnly = false;
  /** The /NMI pin, as a level: 1 while vertical blank and its enable bit are both set. */
  nmi = 0;
  /** Pictures finished since power-on, modulo 2^30. */
  frame = 0;
  /** 0 to 239 picture, then idle, vertical blank, and the pre-render line last. */
  line = 0;
  /** 0 to 340. */
  dot = 0;
  /** Master clock at which the next half dot begins. */
  clock = 0;
  /** Which half comes next: 0 first, 1 second. */
  half = 0;

  readonly background = new Background();
  readonly sprites = new Sprites();
  /** A debugger puts others in place of these two, which watch. */
  bus: PpuBus;
  vram = new VramPort();
  readonly openBus = new PpuOpenBus();
  readonly tints = new Tints();
  /** Palette RAM, a 6-bit colour in each cell; write it by `writePalette`. */
  readonly palette = new Uint8Array(32);
  /** Palette RAM has changed; the keeper of what is made from it clears this. */
  paletteChanged = true;
  readonly region: Region;
  /** The last line: it fetches for line 0 and shows nothing. */
  readonly preRenderLine: number;
  readonly model: PpuModel;
  /** Whether the reset button reaches the PPU: not in the first Famicom. */
  private readonly hasReset: boolean;
  /** Whether OAM and palette RAM can be read: not before revision G, nor in PPUs with red, green and blue outputs. */
  readonly readsBack: boolean;
  /** Master clocks of a dot's halves. */
  readonly firstHalfClocks = 2;
  readonly secondHalfClocks: number;

  /** Dots that went by without half dots, modulo 2^30: what the quick gear did. */
  leapt = 0;
  /** Reads of $2002 that end by this master clock need not run the PPU; 0 when that is not known. */
  statusUntil = 0;

  /** $2000. */
  ctrl = 0;
  /** $2001 as written, as pixels see it, and the dots until they do. */
  maskWritten = 0;
  mask = 0;
  maskDelay = 0;
  /** Whether pixels and shifting see rendering on in this dot; the same in the dot before. */
  renderNow = false;
  renderBefore = false;
  /** Dots until the second write of $2006 reaches v. */
  vDelay = 0;
  /** Palette indices of the pixels made in the last two dots, 8 bits each, the older one higher. */
  made = 0;
  /** The flags of $2002. */
  vblank = false;
  spriteHit = false;
  spriteOverflow = false;
  /** Dots until a hit, or an overflow, can be read: a bit moves down each dot. */
  hitPipe = 0;
  overflowPipe = 0;
  /** A read of $2002 began: its dot clears the vertical blank flag. */
  statusRead = false;
  /** Turns over at the end of each frame. */
  oddFrame = false;
  /** The reset button was pressed, and the vertical blank after it is not over: $2000, $2001, $2005 and $2006 stay as they are. */
  held = false;
  /** Dot 0 of line 0 was skipped: sprite counters start a dot late (AccuracyCoin "Sprites On Scanline 0"). */
  skippedDot = false;

  static readonly derived = [
    'renderNow',
    'nmi',
    'pixels',
    'made',
    'drawing',
    'exactOnly',
    'paletteChanged',
    'leapt',
    'statusUntil',
    'tints',
  ];

  constructor(memory: CartMemory, board: Board, region: Region, revisions = COMMON, model = RP2C02) {
    this.region = region;
    this.model = model;
    this.hasReset = revisions.pads !== 'famicom';
    this.readsBack = revisions.ppu === 'G' && model.colours === 0;
    this.preRenderLine = region.lines - 1;
    this.secondHalfClocks = region.dotDivider - this.firstHalfClocks;
    this.bus = new PpuBus(memory, board, region);
  }

  /** Power-on: line 0, dot 0; `phase` master clocks (0 to 3) after the CPU's clock edge. */
  power(phase: number): void {
    this.line = 0;
    this.dot = 0;
    this.half = 0;
    this.clock = phase;
    this.frame = 0;
    this.palette.set(POWER_UP_PALETTE);
    this.paletteChanged = true;
    this.background.power();
    this.sprites.power();
    this.vram.power();
    this.openBus.power();
    this.bus.power(phase);
    this.vblank = false;
    this.spriteHit = false;
    this.spriteOverflow = false;
    this.hitPipe = 0;
    this.overflowPipe = 0;
    this.statusRead = false;
    this.skippedDot = false;
    this.oddFrame = false;
    this.pixels.fill(0);
    this.clear();
  }

  /**
   * The reset button: registers are cleared, and some of them cannot be written before the end of the first vertical blank; the picture
   * begins anew, so that this comes 27,384 CPU cycles after the first instruction, and its end after 29,658 (PAL: 33,132). OAM, palette
   * and v stay. https://www.nesdev.org/wiki/PPU_power_up_state
   */
  reset(): void {
    if (!this.hasReset) return;
    this.line = 0;
    this.dot = AFTER_RESET;
    this.oddFrame = false;
    this.skippedDot = false;
    this.clear();
    this.held = true;
  }

  private clear(): void {
    this.held = false;
    this.tints.count = 0;
    this.ctrl = 0;
    this.maskWritten = 0;
    this.mask = 0;
    this.maskDelay = 0;
    this.renderNow = false;
    this.renderBefore = false;
    this.vDelay = 0;
    this.statusUntil = 0;
    this.background.t = 0;
    this.background.fineX = 0;
    this.background.w = 0;
    this.vram.readBuffer = 0;
    this.updateNmi();
  }

  /** The next `dots` dots of this line went by at once; the bus and the rest are the caller's. */
  leap(dots: number): void {
    this.clock += dots * this.region.dotDivider;
    this.leapt = (this.leapt + dots) & 0x3fffffff;
    this.moveOn(dots);
  }

  /** `dots` dots on, to the end of the line at most. */
  protected moveOn(dots: number): void {
    this.dot += dots;
    if (this.dot < DOTS) return;
    this.dot = 0;
    this.endLine();
  }

  /** The last dot of the line is over. */
  private endLine(): void {
    this.line++;
    if (this.line === HEIGHT) this.frame = (this.frame + 1) & NEVER;
    if (this.line < this.region.lines) return;
    this.line = 0;
    this.oddFrame = !this.oddFrame;
    // The 2C02 drops dot 0 of the first line after odd frames.
    if (!this.oddFrame && this.region.skipsDot && this.renderBefore) {
      this.dot = 1;
      this.skippedDot = true;
    }
  }

  /** Master clock at which dot `dot` of line `line` begins, if no dot is skipped before; lines of the next picture count on. */
  clockAt(line: number, dot: number): number {
    const dots = (line - this.line) * DOTS + dot - this.dot;
    return this.clock - this.half * this.firstHalfClocks + dots * this.region.dotDivider;
  }

  /** All times are set back by `clocks` master clocks, which are `dots` dots. */
  rebase(clocks: number, dots: number): void {
    this.clock -= clocks;
    this.statusUntil -= clocks;
    this.bus.time -= dots;
    this.openBus.rebase(dots);
  }

  /** The /NMI pin follows the flag and its enable bit. */
  updateNmi(): void {
    this.nmi = this.vblank && (this.ctrl & CTRL.NMI) !== 0 ? 1 : 0;
  }

  /** 8 or 16. */
  get spriteHeight(): number {
    return (this.ctrl & CTRL.TALL) !== 0 ? 16 : 8;
  }

  /** Pattern table of 8x8 sprites: $0000 or $1000. */
  get spriteTable(): number {
    return (this.ctrl & CTRL.SPRITE_TABLE) << 9;
  }

  /** Pattern table of the background: $0000 or $1000. */
  get backgroundTable(): number {
    return (this.ctrl & CTRL.BACKGROUND_TABLE) << 8;
  }

  /** A byte goes to a cell of palette RAM, at any of its addresses. */
  writePalette(address: number, data: number): void {
    this.palette[paletteIndex(address)] = data & 0x3f;
    this.paletteChanged = true;
  }

  /** A byte of the PPU's address space, palette included. */
  peek(address: number): number {
    return address >= 0x3f00 ? this.palette[paletteIndex(address)] : this.bus.peek(address);
  }

  state(s: StateIO): void {
    const { preRenderLine: last } = this;
    const { cpuDivider, dotDivider } = this.region;
    const now = s.now * cpuDivider;
    this.frame = s.i32(this.frame, 0, NEVER);
    this.line = s.u16(this.line, last);
    this.dot = s.u16(this.dot, DOTS - 1);
    this.clock = s.about(this.clock, now);
    this.half = s.u8(this.half, 1);
    this.background.state(s);
    this.sprites.state(s);
    this.bus.state(s, now / dotDivider);
    this.vram.state(s);
    this.openBus.state(s);
    s.block(this.palette);
    this.ctrl = s.u8(this.ctrl);
    this.maskWritten = s.u8(this.maskWritten);
    this.mask = s.u8(this.mask);
    this.maskDelay = s.u8(this.maskDelay, 2);
    this.renderBefore = s.bit(this.renderBefore);
    this.vDelay = s.u8(this.vDelay, 4);
    this.vblank = s.bit(this.vblank);
    this.spriteHit = s.bit(this.spriteHit);
    this.spriteOverflow = s.bit(this.spriteOverflow);
    this.hitPipe = s.u8(this.hitPipe, 3);
    this.overflowPipe = s.u8(this.overflowPipe, 3);
    this.statusRead = s.bit(this.statusRead);
    this.oddFrame = s.bit(this.oddFrame);
    this.skippedDot = s.bit(this.skippedDot);
    this.held = s.version >= 4 ? s.bit(this.held) : false;
  }

  /** What follows from the fields above. */
  afterLoad(): void {
    this.renderNow = (this.mask & RENDERING) !== 0;
    this.updateNmi();
    this.paletteChanged = true;
    this.statusUntil = 0;
    this.tints.count = 0;
    this.bus.begin(this.clockAt(this.line, this.dot), this.bus.time + 1 - this.half);
    this.sprites.afterLoad();
    this.vram.afterLoad();
  }
}
