import type { Region } from '../base/region.ts';
import type { StateIO } from '../base/state.ts';
import { type Board, NEVER } from '../mappers/board.ts';
import type { CartMemory } from '../mappers/memory.ts';
import { Background } from './background.ts';
import { PpuOpenBus } from './open-bus.ts';
import { PpuBus } from './ppu-bus.ts';
import { CTRL, MASK, paletteIndex, RENDERING } from './registers.ts';
import { Span } from './span.ts';
import { Sprites } from './sprites.ts';
import { VramPort } from './vram-port.ts';

/** Palette RAM as one console had it at power-on: blargg's power_up_palette. */
// biome-ignore format: eight cells a row
const POWER_UP_PALETTE: readonly number[] = [
  0x09, 0x01, 0x00, 0x01, 0x00, 0x02, 0x02, 0x0d, 0x08, 0x10, 0x08, 0x24, 0x00, 0x00, 0x04, 0x2c,
  0x09, 0x01, 0x34, 0x03, 0x00, 0x04, 0x00, 0x14, 0x08, 0x3a, 0x00, 0x02, 0x00, 0x20, 0x2c, 0x08,
];

const DOTS = 341;
const WIDTH = 256;
/** Lines of the picture; the line after them is idle. */
const HEIGHT = 240;

/**
 * The 2C02 in half dots: the first half moves addresses, sprite evaluation and the pixel, the second
 * shifts, reloads and steps v.
 *
 * Where a register write takes effect (dot A is the first to run after the write begins):
 *
 * | write | effect |
 * |---|---|
 * | $2000 | t at once; the rest before the second half of A |
 * | $2001 | pixels and shifting from A+1 (`renderNow`), fetches from A+2 (`renderBefore`), evaluation at once (`maskWritten`) |
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
  private readonly preRenderLine: number;
  private readonly firstHalfClocks = 2;
  private readonly secondHalfClocks: number;

  private readonly span: Span;
  /** Reads of $2002 that end by this master clock need not run the PPU; 0 when that is not known. */
  statusUntil = 0;

  private ctrl = 0;
  /** $2001 as written, as pixels see it, and the dots until they do. */
  private maskWritten = 0;
  mask = 0;
  private maskDelay = 0;
  /** Whether pixels and shifting see rendering on in this dot; the same in the dot before. */
  private renderNow = false;
  private renderBefore = false;
  /** Dots until the second write of $2006 reaches v. */
  private vDelay = 0;
  private vblank = false;
  spriteHit = false;
  spriteOverflow = false;
  /** Dots until a hit, or an overflow, can be read: a bit moves down each dot. */
  hitPipe = 0;
  overflowPipe = 0;
  /** A read of $2002 began: its dot clears the vertical blank flag. */
  private statusRead = false;
  private oddFrame = false;
  /** Dot 0 of line 0 was skipped: sprite counters start a dot late (AccuracyCoin "Sprites On Scanline 0"). */
  private skippedDot = false;

  static readonly derived = ['renderNow', 'nmi', 'pixels', 'drawing', 'exactOnly', 'span', 'statusUntil'];

  constructor(memory: CartMemory, board: Board, region: Region) {
    this.region = region;
    this.preRenderLine = region.lines - 1;
    this.secondHalfClocks = region.dotDivider - this.firstHalfClocks;
    this.bus = new PpuBus(memory, board);
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
    this.span.invalidateColours();
    this.background.power();
    this.sprites.power();
    this.vram.power();
    this.openBus.power();
    this.bus.address = 0;
    this.bus.latch = 0;
    this.bus.time = 0;
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
      else if (!this.leap(time)) this.firstHalf();
    }
  }

  /**
   * The second gear: as many whole dots as can be taken at once before master clock `time`. False when it
   * has to be half dots.
   */
  private leap(time: number): boolean {
    const { dot, line, region, bus } = this;
    const rendersLine = line < HEIGHT || line === this.preRenderLine;
    if (rendersLine && this.renderNow && dot > (line === this.preRenderLine ? 64 : 1)) return false;
    if (!this.quiet) return false;
    const dots = Math.floor((time - this.clock - 1 - this.firstHalfClocks) / region.dotDivider) + 1;
    if (dots <= 0) return false;
    if (!rendersLine) return this.leapIdle(Math.min(dots, DOTS - dot));
    if (!this.renderNow) return this.leapBlank(Math.min(dots, DOTS - dot));
    const whole = dots >= DOTS - dot;
    if ((!whole && (line >= HEIGHT || dots < WIDTH + 1 - dot)) || !this.regular) return false;
    this.skippedDot = false;
    if (!whole) this.span.renderFront(this);
    else if (line < HEIGHT) this.span.renderLine(this);
    else if (dot >= 2 && !(bus.watchesA12 && this.backgroundTable !== 0)) this.span.preRenderLine(this);
    else return false;
    return true;
  }

  /** Nothing is on its way, so that dots differ only by where they are. */
  private get quiet(): boolean {
    return (
      (this.maskDelay | this.vDelay | this.hitPipe | this.overflowPipe) === 0 &&
      this.renderNow === this.renderBefore &&
      !this.vram.active &&
      !this.statusRead &&
      !this.exactOnly
    );
  }

  /** The line about to begin holds nothing that only half dots can do. */
  private get regular(): boolean {
    const { background, sprites, bus } = this;
    const { attributeLow, attributeHigh } = background;
    return (
      (sprites.oamAddress === 0 || this.line >= HEIGHT) &&
      sprites.corruptRow < 0 &&
      (!this.skippedDot || sprites.live === 0) &&
      !bus.watched &&
      (attributeLow === 0 || attributeLow === 0xff) &&
      (attributeHigh === 0 || attributeHigh === 0xff) &&
      bus.complete
    );
  }

  /** `dots` of a line that shows nothing; the dot that raises the vertical blank flag is left to half dots. */
  private leapIdle(dots: number): boolean {
    if (this.line === this.region.vblankLine && this.dot <= 1) return false;
    this.pass(dots);
    return true;
  }

  /** `dots` of a line that would show something, with rendering off. */
  private leapBlank(dots: number): boolean {
    const { dot, line, sprites } = this;
    if (line === this.preRenderLine) {
      if (dot <= 1) return false;
    } else {
      this.span.fillBackdrop(this, dots);
    }
    sprites.bufferBefore = sprites.buffer;
    const end = dot + dots;
    if ((dot <= 257 && end > 257) || (dot <= 339 && end > 339)) sprites.haltAll();
    this.pass(dots);
    return true;
  }

  /** Let `dots` dots of this line go by, with the bus following v. */
  private pass(dots: number): void {
    const { bus } = this;
    bus.time++;
    this.idleBus();
    bus.time += dots - 1;
    this.clock += dots * this.region.dotDivider;
    this.dot += dots;
    if (this.dot < DOTS) return;
    this.dot = 0;
    this.endLine();
  }

  /**
   * Master clock of the next dot at which a pin or `frame` may change by itself, the picture is finished,
   * or the board may ask for an interrupt; it may be too early, never too late.
   */
  get nextEvent(): number {
    const flag = this.nextFlag;
    return this.bus.watchesA12 ? Math.min(flag, this.nextBoardIrq()) : flag;
  }

  private get nextFlag(): number {
    const { line, dot } = this;
    const { vblankLine } = this.region;
    const last = this.preRenderLine;
    if (line < HEIGHT) return this.clockAt(HEIGHT, 0);
    if (line < vblankLine || (line === vblankLine && dot <= 1)) return this.clockAt(vblankLine, 1);
    if (line < last || dot <= 1) return this.clockAt(last, 1);
    // A dot early, for the one that may be skipped.
    return this.clockAt(last + 1 + HEIGHT, 0) - this.region.dotDivider;
  }

  /**
   * When a board that counts rises of A12 may ask for an interrupt. With 8x8 sprites, A12 rises once a line
   * after a long low spell: at the first sprite pattern, or at the first prefetched tile; with 8x16 ones up
   * to five times, among the sprites. Anything irregular is looked at dot by dot.
   */
  private nextBoardIrq(): number {
    const { line, dot, clock, preRenderLine } = this;
    const rises = this.bus.board.risesToIrq();
    if (rises === NEVER) return NEVER;
    if (rises === 0 || this.vDelay !== 0 || this.maskDelay !== 0 || this.vram.active) return clock;
    if (this.renderNow !== this.renderBefore) return clock;
    if (!this.renderNow) return NEVER;
    const tall = (this.ctrl & CTRL.TALL) !== 0;
    const lines = tall ? Math.floor((rises - 1) / 5) : rises - 1;
    const first = this.backgroundTable === 0 ? 257 : 321;
    if (line >= HEIGHT) {
      if (line === preRenderLine && dot > 1) return lines === 0 ? clock : this.clockAt(preRenderLine + 1, 0);
      return NEVER;
    }
    // The line after a change of tables or of rendering may hold one rise more.
    if (lines <= 1 && first === 321 && dot < first) return clock;
    if (dot > first && dot <= 336 && lines === 0) return clock;
    return this.clockAt(Math.min(line + lines + (dot > first ? 1 : 0), HEIGHT), first);
  }

  /** Master clock at which the picture is finished; `NEVER` until the pre-render line before it. */
  get pictureEnd(): number {
    if (this.line < HEIGHT) return this.clockAt(HEIGHT, 0);
    if (this.line < this.preRenderLine || this.dot <= 1) return NEVER;
    const skips = this.oddFrame && this.region.skipsDot && this.renderNow;
    return this.clockAt(this.region.lines + HEIGHT, 0) - (skips ? this.region.dotDivider : 0);
  }

  private clockAt(line: number, dot: number): number {
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

  /** A master clock before which no flag of $2002 changes by itself; the PPU is quiet. */
  private nextStatusChange(): number {
    const { line, dot, preRenderLine } = this;
    const { vblankLine } = this.region;
    let until = this.clockAt(preRenderLine, 1);
    if (line < vblankLine || (line === vblankLine && dot <= 1)) until = this.clockAt(vblankLine, 1);
    else if (line === preRenderLine && dot > 1) until = this.clockAt(preRenderLine, DOTS - 1);
    if (!this.renderNow || line >= HEIGHT) return until;
    if (this.straySprites) return this.clock;
    this.sprites.objectLines.update(this.sprites.oam, this.spriteHeight);
    return Math.min(until, this.nextHit(), this.nextOverflow());
  }

  /**
   * Whether evaluation will not start at object 0 ("Arbitrary sprite zero", "Misaligned OAM behavior"), is
   * just deciding about sprite zero, or what rendering left behind when it went off may still show.
   */
  private get straySprites(): boolean {
    const { dot, sprites } = this;
    if (dot === 65 || dot === 66 || this.skippedDot) return true;
    if (dot < 65) return sprites.oamAddress !== 0 || (dot > 1 && (sprites.full || sprites.byteIndex !== 0));
    return dot >= 320 && sprites.oamAddress !== 0;
  }

  /** The earliest master clock of a sprite zero hit, as far as the positions of sprites tell. */
  private nextHit(): number {
    const { line, dot, sprites } = this;
    if (this.spriteHit || (this.mask & RENDERING) !== RENDERING) return NEVER;
    if (dot <= WIDTH && sprites.spriteZero && (sprites.live & 1) !== 0) {
      return Math.max(this.clock, this.clockAt(line, sprites.x[0] + 1));
    }
    if (sprites.spriteZeroNext || (dot > WIDTH && sprites.spriteZero)) return this.clockAt(line + 1, 1);
    const top = sprites.oam[0];
    const first = Math.max(line, top) + 1;
    return first <= top + this.spriteHeight && first < HEIGHT ? this.clockAt(first, 1) : NEVER;
  }

  /** The same of a sprite overflow. */
  private nextOverflow(): number {
    const { line, dot, sprites } = this;
    if (this.spriteOverflow) return NEVER;
    const { counts } = sprites.objectLines;
    if (dot < 65) {
      if (counts[line] >= 8) return this.clockAt(line, 65);
    } else if (dot <= WIDTH && !sprites.wrapped) {
      // $2003, $2004 and a new sprite height may have moved OAMADDR or made objects count twice.
      const aligned = (sprites.oamAddress & 3) === sprites.byteIndex;
      const found = sprites.full ? 8 : (sprites.pointer + 3) >> 2;
      if (!aligned || found + counts[line] >= 8) return this.clock;
    }
    for (let next = line + 1; next < HEIGHT; next++) {
      if (counts[next] >= 8) return this.clockAt(next, 65);
    }
    return NEVER;
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
    if (before && !this.renderNow && rendersLine) this.sprites.seedCorruption(dot);
    this.applyDelayed();
    this.flags(line, dot);
    const fetching = rendersLine && this.renderBefore;
    if (fetching && this.sprites.corruptRow >= 0) {
      this.sprites.corrupt();
      this.statusUntil = 0;
    }
    if (rendersLine) this.spriteDot(line, dot);
    if (fetching) this.fetch(line, dot);
    else this.idleBus();
    if (rendersLine && dot >= 1 && dot <= WIDTH) this.pixel(line, dot);
  }

  private secondHalf(): void {
    const { dot, line, background } = this;
    const rendersLine = line < HEIGHT || line === this.preRenderLine;
    if (rendersLine && ((dot >= 1 && dot <= 257) || (dot >= 321 && dot <= 336))) {
      if (this.renderNow) background.shift();
    }
    if (rendersLine && this.renderBefore) this.moveScroll(line, dot);
    if (this.vram.active) this.vramSecondHalf(rendersLine && this.renderBefore);
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

  private updateNmi(): void {
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
    if (dot <= 64) {
      if (this.renderBefore) sprites.clear(dot, preRender);
    } else if (dot <= 256) {
      if ((this.maskWritten & RENDERING) === 0) return;
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

  private fetch(line: number, dot: number): void {
    if (dot >= 257 && dot <= 320) this.fetchSprite((dot - 257) & 7, (dot - 257) >> 3);
    else if (dot === 0) this.fetchIdle(line);
    else this.fetchBackground(dot <= 336 ? (dot - 1) & 7 : (dot - 1) & 1);
  }

  /** Dot 0 shows the address of the pattern of the tile fetched last. */
  private fetchIdle(line: number): void {
    if (line !== this.preRenderLine) this.address(this.background.patternAddress(this.backgroundTable));
    else this.idleBus();
  }

  get spriteTable(): number {
    return (this.ctrl & CTRL.SPRITE_TABLE) << 9;
  }

  get backgroundTable(): number {
    return (this.ctrl & CTRL.BACKGROUND_TABLE) << 8;
  }

  private fetchBackground(step: number): void {
    const { background } = this;
    switch (step) {
      case 0:
        this.address(background.nametableAddress);
        break;
      case 1:
        background.tile = this.data(background.nametableAddress);
        break;
      case 2:
        this.address(background.attributeAddress);
        break;
      case 3:
        background.takeAttribute(this.data(background.attributeAddress));
        break;
      case 4:
        this.address(background.patternAddress(this.backgroundTable));
        break;
      case 5:
        background.patternLow = this.data(background.patternAddress(this.backgroundTable));
        break;
      case 6:
        this.address(background.patternAddress(this.backgroundTable) | 8);
        break;
      case 7:
        background.patternHigh = this.data(background.patternAddress(this.backgroundTable) | 8);
        break;
    }
  }

  private fetchSprite(step: number, slot: number): void {
    const { sprites, background } = this;
    const height = this.spriteHeight;
    const table = this.spriteTable;
    switch (step) {
      case 0:
      case 2:
        this.address(background.nametableAddress);
        break;
      case 1:
      case 3:
        this.data(background.nametableAddress);
        break;
      case 4:
        this.address(sprites.patternAddress(slot, height, table));
        break;
      case 5:
        sprites.loadLow(slot, this.data(sprites.patternAddress(slot, height, table)), height);
        break;
      case 6:
        this.address(sprites.patternAddress(slot, height, table) | 8);
        break;
      case 7:
        sprites.loadHigh(slot, this.data(sprites.patternAddress(slot, height, table) | 8), height);
        break;
    }
  }

  /**
   * An address dot. When the $2007 sequencer reads in the same dot, the latch is open while the data of
   * the dot before is still on its pins, and keeps that (AccuracyCoin "ALE + Read").
   */
  private address(address: number): void {
    const { bus, vram } = this;
    if (!vram.reading) {
      bus.driveAle(address);
      return;
    }
    bus.latch = bus.address & 0xff;
    vram.readBuffer = bus.read(address);
  }

  /** A data dot; a $2007 read in the same dot takes the same byte. */
  private data(address: number): number {
    const byte = this.bus.read(address);
    if (this.vram.reading) this.vram.readBuffer = byte;
    return byte;
  }

  /** No fetch in this dot: the pins follow v, and the $2007 sequencer has the bus to itself. */
  private idleBus(): void {
    const { bus, vram, background } = this;
    const v = background.v & 0x3fff;
    if (!vram.active) {
      if (bus.address !== v || bus.latch !== (v & 0xff)) bus.driveAle(v);
      return;
    }
    if (vram.reading) vram.readBuffer = bus.read(v);
    else bus.driveAle(v);
  }

  private vramSecondHalf(fetching: boolean): void {
    const { vram, background } = this;
    if (vram.writing) this.writeVram(background.v & 0x3fff, vram.writeData);
    if (!vram.stepping) return;
    if (fetching) {
      background.incrementX();
      background.incrementY();
    } else {
      background.v = (background.v + ((this.ctrl & CTRL.INCREMENT) !== 0 ? 32 : 1)) & 0x7fff;
    }
  }

  private writeVram(address: number, data: number): void {
    if (address < 0x3f00) this.bus.write(this.bus.address, data);
    else {
      this.palette[paletteIndex(address)] = data & 0x3f;
      this.span.invalidateColours();
    }
  }

  // ---- scroll and pixels ----

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

  private pixel(line: number, dot: number): void {
    const { mask, background } = this;
    let index = 0;
    if (this.renderNow) {
      const sprite = this.spritePixel(dot);
      if (line === this.preRenderLine) return;
      const left = dot <= 8;
      const bg =
        (mask & MASK.BACKGROUND) !== 0 && !(left && (mask & MASK.LEFT_BACKGROUND) === 0) ? background.pixel : 0;
      const shown = (mask & MASK.SPRITES) !== 0 && !(left && (mask & MASK.LEFT_SPRITES) === 0) ? sprite : 0;
      index = bg;
      if (shown !== 0) {
        if (bg === 0 || (shown & 0x20) === 0) index = shown & 0x1f;
        if (bg !== 0 && (shown & 0x40) !== 0 && dot < WIDTH) this.hit();
      }
    } else {
      if (line === this.preRenderLine) return;
      if ((background.v & 0x3f00) === 0x3f00) index = paletteIndex(background.v);
    }
    const colour = this.palette[index] & ((mask & MASK.GREY) !== 0 ? 0x30 : 0x3f);
    this.pixels[line * WIDTH + dot - 1] = colour | this.emphasis;
  }

  private spritePixel(dot: number): number {
    if (!this.skippedDot) return this.sprites.pixel(dot);
    if (dot > 1) {
      this.skippedDot = false;
      return this.sprites.pixel(dot);
    }
    return this.sprites.pixel(WIDTH);
  }

  /** A hit in dot d can be read by an access that ends in dot d+2 or later. */
  private hit(): void {
    if (!this.spriteHit) this.hitPipe |= 2;
  }

  /** Emphasis bits in place for `pixels`; the 2C07 has red and green swapped. */
  get emphasis(): number {
    const bits = this.mask & 0xe0;
    if (!this.region.swapsEmphasis) return bits << 1;
    return ((bits & 0x80) | ((bits & 0x20) << 1) | ((bits & 0x40) >> 1)) << 1;
  }

  // ---- registers ----

  private get spriteFlags(): number {
    return (this.spriteHit ? 0x40 : 0) | (this.spriteOverflow ? 0x20 : 0);
  }

  /** What `bus.time` will be when all half dots that begin before master clock `time` have run. */
  private timeAt(time: number): number {
    const first = this.clock + (this.half === 0 ? 0 : this.secondHalfClocks);
    const { dotDivider } = this.region;
    return time <= first ? this.bus.time : this.bus.time + Math.floor((time - first - 1) / dotDivider) + 1;
  }

  /**
   * A whole read of $2002 that ends at master clock `end`, without running up to it: -1 unless it is
   * certain that no flag changes before.
   */
  readStatusAhead(end: number): number {
    if (end > this.statusUntil) return -1;
    this.background.w = 0;
    const time = this.timeAt(end);
    this.openBus.driveStatus(this.spriteFlags, time);
    return this.openBus.at(time);
  }

  /**
   * Reads of $2002 went on like the last one up to the one that ended at master clock `end`. False, and
   * nothing done, if they would not all have given the same.
   */
  repeatStatus(end: number): boolean {
    const time = this.timeAt(end);
    if (!this.openBus.lowHolds(time)) return false;
    this.openBus.driveStatus(this.spriteFlags, time);
    return true;
  }

  /** Work out until when reads of $2002 can be answered ahead of time. */
  foreseeStatus(): void {
    this.statusUntil = this.vblank || !this.quiet ? 0 : this.nextStatusChange();
  }

  /** `bytes` 256 bytes from `at` on are written to $2004, one in every second cycle, the last at `lastStart`. */
  copyOam(bytes: Uint8Array, at: number, lastStart: number): void {
    const { sprites } = this;
    const { oam, oamAddress } = sprites;
    for (let i = 0; i < 256; i++) {
      const n = (oamAddress + i) & 0xff;
      oam[n] = (n & 3) === 2 ? bytes[at + i] & 0xe3 : bytes[at + i];
    }
    sprites.objectLines.invalidate();
    this.statusUntil = 0;
    this.openBus.drive(bytes[at + 255], this.timeAt(lastStart));
  }

  /** Whether $2004 takes plain writes from now until master clock `time`. */
  takesOam(time: number): boolean {
    if (!this.quiet) return false;
    if (!this.renderNow) return true;
    return this.line >= HEIGHT && this.line < this.preRenderLine && this.clockAt(this.preRenderLine, 0) > time;
  }

  /**
   * A read of register `register` (0 to 7) begins: what is taken at its start. The PPU has been run to
   * the beginning of the cycle; run it to the end of the access, then call `endRead`.
   */
  startRead(register: number): number {
    if (register === 2) {
      const flag = this.vblank ? 0x80 : 0;
      this.statusRead = true;
      this.background.w = 0;
      return flag;
    }
    if (register === 7) return this.readData();
    return 0;
  }

  /** The same read ends: the byte it gives. `started` is what `startRead` gave. */
  endRead(register: number, started: number): number {
    const { openBus, bus } = this;
    switch (register) {
      case 2:
        openBus.driveStatus(started | this.spriteFlags, bus.time);
        break;
      case 4:
        openBus.drive(this.readOam(), bus.time);
        break;
      case 7:
        if ((this.background.v & 0x3fff) < 0x3f00) openBus.drive(started, bus.time);
        else openBus.drivePalette(started, bus.time);
        this.vram.startRead();
        break;
    }
    return openBus.at(bus.time);
  }

  /** What a read would give, without its effects. */
  peekRegister(register: number): number {
    const open = this.openBus.at(this.bus.time);
    if (register === 2) return (this.vblank ? 0x80 : 0) | this.spriteFlags | (open & 0x1f);
    if (register === 4) return this.readOam();
    return register === 7 ? this.readData() : open;
  }

  private get rendersNow(): boolean {
    return this.renderBefore && (this.line < HEIGHT || this.line === this.preRenderLine);
  }

  private readOam(): number {
    const { sprites } = this;
    return this.rendersNow && this.line < HEIGHT ? sprites.bufferBefore : sprites.oam[sprites.oamAddress];
  }

  private readData(): number {
    const v = this.background.v & 0x3fff;
    if (v < 0x3f00) return this.vram.readBuffer;
    const grey = (this.maskWritten & MASK.GREY) !== 0 ? 0x30 : 0x3f;
    return (this.palette[paletteIndex(v)] & grey) | (this.openBus.at(this.bus.time) & 0xc0);
  }

  /**
   * A write begins; the PPU has been run to the beginning of the cycle at master clock `start`. Run it
   * to the end of the access, then call `endWrite`.
   */
  startWrite(register: number, data: number, start: number): void {
    const { background, sprites } = this;
    this.openBus.drive(data, this.bus.time);
    this.statusUntil = 0;
    switch (register) {
      case 0:
        background.t = (background.t & 0x73ff) | ((data & 3) << 10);
        this.runTo(start + 2);
        this.ctrl = data;
        this.updateNmi();
        break;
      case 1:
        this.maskWritten = data;
        this.maskDelay = 2;
        break;
      case 3:
        sprites.oamAddress = data;
        break;
      case 4:
        this.writeOam(data);
        break;
      case 5:
        this.writeScroll(data);
        break;
      case 6:
        this.writeAddress(data);
        break;
    }
  }

  endWrite(register: number, data: number): void {
    if (register === 7) this.vram.startWrite(data);
  }

  /** While rendering OAM is not written, but OAMADDR moves on to the next sprite. */
  private writeOam(data: number): void {
    const { sprites } = this;
    const n = sprites.oamAddress;
    if (this.rendersNow) {
      sprites.oamAddress = (n + 4) & 0xfc;
      return;
    }
    sprites.oam[n] = (n & 3) === 2 ? data & 0xe3 : data;
    sprites.objectLines.invalidate();
    sprites.oamAddress = (n + 1) & 0xff;
  }

  private writeScroll(data: number): void {
    const { background } = this;
    if (background.w === 0) {
      background.t = (background.t & 0x7fe0) | (data >> 3);
      background.fineX = data & 7;
    } else {
      background.t = (background.t & 0x0c1f) | ((data & 7) << 12) | ((data & 0xf8) << 2);
    }
    background.w ^= 1;
  }

  private writeAddress(data: number): void {
    const { background } = this;
    if (background.w === 0) {
      background.t = (background.t & 0x00ff) | ((data & 0x3f) << 8);
    } else {
      background.t = (background.t & 0x7f00) | data;
      this.vDelay = 4;
    }
    background.w ^= 1;
  }

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
    this.span.invalidateColours();
    this.statusUntil = 0;
    this.sprites.afterLoad();
    this.vram.afterLoad();
  }
}
