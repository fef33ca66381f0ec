import { MASK } from '../../../ppu/chip/bits.ts';
import { DOTS, HEIGHT, WIDTH } from '../../../ppu/chip/screen.ts';
import { blankIndex, LOOKUP_DELAY } from '../../../ppu/exact/pixels.ts';
import type { Nes } from '../../nes.ts';
import type { Backwards, Writer, Written } from './backwards.ts';
import { dotsAt } from './beam.ts';
import type { Place } from './cells.ts';
import { DebugError } from './debug-error.ts';
import type { Search } from './frame-search.ts';
import { Access, NO_CELL } from './trace.ts';
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

/** The same before it is known who wrote it; null: nobody can have. */
interface Part extends Omit<PixelPart, 'writer'> {
  readonly written: Written | null;
}

interface Found extends Omit<PixelOrigin, 'parts'> {
  readonly parts: readonly Part[];
}

/** A byte that the PPU fetched. */
interface Fetch {
  readonly line: number;
  readonly dot: number;
  readonly address: number;
  readonly data: number;
  /** Where it came from as banks lay then. */
  readonly cell: number;
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

/** What the pixel's colour was looked up in, while nothing is rendered. */
interface LookedUp {
  /** Of the byte of palette RAM. */
  readonly index: number;
  readonly value: number;
  /** Whether the byte was written in the instruction meanwhile, before. */
  readonly isNew: boolean;
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
  /** The last dot of its line with a fetch, up to the pixel. */
  private lastDot = -1;
  lookedUp: LookedUp | null = null;
  /** CPU cycle of the frame up to which writes count for that. */
  end = Number.POSITIVE_INFINITY;
  private readonly travel: Travel;
  private readonly nes: Nes;
  private readonly x: number;
  private readonly y: number;

  constructor(travel: Travel, x: number, y: number) {
    this.travel = travel;
    this.nes = travel.nes;
    this.x = x;
    this.y = y;
  }

  /** Run this frame, which has not begun, until the pixel is made. */
  run(): void {
    const { nes, y, travel } = this;
    const { frame } = travel;
    const { ppu, region } = nes;
    const all = region.lines * DOTS;
    // Counted from where a frame begins, so that the pre-render line comes before line 0.
    const since = (): number => (dotsAt(nes, nes.bus.cycle) - HEIGHT * DOTS + 2 * all) % all;
    const wanted = (y - HEIGHT + region.lines) * DOTS + this.x + SURE;
    const from = (y - AHEAD - HEIGHT + region.lines) * DOTS;
    const step = (): boolean => {
      const wasLookedUp = this.lookedUp !== null;
      travel.step();
      const goesOn = travel.frame === frame;
      if (!wasLookedUp && this.lookedUp) {
        if (!this.lookedUp.isNew) this.end = travel.bus.trace.start;
        else if (goesOn) this.end = nes.bus.cycle;
      }
      return goesOn;
    };
    let goesOn = step();
    const ahead = Math.floor(((from - since()) * region.dotDivider) / region.cpuDivider);
    if (goesOn && ahead > 0) travel.onTo(nes.bus.cycle + ahead);
    while (goesOn && since() < from) goesOn = step();
    ppu.exactOnly = true;
    travel.bus.follow(false, (address, data, cell) => this.note(address, data, cell));
    travel.bus.before = (cycles) => this.lookUp(cycles);
    try {
      while (goesOn && since() < wanted) goesOn = step();
      travel.bus.watch(false);
    } finally {
      travel.bus.before = null;
      ppu.exactOnly = false;
    }
  }

