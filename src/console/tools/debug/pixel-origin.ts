import { MASK } from '../../../ppu/chip/bits.ts';
import { PpuBus } from '../../../ppu/chip/ppu-bus.ts';
import { DOTS, HEIGHT, WIDTH } from '../../../ppu/chip/screen.ts';
import type { Nes } from '../../nes.ts';
import type { Backwards, Writer } from './backwards.ts';
import { dotsAt } from './beam.ts';
import type { Place } from './cells.ts';
import { DebugError } from './debug-error.ts';
import { NO_CELL } from './trace.ts';
import type { Position, Travel } from './travel.ts';

/** A byte that a pixel was made of. */
export interface PixelPart {
  readonly part: 'nametable' | 'attribute' | 'pattern-low' | 'pattern-high' | 'sprite' | 'palette';
  /** Where it is; null where no memory answered. */
  readonly place: Place | null;
  readonly value: number;
  /** Who wrote it last before the PPU took it; null for ROM, and where nobody has since the history began. */
  readonly writer: Writer | null;
}

/** What made a pixel. */
export interface PixelOrigin {
  readonly layer: 'background' | 'sprite' | 'backdrop';
  /** Number of the object, 0 to 63; -1 for the other layers. */
  readonly sprite: number;
  /** 0 to 63. */
  readonly colour: number;
  /** Bytes of the layer that is seen; of the backdrop those of the background that is seen through, too, where it was fetched. */
  readonly parts: readonly PixelPart[];
}

/** A byte that the PPU fetched. */
interface Fetch {
  readonly line: number;
  readonly dot: number;
  readonly address: number;
  readonly data: number;
  /** CPU cycle of the frame. */
  readonly cycle: number;
}

/** What the eight sprite units hold as a line begins. */
interface Units {
  readonly x: Uint8Array;
  readonly attributes: Uint8Array;
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  /** Cycle, and OAM, as they were filled. */
  readonly cycle: number;
  readonly oam: Uint8Array;
  readonly height: number;
}

/** Passes everything on, and tells what was read. */
class TracingPpuBus extends PpuBus {
  told: (address: number, data: number) => void = () => {};

  override read(address: number): number {
    const at = (address & 0x3f00) | this.latch;
    const data = super.read(address);
    this.told(at, data);
    return data;
  }
}

/** Lines before the pixel from which the PPU is looked at. */
const AHEAD = 2;
const TILE = 8;
const TAIL = 320;
const BEHIND = 0x20;
/** Dots after a pixel's own by which it is certainly made. */
const SURE = 8;

/** Looks at the PPU dot by dot around one pixel of a picture. */
class Look {
  readonly fetches: Fetch[] = [];
  units: Units | null = null;
  mask = 0;
  fineX = 0;
  private readonly nes: Nes;
  private readonly x: number;
  private readonly y: number;

  constructor(nes: Nes, x: number, y: number) {
    this.nes = nes;
    this.x = x;
    this.y = y;
  }

  /** Run until the pixel is made. `step` is one instruction; it says whether the frame goes on. */
  run(step: () => boolean): void {
    const { nes, y } = this;
    const { ppu, region } = nes;
    const all = region.lines * DOTS;
    // Counted from where a frame begins, so that the pre-render line comes before line 0.
    const since = (): number => (dotsAt(nes, nes.bus.cycle) - HEIGHT * DOTS + 2 * all) % all;
    const wanted = (y - HEIGHT + region.lines) * DOTS + this.x + SURE;
    const from = (y - AHEAD - HEIGHT + region.lines) * DOTS;
    let goesOn = true;
    while (goesOn && since() < from) goesOn = step();
    const plain = ppu.bus;
    const tracing = new TracingPpuBus(plain.memory, plain.board, region);
    move(plain, tracing, plain);
    tracing.told = (address, data) => this.note(address, data);
    ppu.bus = tracing;
    ppu.exactOnly = true;
    try {
      while (goesOn && since() < wanted) goesOn = step();
      nes.bus.catchUp();
    } finally {
      move(tracing, plain, plain);
      ppu.bus = plain;
      ppu.exactOnly = false;
    }
  }

