import { decode, OF_ONE_PPU } from '../palette.ts';
import type { Triple } from './spaces.ts';

/** Colours without emphasis. */
const PLAIN = 64;
/** Bytes of a colour: red, green, blue. */
const BYTES = 3;

/** A palette that the player has as a file, as it is kept. */
export interface OwnPalette {
  /** The file's, without its ending. */
  readonly name: string;
  /** Base64 of red, green and blue of each of 64 or 512 colours. */
  readonly colours: string;
}

/** Why a file is no palette of a console. */
type PaletteProblem =
  | { readonly kind: 'size'; readonly bytes: number }
  /** A palette of paint programs. */
  | { readonly kind: 'paint' }
  | { readonly kind: 'uniform' };

/** Colours of a file. */
interface PaletteFile {
  /** Red, green and blue, 0 to 1 each, of colour number `number` (bits 0-5 colour, 6-8 emphasis). */
  colour(number: number): Triple;
}

/**
 * What is wrong with the bytes of a palette file; null for nothing. They are red, green and blue of 64 colours, or of 512, which
 * are those 64 for each of the 8 combinations of emphasis. https://www.nesdev.org/wiki/.pal
 */
export function problemOf(bytes: Uint8Array): PaletteProblem | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head === 'JASC-PAL' || head.startsWith('RIFF')) return { kind: 'paint' };
  if (bytes.length !== PLAIN * BYTES && bytes.length !== OF_ONE_PPU * BYTES)
    return { kind: 'size', bytes: bytes.length };
  return bytes.every((byte) => byte === bytes[0]) ? { kind: 'uniform' } : null;
}

/** What is kept of a file without problems. */
export function ownPaletteOf(name: string, bytes: Uint8Array): OwnPalette {
  return { name, colours: btoa(String.fromCharCode(...bytes)) };
}

/** The palette in what is kept; null where there is none, or it is damaged. */
export function ownPaletteFrom(kept: unknown): OwnPalette | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { name, colours } = kept as Partial<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof colours !== 'string') return null;
  const bytes = bytesIn(colours);
  return bytes && problemOf(bytes) === null ? { name, colours } : null;
}

function bytesIn(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** The colours in what is kept; null where there are none. Emphasis that a file does not have is what it makes of white. */
export function fileFrom(kept: unknown): PaletteFile | null {
  const own = ownPaletteFrom(kept);
  const bytes = own && bytesIn(own.colours);
  if (!bytes) return null;
  const at = (number: number): Triple => {
    const [red, green, blue] = bytes.subarray(number * BYTES, (number + 1) * BYTES);
    return [red / 255, green / 255, blue / 255];
  };
  if (bytes.length > PLAIN * BYTES) return { colour: at };
  return {
    colour: (number) => {
      const plain = at(number % PLAIN);
      const white = decode((number & ~(PLAIN - 1)) | 0x20);
      return [(plain[0] * white[0]) / 255, (plain[1] * white[1]) / 255, (plain[2] * white[2]) / 255];
    },
  };
}

/** The file of `palette` (R, G, B, A of 512 colours): all of them, or the 64 without emphasis. */
export function paletteFile(palette: Uint8Array, hasEmphasis: boolean): Uint8Array<ArrayBuffer> {
  const count = hasEmphasis ? OF_ONE_PPU : PLAIN;
  const file = new Uint8Array(count * BYTES);
  for (let i = 0; i < count; i++) file.set(palette.subarray(i * 4, i * 4 + BYTES), i * BYTES);
  return file;
}
