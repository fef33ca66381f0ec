import type { RomFile } from './formats/rom-file.ts';
import { recognise } from './formats/wrong-files.ts';
import { shelf } from './shelf.ts';

/** One kind of image: how to know it, and how to take it apart. */
export interface ImageKind {
  /** Whether the file begins like one. */
  fits(bytes: Uint8Array): boolean;
  /** Throws `RomError` when it is not whole. */
  open(bytes: Uint8Array, extras: ImageExtras): RomFile;
}

/** What an image may need besides itself. */
export interface ImageExtras {
  /** The Famicom Disk System's own ROM, 8 KiB. */
  readonly bios?: Uint8Array;
}

/** Takes an image of any kind apart, known by its first bytes; throws `RomError` for anything else. */
export function openImage(bytes: Uint8Array, extras: ImageExtras = {}): RomFile {
  const kind = shelf().kinds.find(({ fits }) => fits(bytes));
  if (kind === undefined) throw recognise(bytes);
  return kind.open(bytes, extras);
}
