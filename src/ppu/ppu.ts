import type { Region } from '../base/region.ts';
import { COMMON } from '../base/revisions.ts';
import type { StateIO } from '../base/state.ts';
import type { Board } from '../mappers/board.ts';
import type { CartMemory } from '../mappers/memory.ts';
import { Background } from './chip/background.ts';
import { CTRL, paletteIndex, RENDERING } from './chip/bits.ts';
import { type PpuModel, RP2C02 } from './chip/models.ts';
import { PpuOpenBus } from './chip/open-bus.ts';
import { PpuBus } from './chip/ppu-bus.ts';
import { DOTS, HEIGHT, WIDTH } from './chip/screen.ts';
import { Sprites } from './chip/sprites.ts';
import { VramPort } from './chip/vram-port.ts';
import { fetch, idleBus, vramSecondHalf } from './exact/fetches.ts';
import { LOOKUP_DELAY, pixel } from './exact/pixels.ts';
import { POWER_UP_PALETTE } from './power-up-palette.ts';
import { leap } from './quick/gears.ts';
import { Span } from './quick/span.ts';

/**
 * The 2C02 in half dots: the first half moves addresses, sprite evaluation and the pixel, the second
 * shifts, reloads and steps v.
 *
 * Where a register write takes effect (dot A is the first to run after the write begins):
 *
 * | write | effect |
 * |---|---|
 * | $2000 | t at once; the rest before the second half of A |
 * | $2001 | pixels and shifting from A+1 (`renderNow`), fetches from A+2 (`renderBefore`); evaluation, grey and emphasis at once (`maskWritten`) |
 * | $2003, $2004, $2005, first $2006 | at once |
 * | second $2006 | t at once, v at the start of A+3 |
 * | $2007 | see `VramPort` |
 *
 * Source: AccuracyCoin, whose tests at CPU/PPU alignment 0 pin these; https://www.nesdev.org/wiki/PPU_rendering
 */
export class Ppu {
  /** The picture: bits 0-5 colour number, bits 6-8 emphasis. */
  readonly pixels = new Uint16Array(WIDTH * HEIGHT);
  /** Whether pixels are made; the machine's state is the same either way. */
  drawing = true;
  /** Only half dots, for tests that compare the gears. */
  exactOnly = false;
  /** The /NMI pin, as a level: 1 while vertical blank and its enable bit are both set. */
  nmi = 0;
  /** Pictures finished since power-on. */
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
  readonly bus: PpuBus;
  readonly vram = new VramPort();
  readonly openBus = new PpuOpenBus();
  readonly palette = new Uint8Array(32);
  readonly region: Region;
  readonly preRenderLine: number;
  readonly model: PpuModel;
  /** Whether OAM and palette RAM can be read: not before revision G, nor in PPUs with red, green and blue outputs. */
  readonly readsBack: boolean;
  readonly firstHalfClocks = 2;
  readonly secondHalfClocks: number;

  readonly span: Span;
  /** Dots that went by without half dots, modulo 2^30: how much of the time the second gear ran. */
  leapt = 0;
  /** Reads of $2002 that end by this master clock need not run the PPU; 0 when that is not known. */
  statusUntil = 0;

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
  vblank = false;
  spriteHit = false;
  spriteOverflow = false;
  /** Dots until a hit, or an overflow, can be read: a bit moves down each dot. */
  hitPipe = 0;
  overflowPipe = 0;
  /** A read of $2002 began: its dot clears the vertical blank flag. */
  statusRead = false;
  oddFrame = false;
  /** Dot 0 of line 0 was skipped: sprite counters start a dot late (AccuracyCoin "Sprites On Scanline 0"). */
  skippedDot = false;

  static readonly derived = [
    'renderNow',
    'nmi',
    'pixels',
    'made',
    'drawing',
    'exactOnly',
    'span',
    'leapt',
    'statusUntil',
  ];

  constructor(memory: CartMemory, board: Board, region: Region, revisions = COMMON, model = RP2C02) {
    this.region = region;
    this.model = model;
    this.readsBack = revisions.ppu === 'G' && model.colours === 0;
    this.preRenderLine = region.lines - 1;
    this.secondHalfClocks = region.dotDivider - this.firstHalfClocks;
    this.bus = new PpuBus(memory, board, region);
    this.span = new Span(this.pixels);
  }

