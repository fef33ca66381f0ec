import type { StateIO } from '../../base/state.ts';
import { ObjectLines } from './object-lines.ts';
import { REVERSED, rowAddress } from './sprite-rows.ts';

/**
 * The sprite half of the PPU: OAM, the evaluation that picks eight sprites for the next line, and the
 * eight units that draw them.
 * Sources: https://www.nesdev.org/wiki/PPU_sprite_evaluation and AccuracyCoin's pages 18 and 19.
 */
export class Sprites {
  /** Object attribute memory: 64 sprites of four bytes, Y, tile, attributes and X. */
  readonly oam = new Uint8Array(256);
  /** Eight sprites of four bytes each. */
  readonly secondary = new Uint8Array(32);
  /** The same bytes, to fill them quickly. */
  private readonly secondaryWords = new Uint32Array(this.secondary.buffer);
  /** OAMADDR. */
  oamAddress = 0;
  /**
   * Secondary OAM's address, 0 to 31, which nothing but its own steps and resets moves. It steps in even dots while it is filled
   * and in four of a slot's eight dots while sprites are fetched; `resetSecondary` says when it begins again.
   */
  pointer = 0;
  /** Secondary OAM's address went past its end, so that it stays at 0: in evaluation, there are eight sprites. */
  overflowed = false;
  /** Secondary OAM's address is reset when the next dot is over: 1 in dots 64, 256 and 340. */
  resetDue = 0;
  /** OAMADDR has wrapped: evaluation is over. */
  wrapped = false;
  /** A ninth sprite was found on this line. */
  ninth = false;
  /** Which byte of a sprite evaluation is at, 0 to 3. */
  byteIndex = 0;
  /** The OAM buffer: what the sprite unit moved last; $2004 reads it while rendering. */
  buffer = 0;
  /** The buffer of the dot before, which is what the end of a $2004 read sees. */
  bufferBefore = 0;
  /** Whether slot 0 of the next line holds the first object evaluated. */
  spriteZeroNext = false;
  /** The same for the line being drawn. */
  spriteZero = false;
  /** Row of OAM that gets corrupted when rendering goes on again, or -1. */
  corruptRow = -1;
  /** Rendering went off during evaluation, which has not stopped yet: 1 until its last step is done, then 2. */
  stopping = 0;
  /** Y and tile of the sprite being fetched. */
  fetchY = 0;
  fetchTile = 0;
  /** Row of the sprite being fetched: line - Y in 9 bits, so that a sprite below has a huge row. */
  fetchRow = 0;

  /** The dot (less one) from which each unit puts out pixels, 0 to 255. */
  readonly x = new Uint8Array(8);
  /** What else is in each unit: attributes, and both planes of the row, bit 7 leaving first. */
  readonly attributes = new Uint8Array(8);
  readonly shiftLow = new Uint8Array(8);
  readonly shiftHigh = new Uint8Array(8);
  /** Bit k: unit k has pixels left. */
  live = 0;
  /** Which sprites are in range of each line. */
  readonly objectLines = new ObjectLines();

  static readonly derived = ['live', 'objectLines', 'secondaryWords'];

  /** Dots 1-64: secondary OAM is filled with $FF; on the pre-render line it is only read. */
  clear(dot: number, preRender: boolean): void {
    if (dot === 1) {
      this.wrapped = false;
      this.byteIndex = 0;
    }
    if ((dot & 1) !== 0) {
      this.buffer = preRender ? this.secondary[this.pointer] : 0xff;
    } else {
      if (!preRender) this.secondary[this.pointer] = 0xff;
      this.stepSecondary();
    }
  }

  /** All of secondary OAM is $FF. */
  clearSecondary(): void {
    for (let i = 0; i < 8; i++) this.secondaryWords[i] = 0xffffffff;
  }

