import { crc32 } from '../../../base/hash.ts';
import { laterText } from '../../i18n/later-text.ts';
import { checkSource, checkTarget, readFooter } from './checksums.ts';
import { damaged, LARGEST_TARGET, type Patch, PatchReader } from './patch.ts';

/**
 * UPS: both sizes, then stretches: how many bytes to pass over, and bytes to be XORed until one is 0. Three CRC32
 * end it: of the source, of the target, of the patch itself. https://www.romhacking.net/documents/392/ Takes one apart; throws `PatchError` when it is not whole.
 */
export function openUps(bytes: Uint8Array): Patch {
  const footer = readFooter(bytes);
  const head = new PatchReader(bytes, 4, footer.at);
  const sourceSize = head.variable();
  const targetSize = head.variable();
  if (targetSize > LARGEST_TARGET) throw damaged(laterText.patches.resultTooLarge);
  const start = head.position;
  return {
    format: 'UPS',
    sourceCrc: footer.source,
    targetCrc: footer.target,
    apply(source) {
      checkSource(footer, sourceSize, source);
      const target = new Uint8Array(targetSize);
      target.set(source.subarray(0, targetSize));
      const reader = new PatchReader(bytes, start, footer.at);
      let at = 0;
      while (!reader.isAtEnd) {
        at += reader.variable();
        for (let change = reader.byte(); change !== 0; change = reader.byte()) {
          if (at < targetSize) target[at] ^= change;
          at++;
        }
        at++;
      }
      checkTarget(footer, crc32(target));
      return target;
    },
  };
}