  /** The four fetches of the background's tile under the pixel; null where rendering was off. */
  tile(): readonly Fetch[] | null {
    const { x, y, fineX } = this;
    const column = (x + fineX) >> 3;
    // The first two tiles of a line are fetched at the end of the line before.
    const line = column < 2 ? this.lineBefore : y;
    const first = column < 2 ? TAIL + column * TILE : (column - 2) * TILE;
    const found = [2, 4, 6, 8].map((dot) => this.fetches.find((one) => one.line === line && one.dot === first + dot));
    return found.every((one) => one !== undefined) ? (found as Fetch[]) : null;
  }

  /** The line above, whose end fetches for this one. */
  get lineBefore(): number {
    return this.y === 0 ? this.nes.ppu.preRenderLine : this.y - 1;
  }

  private note(address: number, data: number): void {
    const { ppu, region } = this.nes;
    const { line, dot, sprites } = ppu;
    const cycle = Math.floor(ppu.clock / region.cpuDivider);
    this.fetches.push({ line, dot, address, data, cycle });
    if (line === this.lineBefore && dot > TAIL && this.units === null && this.y > 0) {
      this.units = {
        ...{ x: sprites.x.slice(), attributes: sprites.attributes.slice(), cycle, oam: sprites.oam.slice() },
        ...{ low: sprites.shiftLow.slice(), high: sprites.shiftHigh.slice(), height: ppu.spriteHeight },
      };
    }
    if (line === this.y && dot <= this.x + 2) this.settle();
  }

  private settle(): void {
    this.mask = this.nes.ppu.mask;
    this.fineX = this.nes.ppu.background.fineX;
  }
}

/** What a plain bus has goes from one to the other. */
function move(from: PpuBus, to: PpuBus, plain: PpuBus): void {
  for (const key of Object.keys(plain) as (keyof PpuBus)[]) Object.assign(to, { [key]: from[key] });
}

/** Finds out what a pixel was made of, by making it once more. */
export class PixelOrigins {
  private readonly travel: Travel;
  private readonly backwards: Backwards;

  constructor(travel: Travel, backwards: Backwards) {
    this.travel = travel;
    this.backwards = backwards;
  }

  /** What made the pixel that the PPU showed last at `x` (0 to 255), `y` (0 to 239). Throws `DebugError`. */
  of(x: number, y: number): PixelOrigin {
    const { travel, backwards } = this;
    const frame = this.frameOf(x, y);
    return backwards.back(() => {
      travel.goTo({ frame, cycle: 0 });
      const look = new Look(travel.nes, x, y);
      travel.unseen(() =>
        look.run(() => {
          travel.step();
          return travel.frame === frame;
        }),
      );
      return this.origin(look, x, y, frame);
    });
  }

  /** The frame in which it was made: this one, where the beam is past it. Throws `DebugError`. */
  private frameOf(x: number, y: number): number {
    if (x < 0 || x >= WIDTH || y < 0 || y >= HEIGHT) throw new DebugError('outside-of-picture', { x, y });
    const { travel } = this;
    const { frame, cycle } = travel.position;
    const { start, now } = travel.wayBack();
    const { nes } = travel;
    const dots = dotsAt(nes, nes.bus.cycle);
    const isPast = cycle > 0 && dots < HEIGHT * DOTS && dots > y * DOTS + x + SURE;
    const made = isPast ? frame : frame - 1;
    if (made < start) throw new DebugError('unknown-time', { time: made, start, end: now });
    return made;
  }

