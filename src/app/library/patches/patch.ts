import { laterText } from '../../i18n/later-text.ts';

/** Thrown for a patch that cannot be used, or not on this file; the message is for the player. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
}

/** A patch taken apart: what it is for, and how it changes that. */
export interface Patch {
  readonly format: 'IPS' | 'BPS' | 'UPS';
  /** CRC32 of the file that it is for, and of what it makes of it; null in IPS, which does not say. */
  readonly sourceCrc: number | null;
  readonly targetCrc: number | null;
  /** Bytes after its end that say nothing: somebody has put them there, and the patch is whole without them. */
  readonly unused?: number;
  /** A copy of `source`, changed. Throws `PatchError` when it is not the file that the patch is for. */
  apply(source: Uint8Array): Uint8Array;
}

/** The largest games have 32 MiB, and a header; no patch makes more of one. */
export const LARGEST_TARGET = 33 << 20;

/** The error for a patch that breaks off or contradicts itself. */
export function damaged(how: string): PatchError {
  return new PatchError(laterText.patches.damaged(how));
}

/** A CRC32 as players meet it: eight hex digits. */
export function crcText(crc: number): string {
  return crc.toString(16).toUpperCase().padStart(8, '0');
}

/** Reads a patch from front to back; throws `PatchError` past `end`. */
export class PatchReader {
  position: number;
  private readonly bytes: Uint8Array;
  private readonly end: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  get isAtEnd(): boolean {
    return this.position >= this.end;
  }

  get left(): number {
    return this.end - this.position;
  }

  byte(): number {
    if (this.position >= this.end) throw damaged(laterText.patches.breaksOff);
    return this.bytes[this.position++];
  }

  /** `count` bytes, most significant first, as a number. */
  big(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * 256 + this.byte();
    return value;
  }

  /** The next `count` bytes, as a view. */
  block(count: number): Uint8Array {
    if (count > this.left) throw damaged(laterText.patches.breaksOff);
    this.position += count;
    return this.bytes.subarray(this.position - count, this.position);
  }

  /** A number as BPS and UPS write it: seven bits a byte, the last one marked, and no two ways to write any. */
  variable(): number {
    let value = 0;
    let shift = 1;
    for (let i = 0; i < 6; i++) {
      const byte = this.byte();
      value += (byte & 0x7f) * shift;
      if (byte & 0x80) return value;
      shift *= 128;
      value += shift;
    }
    throw damaged(laterText.patches.numberTooLarge);
  }
}
