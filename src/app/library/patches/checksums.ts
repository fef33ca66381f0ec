import { crc32 } from '../../../base/hash.ts';
import { laterText } from '../../i18n/later-text.ts';
import { crcText, damaged, PatchError } from './patch.ts';

/** The three checksums that end a BPS and a UPS patch, and where they begin. */
interface Footer {
  readonly at: number;
  readonly source: number;
  readonly target: number;
}

/** Four letters, two sizes at the least, and three checksums. */
const SMALLEST = 4 + 2 + 12;

/** Reads the checksums, and checks the patch's own; throws `PatchError`. */
export function readFooter(bytes: Uint8Array): Footer {
  const at = bytes.length - 12;
  if (bytes.length < SMALLEST) throw damaged(laterText.patches.breaksOff);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at + 8, true) !== crc32(bytes.subarray(0, at + 8))) {
    throw damaged(laterText.patches.ownChecksum);
  }
  return { at, source: view.getUint32(at, true), target: view.getUint32(at + 4, true) };
}

/** Throws `PatchError` when `source` is not the file that the patch was made for. */
export function checkSource(footer: Footer, size: number, source: Uint8Array): void {
  const crc = crc32(source);
  if (crc === footer.source && source.length === size) return;
  if (crc === footer.target) throw new PatchError(laterText.patches.already);
  const wanted = { crc: crcText(footer.source), size };
  throw new PatchError(laterText.patches.otherGame(wanted, { crc: crcText(crc), size: source.length }));
}

/** Throws `PatchError` when the result is not what the patch promised. */
export function checkTarget(footer: Footer, crc: number): void {
  if (crc !== footer.target) throw damaged(laterText.patches.resultChecksum);
}