  /**
   * Secondary OAM's address begins again at 0. The chip does so for its counts 63, 255 and 339, a dot later, if rendering was on
   * then: so with rendering off there, it goes on from where it was, frozen or not.
   * Source: AccuracyCoin, "Frozen OAM2 Increment"; https://www.nesdev.org/wiki/PPU_signals
   */
  resetSecondary(): void {
    this.resetDue = 0;
    this.pointer = 0;
    this.overflowed = false;
  }

  /** Secondary OAM's address goes up by one, and freezes when it is past the end. */
  private stepSecondary(): void {
    if (this.overflowed) return;
    this.pointer = (this.pointer + 1) & 31;
    this.overflowed = this.pointer === 0;
  }

  /**
   * Dots 65-256 of lines 0-239: reads on odd dots, decides on even ones. Returns true when a ninth
   * sprite is found in this dot.
   */
  evaluate(dot: number, line: number, height: number): boolean {
    if (dot === 65) this.ninth = false;
    if ((dot & 1) !== 0) {
      this.buffer = this.oam[this.oamAddress];
      return false;
    }
    if (this.wrapped) {
      this.buffer = this.secondary[this.pointer];
      this.oamAddress = (this.oamAddress + 4) & 0xfc;
      return false;
    }
    const value = this.buffer;
    const inRange = line >= value && line - value < height;
    if (dot === 66) this.spriteZeroNext = inRange;
    if (!this.overflowed) this.secondary[this.pointer] = value;
    else this.buffer = this.secondary[this.pointer];
    const overflow = this.byteIndex === 0 && this.overflowed && inRange && !this.ninth;
    this.advance(inRange);
    return overflow;
  }

  /**
   * Whether `dot` still belongs to the evaluation, though rendering is off: the step under way is finished, and in the odd
   * dot after it OAMADDR goes up by one more.
   * Source: https://forums.nesdev.org/viewtopic.php?t=18414, from a simulation of the chip's transistors
   */
  runsOn(dot: number): boolean {
    if (this.stopping === 0) return false;
    if ((dot & 1) === 0) {
      this.stopping = 2;
    } else if (this.stopping === 2) {
      this.stopping = 0;
      this.oamAddress = (this.oamAddress + 1) & 0xff;
      return false;
    }
    return true;
  }

  /** The pre-render line evaluates nothing, but OAM is read. */
  evaluatePreRender(dot: number): void {
    if (dot === 65) this.ninth = false;
    if ((dot & 1) !== 0) this.buffer = this.oam[this.oamAddress];
    else if (dot === 66) this.spriteZeroNext = false;
  }

  /** OAMADDR's arithmetic on even dots (AccuracyCoin "Misaligned OAM behavior"). */
  private advance(inRange: boolean): void {
    const n = this.oamAddress;
    let next: number;
    let copied = true;
    switch (this.byteIndex) {
      case 0:
        if (inRange && !this.ninth) {
          next = n + 1;
          this.byteIndex = 1;
          this.ninth = this.overflowed;
        } else {
          copied = false;
          if (!this.overflowed || this.ninth) next = (n + 4) & 0x1fc;
          else next = (n & 3) === 3 ? n + 1 : n + 5;
        }
        break;
      case 3:
        this.byteIndex = 0;
        if (!inRange) next = (n + 1) & 0x1fc;
        else next = this.overflowed ? n + 4 : n + 1;
        break;
      default:
        next = n + 1;
        this.byteIndex++;
    }
    if (copied) this.stepSecondary();
    if (next > 0xff) this.wrapped = true;
    this.oamAddress = next & 0xff;
  }

  /**
   * Dots 257-320: what moves between secondary OAM and unit `slot` in step 0-7 of its eight dots. The
   * patterns arrive through `loadLow` and `loadHigh` in steps 5 and 7.
   */
  fetchStep(step: number, slot: number, line: number): void {
    this.buffer = this.secondary[this.pointer];
    switch (step) {
      case 0:
        this.fetchY = this.buffer;
        this.stepSecondary();
        break;
      case 1:
        this.fetchTile = this.buffer;
        this.fetchRow = ((line & 0xff) - this.fetchY) & 0x1ff;
        this.stepSecondary();
        break;
      case 2:
        this.stepSecondary();
        break;
      case 3:
        this.attributes[slot] = this.bufferBefore;
        break;
      case 4:
        this.x[slot] = this.buffer;
        break;
      case 7:
        this.stepSecondary();
        break;
    }
  }