  /** Whether rendering was on where the pixel was made: then there is a fetch in every other dot. */
  get isRendered(): boolean {
    return this.lastDot >= this.x;
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

  /**
   * The PPU is run to the dot in which the pixel's colour is looked up, if that begins within `cycles` CPU cycles: what is written in the last
   * of them reaches neither v nor palette RAM so soon.
   */
  private lookUp(cycles: number): void {
    if (this.lookedUp) return;
    const { x, y, travel } = this;
    const { ppu, region, bus } = this.nes;
    const line = ppu.line < HEIGHT ? y : region.lines + y;
    const time = ppu.clockAt(line, x + 1 + LOOKUP_DELAY) + 1;
    if (time > (bus.cycle + cycles) * region.cpuDivider) return;
    ppu.runTo(time);
    const index = blankIndex(ppu, 0);
    const { trace } = travel.bus;
    const at = travel.bus.cells.at('palette', index);
    const entries = trace.kinds.slice(0, trace.count);
    const isNew = entries.some((kind, i) => kind === Access.PpuWrite && trace.cells[i] === at);
    this.lookedUp = { index, value: ppu.palette[index], isNew };
  }

  private note(address: number, data: number, cell: number): void {
    const { ppu, region } = this.nes;
    const { line, dot, sprites } = ppu;
    const cycle = Math.floor(ppu.clock / region.cpuDivider);
    this.fetches.push({ line, dot, address, data, cell, cycle });
    if (line === this.lineBefore && dot > TAIL && this.units === null && this.y > 0) {
      this.units = {
        ...{ x: sprites.x.slice(), attributes: sprites.attributes.slice(), cycle, oam: sprites.oam.slice() },
        ...{ low: sprites.shiftLow.slice(), high: sprites.shiftHigh.slice(), height: ppu.spriteHeight },
      };
    }
    if (line !== this.y || dot > this.x + 2) return;
    this.mask = ppu.mask;
    this.fineX = ppu.background.fineX;
    this.lastDot = dot;
  }
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
  *of(x: number, y: number): Search<PixelOrigin> {
    const { travel, backwards } = this;
    const frame = this.frameOf(x, y);
    const found = backwards.at({ frame, cycle: 0 }, () => {
      const look = new Look(travel, x, y);
      look.run();
      return this.found(look, x, y, frame);
    });
    const asked = found.parts.flatMap(({ written }) => written ?? []);
    const writers = asked.length > 0 ? yield* backwards.writersOf(asked) : [];
    const parts = found.parts.map(({ written, ...part }) => ({
      ...part,
      writer: written ? writers[asked.indexOf(written)] : null,
    }));
    return { ...found, parts };
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

  private found(look: Look, x: number, y: number, frame: number): Found {
    if (!look.isRendered) return this.unrendered(look, frame);
    const tile = look.tile();
    const shows = (MASK.BACKGROUND & look.mask) !== 0 && (x >= TILE || (look.mask & MASK.LEFT_BACKGROUND) !== 0);
    const background = tile && shows ? backgroundOf(tile, (x + look.fineX) & 7) : 0;
    const sprite = spriteOf(look, x, y);
    const isSprite = sprite !== null && (background === 0 || (sprite.attributes & BEHIND) === 0);
    const index = isSprite ? 0x10 | ((sprite.attributes & 3) << 2) | sprite.value : background;
    const layer = isSprite ? 'sprite' : background !== 0 ? 'background' : 'backdrop';
    const parts = isSprite ? this.spriteParts(look, sprite, frame) : this.tileParts(tile ?? [], frame);
    const palette = this.palette(index, { frame, cycle: (look.fetches.at(-1)?.cycle ?? 0) + 1 });
    return { layer, sprite: isSprite ? sprite.index : -1, colour: palette.value, parts: [...parts, palette] };
  }

  /** With rendering off the colour is that of the backdrop, or of the palette's byte that v points to. */
  private unrendered(look: Look, frame: number): Found {
    const { index, value } = look.lookedUp ?? { index: 0, value: undefined };
    const palette = this.palette(index, { frame, cycle: look.end }, value);
    return { layer: 'backdrop', sprite: -1, colour: palette.value, parts: [palette] };
  }

  private palette(index: number, before: Position, value = this.travel.nes.ppu.palette[index]): Part {
    return this.part('palette', this.travel.bus.cells.at('palette', index), value, before);
  }

  private tileParts(tile: readonly Fetch[], frame: number): Part[] {
    const names = ['nametable', 'attribute', 'pattern-low', 'pattern-high'] as const;
    return tile.map(({ cell, data, cycle }, i) => this.part(names[i], cell, data, { frame, cycle: cycle + 1 }));
  }

  private spriteParts({ fetches, units, lineBefore }: Look, { index, unit }: SpritePixel, frame: number): Part[] {
    if (!units) return [];
    const at = { frame, cycle: units.cycle + 1 };
    const { cells } = this.travel.bus;
    const bytes = [0, 1, 2, 3].map((i) =>
      this.part('sprite', cells.at('oam', index * 4 + i), units.oam[index * 4 + i], at),
    );
    const patterns = [262, 264].flatMap((dot, plane) => {
      const fetch = fetches.find((one) => one.line === lineBefore && one.dot === dot + unit * TILE);
      const name = plane === 0 ? 'pattern-low' : 'pattern-high';
      return fetch ? [this.part(name, fetch.cell, fetch.data, { frame, cycle: fetch.cycle + 1 })] : [];
    });
    return [...bytes, ...patterns];
  }

  private part(part: PixelPart['part'], cell: number, value: number, before: Position): Part {
    const { cells } = this.travel.bus;
    const written = cell === NO_CELL || !cells.isWritable(cell) ? null : { cell, before };
    return { part, place: cell === NO_CELL ? null : cells.placeOf(cell), value, written };
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
