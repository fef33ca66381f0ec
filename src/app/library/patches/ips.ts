import { laterText } from '../../i18n/later-text.ts';
import { damaged, type Patch, PatchReader } from './patch.ts';

/** "EOF" as an offset: it ends the list, so no record can begin there. */
const END = 0x454f46;
/** Offsets end at 16 MB, bytes: a patch that writes more writes to the same places again, by a few bytes tens of thousands. */
const MOST_WRITTEN = 64 << 20;

/**
 * IPS: records of an offset, a length and that many bytes; with a length of 0, a count and a byte to repeat.
 * After the end, three more bytes may say how long the result is. Offsets and sizes have the most
 * significant byte first. https://zerosoft.zophar.net/ips.php
 */
interface Change {
  readonly offset: number;
  /** Bytes to put there, or how often to repeat one. */
  readonly bytes: Uint8Array;
  readonly repeat: number;
}

/** Takes an IPS patch apart; throws `PatchError` when it is not whole. */
export function openIps(bytes: Uint8Array): Patch {
  const reader = new PatchReader(bytes, 5, bytes.length);
  const changes: Change[] = [];
  for (let offset = reader.big(3); !isEnd(offset, reader); offset = reader.big(3)) {
    const length = reader.big(2);
    const repeat = length === 0 ? reader.big(2) : 1;
    changes.push({ offset, bytes: reader.block(length || 1), repeat });
  }
  const written = changes.reduce((sum, { bytes: content, repeat }) => sum + content.length * repeat, 0);
  if (written > MOST_WRITTEN) throw damaged(laterText.patches.overAndOver);
  const limit = reader.left === 3 ? reader.big(3) : null;
  const grown = changes.reduce((end, { offset, bytes: content, repeat }) => {
    return Math.max(end, offset + content.length * repeat);
  }, 0);
  return {
    format: 'IPS',
    sourceCrc: null,
    targetCrc: null,
    apply(source) {
      const target = new Uint8Array(Math.max(source.length, grown));
      target.set(source);
      for (const { offset, bytes: content, repeat } of changes) {
        if (repeat === 1) target.set(content, offset);
        else target.fill(content[0], offset, offset + repeat);
      }
      return limit === null || limit > target.length ? target : target.slice(0, limit);
    },
  };
}

/** The word of the end, with nothing after it or with the length of the result. */
function isEnd(offset: number, reader: PatchReader): boolean {
  return offset === END && (reader.left === 0 || reader.left === 3);
}