  /** What `fetchStep` moves into unit `slot` in the eight dots of its slot, but for the patterns and `pointer`: bytes `entry` of secondary OAM and after. */
  takeEntry(slot: number, line: number, entry = slot << 2): void {
    const { secondary } = this;
    this.fetchY = secondary[entry];
    this.fetchTile = secondary[entry + 1];
    this.fetchRow = ((line & 0xff) - this.fetchY) & 0x1ff;
    this.attributes[slot] = secondary[entry + 2];
    this.x[slot] = secondary[entry + 3];
  }

  /** Address of the fetched sprite's low plane; the high plane is 8 further. */
  patternAddress(slot: number, height: number, table: number): number {
    const row = (this.attributes[slot] & 0x80) !== 0 ? ~this.fetchRow : this.fetchRow;
    return rowAddress(this.fetchTile, row, height, table);
  }

  /** The low plane goes into unit `slot`; 0 goes in when the sprite is not in range after all. */
  loadLow(slot: number, byte: number, height: number): void {
    this.shiftLow[slot] = this.pattern(slot, byte, height);
    this.noteLoaded(slot);
  }

  /** The same for the high plane. */
  loadHigh(slot: number, byte: number, height: number): void {
    this.shiftHigh[slot] = this.pattern(slot, byte, height);
    this.noteLoaded(slot);
  }

  /** Called after either plane, since rendering may go off between the two. */
  private noteLoaded(slot: number): void {
    const bit = 1 << slot;
    this.live = (this.shiftLow[slot] | this.shiftHigh[slot]) !== 0 ? this.live | bit : this.live & ~bit;
  }

  private pattern(slot: number, byte: number, height: number): number {
    if (this.fetchRow >= height) return 0;
    return (this.attributes[slot] & 0x40) !== 0 ? REVERSED[byte] : byte;
  }

  /**
   * The pixel of dot `dot` (1 to 256): 0 when transparent, else 16 | palette << 2 | colour, with bit 5
   * when it goes behind the background and bit 6 when it is of sprite zero. Units that have begun shift.
   */
  pixel(dot: number): number {
    let live = this.live;
    if (live === 0) return 0;
    let pixel = 0;
    for (let unit = 0; live !== 0; unit++, live >>= 1) {
      if ((live & 1) === 0 || this.x[unit] >= dot) continue;
      const low = this.shiftLow[unit];
      const high = this.shiftHigh[unit];
      const colour = (low >> 7) | ((high >> 7) << 1);
      if (colour !== 0 && pixel === 0) {
        const attributes = this.attributes[unit];
        pixel = 0x10 | ((attributes & 3) << 2) | colour | (attributes & 0x20);
        if (unit === 0 && this.spriteZero) pixel |= 0x40;
      }
      this.shiftLow[unit] = low << 1;
      this.shiftHigh[unit] = high << 1;
      if (((low | high) & 0x7f) === 0) this.live &= ~(1 << unit);
    }
    return pixel;
  }

  /** All 256 dots of a line have passed: only pixels that lie beyond its end are left in the units. */
  shiftOut(): void {
    for (let unit = 0; unit < 8; unit++) {
      const shifts = Math.min(256 - this.x[unit], 8);
      this.shiftLow[unit] = (this.shiftLow[unit] << shifts) & 0xff;
      this.shiftHigh[unit] = (this.shiftHigh[unit] << shifts) & 0xff;
    }
    this.updateLive();
  }

  /**
   * The counters have run out (dot 257), or never left "halted" (dot 339 with rendering off). What was left of an evaluation
   * is over by then.
   */
  haltAll(): void {
    this.stopping = 0;
    this.x.fill(0);
  }