  /** Power-on: line 0, dot 0; `phase` master clocks (0 to 3) after the CPU's clock edge. */
  power(phase: number): void {
    this.line = 0;
    this.dot = 0;
    this.half = 0;
    this.clock = phase;
    this.frame = 0;
    this.palette.set(POWER_UP_PALETTE);
    this.span.picture.invalidateColours();
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
    this.reset();
  }

  /** The reset pin: registers cleared; OAM, palette, v and the position stay. */
  reset(): void {
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

  /** Run all half dots that begin before master clock `time`. */
  runTo(time: number): void {
    while (this.clock < time) {
      if (this.half !== 0) this.secondHalf();
      else if (!leap(this, time)) this.firstHalf();
    }
  }

  /** `dots` dots went by at once; `dot` and the rest are the caller's. */
  leap(dots: number): void {
    this.clock += dots * this.region.dotDivider;
    this.leapt = (this.leapt + dots) & 0x3fffffff;
  }

  clockAt(line: number, dot: number): number {
    const dots = (line - this.line) * DOTS + dot - this.dot;
    return this.clock - this.half * this.firstHalfClocks + dots * this.region.dotDivider;
  }

  /** All times become less: `clocks` master clocks, `dots` dots. */
  rebase(clocks: number, dots: number): void {
    this.clock -= clocks;
    this.statusUntil -= clocks;
    this.bus.time -= dots;
    this.openBus.rebase(dots);
  }

  // ---- the two halves of a dot ----

  private firstHalf(): void {
    const { dot, line, bus } = this;
    this.clock += this.firstHalfClocks;
    this.half = 1;
    bus.time++;
    const rendersLine = line < HEIGHT || line === this.preRenderLine;
    const before = this.renderBefore;
    this.renderBefore = this.renderNow;
    if (before && !this.renderNow && rendersLine && this.region.corruptsOam) this.sprites.seedCorruption(dot);
    this.applyDelayed();
    this.flags(line, dot);
    const fetching = rendersLine && this.renderBefore;
    if (fetching && this.sprites.corruptRow >= 0) {
      this.sprites.corrupt();
      this.statusUntil = 0;
    }
    if (rendersLine) this.spriteDot(line, dot);
    else if (line >= this.region.oamRefreshLine) this.sprites.refresh(dot, dot + 1);
    if (fetching) fetch(this, line, dot);
    else idleBus(this);
    if (rendersLine && dot >= 1 && dot <= WIDTH + LOOKUP_DELAY) pixel(this, line, dot);
  }

  private secondHalf(): void {
    const { dot, line, background } = this;
    const rendersLine = line < HEIGHT || line === this.preRenderLine;
    if (rendersLine && ((dot >= 1 && dot <= 257) || (dot >= 321 && dot <= 336))) {
      if (this.renderNow) background.shift();
    }
    if (rendersLine && this.renderBefore) this.moveScroll(line, dot);
    if (this.vram.active) vramSecondHalf(this, rendersLine && this.renderBefore);
    this.clock += this.secondHalfClocks;
    this.half = 0;
    this.nextDot();
  }

  private nextDot(): void {
    this.dot++;
    if (this.dot < DOTS) return;
    this.dot = 0;
    this.endLine();
  }

  /** The last dot of the line is over. */
  endLine(): void {
    this.line++;
    if (this.line === HEIGHT) this.frame++;
    if (this.line < this.region.lines) return;
    this.line = 0;
    this.oddFrame = !this.oddFrame;
    // The 2C02 drops dot 0 of the first line after odd frames.
    if (!this.oddFrame && this.region.skipsDot && this.renderBefore) {
      this.dot = 1;
      this.skippedDot = true;
    }
  }

  /** Register writes that reach their place some dots later. */
  private applyDelayed(): void {
    if (this.maskDelay !== 0 && --this.maskDelay === 0) {
      this.mask = this.maskWritten;
      this.renderNow = (this.mask & RENDERING) !== 0;
    }
    if (this.vDelay !== 0 && --this.vDelay === 0) this.background.v = this.background.t;
    if (this.vram.active) this.vram.advance();
  }

  private flags(line: number, dot: number): void {
    if (dot === 1) {
      if (line === this.region.vblankLine) {
        this.vblank = true;
        this.updateNmi();
      } else if (line === this.preRenderLine) {
        this.vblank = false;
        this.spriteHit = false;
        this.spriteOverflow = false;
        this.hitPipe = 0;
        this.overflowPipe = 0;
        this.updateNmi();
      }
    }
    if ((this.hitPipe | this.overflowPipe) !== 0) {
      if ((this.hitPipe & 1) !== 0) this.spriteHit = true;
      if ((this.overflowPipe & 1) !== 0) this.spriteOverflow = true;
      this.hitPipe >>= 1;
      this.overflowPipe >>= 1;
    }
    if (this.statusRead) {
      this.statusRead = false;
      this.vblank = false;
      this.updateNmi();
    }
  }

  updateNmi(): void {
    this.nmi = this.vblank && (this.ctrl & CTRL.NMI) !== 0 ? 1 : 0;
  }

  get spriteHeight(): number {
    return (this.ctrl & CTRL.TALL) !== 0 ? 16 : 8;
  }

  // ---- sprites ----

  private spriteDot(line: number, dot: number): void {
    const { sprites } = this;
    const preRender = line === this.preRenderLine;
    sprites.bufferBefore = sprites.buffer;
    if (dot === 257 || (dot === 339 && !this.renderNow)) sprites.haltAll();
    if (dot === 0) return;
    if (dot === 1 && preRender && this.renderBefore && this.region.corruptsOam) sprites.copyRow();
    if (dot <= 64) {
      if (this.renderBefore) sprites.clear(dot, preRender);
    } else if (dot <= 256) {
      if ((this.maskWritten & RENDERING) === 0 && !sprites.runsOn(dot)) return;
      if (preRender) sprites.evaluatePreRender(dot);
      else if (sprites.evaluate(dot, line, this.spriteHeight)) this.overflowPipe |= 1;
    } else if (this.renderBefore) {
      this.spriteFetchDot(line, dot);
    }
  }

  private spriteFetchDot(line: number, dot: number): void {
    const { sprites } = this;
    if (dot <= 320) {
      if (dot === 257) {
        sprites.pointer = 0;
        sprites.spriteZero = sprites.spriteZeroNext;
      }
      sprites.oamAddress = 0;
      sprites.fetchStep((dot - 257) & 7, (dot - 257) >> 3, line);
    } else {
      sprites.buffer = sprites.secondary[0];
    }
  }

  // ---- fetches ----

  get spriteTable(): number {
    return (this.ctrl & CTRL.SPRITE_TABLE) << 9;
  }

  get backgroundTable(): number {
    return (this.ctrl & CTRL.BACKGROUND_TABLE) << 8;
  }

  private moveScroll(line: number, dot: number): void {
    const { background } = this;
    if (dot === 0 || dot > 336) return;
    if (dot <= 256 || dot >= 321) {
      if ((dot & 7) !== 0) return;
      background.reload();
      background.incrementX();
      if (dot === 256) background.incrementY();
    } else if (dot === 257) {
      background.copyX();
    } else if (line === this.preRenderLine && dot >= 280 && dot <= 304) {
      background.copyY();
    }
  }

  // ---- registers ----

  /** A byte of the PPU's address space, palette included. */
  peek(address: number): number {
    return address >= 0x3f00 ? this.palette[paletteIndex(address)] : this.bus.peek(address);
  }

  state(s: StateIO): void {
    this.frame = s.i32(this.frame);
    this.line = s.u16(this.line);
    this.dot = s.u16(this.dot);
    this.clock = s.i32(this.clock);
    this.half = s.u8(this.half);
    this.background.state(s);
    this.sprites.state(s);
    this.bus.state(s);
    this.vram.state(s);
    this.openBus.state(s);
    s.block(this.palette);
    this.ctrl = s.u8(this.ctrl);
    this.maskWritten = s.u8(this.maskWritten);
    this.mask = s.u8(this.mask);
    this.maskDelay = s.u8(this.maskDelay);
    this.renderBefore = s.bit(this.renderBefore);
    this.vDelay = s.u8(this.vDelay);
    this.vblank = s.bit(this.vblank);
    this.spriteHit = s.bit(this.spriteHit);
    this.spriteOverflow = s.bit(this.spriteOverflow);
    this.hitPipe = s.u8(this.hitPipe);
    this.overflowPipe = s.u8(this.overflowPipe);
    this.statusRead = s.bit(this.statusRead);
    this.oddFrame = s.bit(this.oddFrame);
    this.skippedDot = s.bit(this.skippedDot);
  }

  /** What follows from the fields above. */
  afterLoad(): void {
    this.renderNow = (this.mask & RENDERING) !== 0;
    this.updateNmi();
    this.span.picture.invalidateColours();
    this.statusUntil = 0;
    this.bus.begin(this.clockAt(this.line, this.dot), this.bus.time + 1 - this.half);
    this.sprites.afterLoad();
    this.vram.afterLoad();
  }
}
