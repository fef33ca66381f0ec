import type { StateIO } from '../../base/state.ts';

/**
 * The background half of the PPU: the scroll registers and the shift registers that make its pixels.
 * Sources: https://www.nesdev.org/wiki/PPU_scrolling, https://www.nesdev.org/wiki/PPU_rendering
 */
export class Background {
  /** Current VRAM address, 15 bits: fine Y, nametable, coarse Y, coarse X. */
  v = 0;
  /** Temporary VRAM address, 15 bits. */
  t = 0;
  /** Fine X scroll, 0 to 7. */
  fineX = 0;
  /** First or second write toggle of $2005 and $2006. */
  w = 0;
  /** Tile number of the nametable fetch. */
  tile = 0;
  /** Two attribute bits of the attribute fetch. */
  attribute = 0;
  /** Bytes of the pattern fetches. */
  patternLow = 0;
  patternHigh = 0;
  /** 16-bit pattern shift registers; bit 15 leaves first. */
  shiftLow = 0;
  shiftHigh = 0;
  /** 8-bit attribute shift registers, and the bits that enter them. */
  attributeLow = 0;
  attributeHigh = 0;
  attributeLatch = 0;

  /** Address of the nametable byte under v. */
  get nametableAddress(): number {
    return 0x2000 | (this.v & 0x0fff);
  }

  /** Address of the attribute byte under v. */
  get attributeAddress(): number {
    const v = this.v;
    return 0x23c0 | (v & 0x0c00) | ((v >> 4) & 0x38) | ((v >> 2) & 7);
  }

  /** Address of the tile's low plane; `table` is $0000 or $1000. The high plane is 8 further. */
  patternAddress(table: number): number {
    return table | (this.tile << 4) | ((this.v >> 12) & 7);
  }

  /** Address of the high plane of the tile fetched last. */
  lastPatternAddress(table: number): number {
    return this.patternAddress(table) | 8;
  }

  /** The attribute byte was fetched: v says which two of its bits count. */
  takeAttribute(byte: number): void {
    const v = this.v;
    this.attribute = (byte >> (((v >> 4) & 4) | (v & 2))) & 3;
  }

  /** One shift. The pattern registers take in 0 and 1 (AccuracyCoin "BG Serial In"). */
  shift(): void {
    this.shiftLow = (this.shiftLow << 1) & 0xffff;
    this.shiftHigh = ((this.shiftHigh << 1) & 0xffff) | 1;
    this.attributeLow = ((this.attributeLow << 1) & 0xff) | (this.attributeLatch & 1);
    this.attributeHigh = ((this.attributeHigh << 1) & 0xff) | (this.attributeLatch >> 1);
  }

  /** `count` shifts, 1 to 8. */
  shiftBy(count: number): void {
    const { attributeLatch } = this;
    const ones = (1 << count) - 1;
    this.shiftLow = (this.shiftLow << count) & 0xffff;
    this.shiftHigh = ((this.shiftHigh << count) & 0xffff) | ones;
    this.attributeLow = ((this.attributeLow << count) & 0xff) | ((attributeLatch & 1) * ones);
    this.attributeHigh = ((this.attributeHigh << count) & 0xff) | ((attributeLatch >> 1) * ones);
  }

  /** The tile just fetched enters the low half of the registers. */
  reload(): void {
    this.shiftLow = (this.shiftLow & 0xff00) | this.patternLow;
    this.shiftHigh = (this.shiftHigh & 0xff00) | this.patternHigh;
    this.attributeLatch = this.attribute;
  }

  /** Both tiles that begin a line are in the registers: a first one with these bytes, and the one just fetched. */
  followOn(low: number, high: number, attribute: number): void {
    this.shiftLow = (low << 8) | this.patternLow;
    this.shiftHigh = (high << 8) | this.patternHigh;
    this.attributeLow = (attribute & 1) !== 0 ? 0xff : 0;
    this.attributeHigh = (attribute & 2) !== 0 ? 0xff : 0;
    this.attributeLatch = this.attribute;
  }

  /** The pixel at fine X: 0 when transparent, else palette << 2 | colour. */
  get pixel(): number {
    const x = this.fineX;
    const colour = ((this.shiftLow >> (15 - x)) & 1) | (((this.shiftHigh >> (15 - x)) & 1) << 1);
    if (colour === 0) return 0;
    return colour | (((this.attributeLow >> (7 - x)) & 1) << 2) | (((this.attributeHigh >> (7 - x)) & 1) << 3);
  }

  /** v goes a tile to the right, into the next nametable after the last. */
  incrementX(): void {
    const v = this.v;
    this.v = (v & 0x1f) === 0x1f ? (v & ~0x1f) ^ 0x400 : v + 1;
  }

  /** v goes a row of pixels down. */
  incrementY(): void {
    this.v = this.nextRow(this.v);
  }

  /** What v becomes when it goes a row of pixels down; coarse Y 29 leads to the next nametable, 31 to the same. */
  nextRow(v: number): number {
    if ((v & 0x7000) !== 0x7000) return v + 0x1000;
    const row = v & 0x03e0;
    const rest = v & 0x0c1f;
    return row === 0x03a0 ? rest ^ 0x800 : rest | ((row + 0x20) & 0x03e0);
  }

  /** v takes its horizontal parts from t. */
  copyX(): void {
    this.v = (this.v & ~0x041f) | (this.t & 0x041f);
  }

  /** v takes its vertical parts from t. */
  copyY(): void {
    this.v = (this.v & 0x041f) | (this.t & ~0x041f);
  }

  power(): void {
    this.v = 0;
    this.t = 0;
    this.fineX = 0;
    this.w = 0;
    this.tile = 0;
    this.attribute = 0;
    this.patternLow = 0;
    this.patternHigh = 0;
    this.shiftLow = 0;
    this.shiftHigh = 0;
    this.attributeLow = 0;
    this.attributeHigh = 0;
    this.attributeLatch = 0;
  }

  state(s: StateIO): void {
    this.v = s.u16(this.v, 0x7fff);
    this.t = s.u16(this.t, 0x7fff);
    this.fineX = s.u8(this.fineX, 7);
    this.w = s.u8(this.w, 1);
    this.tile = s.u8(this.tile);
    this.attribute = s.u8(this.attribute, 3);
    this.patternLow = s.u8(this.patternLow);
    this.patternHigh = s.u8(this.patternHigh);
    this.shiftLow = s.u16(this.shiftLow);
    this.shiftHigh = s.u16(this.shiftHigh);
    this.attributeLow = s.u8(this.attributeLow);
    this.attributeHigh = s.u8(this.attributeHigh);
    this.attributeLatch = s.u8(this.attributeLatch, 3);
  }
}
