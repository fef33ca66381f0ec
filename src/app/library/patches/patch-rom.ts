import { crc32 } from '../../../base/hash.ts';
import { laterText } from '../../i18n/later-text.ts';
import { type Patch, PatchError } from './patch.ts';

const HEADER = 16;
/** "NES" and the end of a DOS text: iNES and NES 2.0. */
const MARK = [0x4e, 0x45, 0x53, 0x1a];
/** The first header byte that early tools wrote their names over, and the first that iNES leaves at 0. */
const DIRT = 7;
const UNUSED = 8;

/**
 * `rom` (a whole .nes or other file) with `patch` on it. A patch that names its source may have been made for the
 * ROM without header, or with another header than this one's: then it is applied to that, and the header stays
 * unless the patch changes it. Throws `PatchError`.
 */
export function patchRom(rom: Uint8Array, patch: Patch): Uint8Array {
  const form = formOf(rom, patch.sourceCrc);
  if (form === null) return patch.apply(rom);
  const patched = patch.apply(form.bytes);
  if (form.hasHeader) return patched;
  if (patched.length !== rom.length - HEADER) {
    throw new PatchError(laterText.patches.withoutHeader);
  }
  const whole = rom.slice();
  whole.set(patched, HEADER);
  return whole;
}

/** Whether `patch` names `rom` as its source, in whatever form; never for IPS, which names none. */
export function patchFits(rom: Uint8Array, patch: Patch): boolean {
  return formOf(rom, patch.sourceCrc) !== null;
}

/** The form of `rom` that has CRC32 `wanted`; null when none has. */
function formOf(rom: Uint8Array, wanted: number | null): { bytes: Uint8Array; hasHeader: boolean } | null {
  if (wanted === null) return null;
  if (crc32(rom) === wanted) return { bytes: rom, hasHeader: true };
  if (!MARK.every((byte, i) => rom[i] === byte)) return null;
  const bare = rom.subarray(HEADER);
  if (crc32(bare) === wanted) return { bytes: bare, hasHeader: false };
  for (const first of [UNUSED, DIRT]) {
    const cleaned = rom.slice();
    cleaned.fill(0, first, HEADER);
    // Byte 7 without the mark of NES 2.0.
    if (first === UNUSED) cleaned[DIRT] &= 0xf3;
    if (crc32(cleaned) === wanted) return { bytes: cleaned, hasHeader: true };
  }
  return null;
}