  private origin(look: Look, x: number, y: number, frame: number): PixelOrigin {
    const { ppu } = this.travel.nes;
    const tile = look.tile();
    const shows = (MASK.BACKGROUND & look.mask) !== 0 && (x >= TILE || (look.mask & MASK.LEFT_BACKGROUND) !== 0);
    const background = tile && shows ? backgroundOf(tile, (x + look.fineX) & 7) : 0;
    const sprite = spriteOf(look, x, y);
    const isSprite = sprite !== null && (background === 0 || (sprite.attributes & BEHIND) === 0);
    const cell = isSprite ? 0x10 | ((sprite.attributes & 3) << 2) | sprite.value : background;
    const layer = isSprite ? 'sprite' : background !== 0 ? 'background' : 'backdrop';
    const last = look.fetches.at(-1)?.cycle ?? 0;
    const parts = isSprite ? this.spriteParts(look, sprite, frame) : this.tileParts(tile ?? [], frame);
    const palette = this.part('palette', 'palette', cell, ppu.palette[cell], { frame, cycle: last + 1 });
    return { layer, sprite: isSprite ? sprite.index : -1, colour: ppu.palette[cell], parts: [...parts, palette] };
  }

  private tileParts(tile: readonly Fetch[], frame: number): PixelPart[] {
    const names = ['nametable', 'attribute', 'pattern-low', 'pattern-high'] as const;
    return tile.map(({ address, data, cycle }, i) =>
      this.part(names[i], 'ppu', address, data, { frame, cycle: cycle + 1 }),
    );
  }

  private spriteParts({ fetches, units, lineBefore }: Look, { index, unit }: SpritePixel, frame: number): PixelPart[] {
    if (!units) return [];
    const at = { frame, cycle: units.cycle + 1 };
    const bytes = [0, 1, 2, 3].map((i) => this.part('sprite', 'oam', index * 4 + i, units.oam[index * 4 + i], at));
    const patterns = [262, 264].flatMap((dot, plane) => {
      const fetch = fetches.find((one) => one.line === lineBefore && one.dot === dot + unit * TILE);
      const name = plane === 0 ? 'pattern-low' : 'pattern-high';
      return fetch ? [this.part(name, 'ppu', fetch.address, fetch.data, { frame, cycle: fetch.cycle + 1 })] : [];
    });
    return [...bytes, ...patterns];
  }

  private part(
    part: PixelPart['part'],
    space: 'ppu' | 'oam' | 'palette',
    address: number,
    value: number,
    before: Position,
  ): PixelPart {
    const { cells } = this.travel.bus;
    const cell = cells.at(space, address);
    const writer = cell === NO_CELL || !cells.isWritable(cell) ? null : this.backwards.writerOf(cell, before);
    return { part, place: cell === NO_CELL ? null : cells.placeOf(cell), value, writer };
  }
}

/** A pixel of a sprite that is not transparent. */
interface SpritePixel {
  readonly index: number;
  readonly unit: number;
  readonly attributes: number;
  /** 1 to 3. */
  readonly value: number;
}

/** Palette index of the background, 0 where it is transparent. */
function backgroundOf([name, attribute, low, high]: readonly Fetch[], column: number): number {
  const bit = 7 - column;
  const value = ((low.data >> bit) & 1) | (((high.data >> bit) & 1) << 1);
  // Which two bits of the attribute byte count follows from where the tile is.
  const shift = ((name.address >> 4) & 4) | (name.address & 2);
  return value === 0 ? 0 : (((attribute.data >> shift) & 3) << 2) | value;
}

function spriteOf({ units, mask }: Look, x: number, y: number): SpritePixel | null {
  if (!units || (mask & MASK.SPRITES) === 0 || (x < TILE && (mask & MASK.LEFT_SPRITES) === 0)) return null;
  const inRange = Array.from({ length: 64 }, (_, index) => index).filter((index) => {
    const row = y - 1 - units.oam[index * 4];
    return row >= 0 && row < units.height;
  });
  for (const [unit, index] of inRange.slice(0, 8).entries()) {
    const bit = 7 - (x - units.x[unit]);
    if (bit < 0 || bit > 7) continue;
    const value = ((units.low[unit] >> bit) & 1) | (((units.high[unit] >> bit) & 1) << 1);
    if (value !== 0) return { index, unit, attributes: units.attributes[unit], value };
  }
  return null;
}