  /** OAMADDR steps on in every even dot but 0, of those from `dot` up to and without `end` (2C07, lines 265-310). */
  refresh(dot: number, end: number): void {
    const steps = ((Math.max(end, 1) - 1) >> 1) - ((Math.max(dot, 1) - 1) >> 1);
    this.oamAddress = (this.oamAddress + steps) & 0xff;
  }

  /** Rendering went off at `dot` of a rendering line: an address of secondary OAM is left open. */
  seedCorruption(dot: number): void {
    let row = this.pointer;
    if (dot >= 65 && dot <= 256 && !this.wrapped) row = (row + 3) & 0x1c;
    this.corruptRow = row;
  }

  /** Rendering is on again: row 0 is copied over the open row (AccuracyCoin "OAM Corruption"). */
  corrupt(): void {
    const { corruptRow: row, oam } = this;
    this.corruptRow = -1;
    for (let i = 0; i < 8; i++) {
      if (oam[row * 8 + i] === oam[i]) continue;
      oam[row * 8 + i] = oam[i];
      this.objectLines.invalidate();
    }
    this.secondary[row] = this.secondary[0];
  }

  /**
   * Rendering starts: with OAMADDR at 8 or more, the row it points to is copied over row 0.
   * Source: https://www.nesdev.org/wiki/PPU_registers, "OAMADDR precautions"
   */
  copyRow(): void {
    const row = this.oamAddress & 0xf8;
    if (row === 0) return;
    this.oam.copyWithin(0, row, row + 8);
    this.objectLines.invalidate();
  }

  power(): void {
    this.oam.fill(0xff);
    this.objectLines.invalidate();
    this.secondary.fill(0xff);
    this.oamAddress = 0;
    this.pointer = 0;
    this.overflowed = false;
    this.resetDue = 0;
    this.wrapped = false;
    this.ninth = false;
    this.byteIndex = 0;
    this.buffer = 0;
    this.bufferBefore = 0;
    this.spriteZeroNext = false;
    this.spriteZero = false;
    this.corruptRow = -1;
    this.stopping = 0;
    this.fetchY = 0;
    this.fetchTile = 0;
    this.fetchRow = 0;
    this.x.fill(0);
    this.attributes.fill(0);
    this.shiftLow.fill(0);
    this.shiftHigh.fill(0);
    this.live = 0;
  }

  state(s: StateIO): void {
    s.block(this.oam);
    s.block(this.secondary);
    this.oamAddress = s.u8(this.oamAddress);
    this.pointer = s.u8(this.pointer, 31);
    this.overflowed = s.bit(this.overflowed);
    this.resetDue = s.version >= 4 ? s.u8(this.resetDue, 1) : 0;
    this.wrapped = s.bit(this.wrapped);
    // Before version 4 the flag stood for eight sprites, until the next line.
    if (s.loading && s.version < 4) this.overflowed &&= this.pointer === 0 && !this.wrapped;
    this.ninth = s.bit(this.ninth);
    this.byteIndex = s.u8(this.byteIndex, 3);
    this.buffer = s.u8(this.buffer);
    this.bufferBefore = s.u8(this.bufferBefore);
    this.spriteZeroNext = s.bit(this.spriteZeroNext);
    this.spriteZero = s.bit(this.spriteZero);
    this.corruptRow = s.i32(this.corruptRow, -1, 31);
    this.stopping = s.u8(this.stopping, 2);
    this.fetchY = s.u8(this.fetchY);
    this.fetchTile = s.u8(this.fetchTile);
    this.fetchRow = s.u16(this.fetchRow, 0x1ff);
    s.block(this.x);
    s.block(this.attributes);
    s.block(this.shiftLow);
    s.block(this.shiftHigh);
  }

  /** `live` follows from the shift registers. */
  afterLoad(): void {
    this.objectLines.invalidate();
    this.updateLive();
  }

  private updateLive(): void {
    this.live = 0;
    for (let unit = 0; unit < 8; unit++) {
      if ((this.shiftLow[unit] | this.shiftHigh[unit]) !== 0) this.live |= 1 << unit;
    }
  }
}
