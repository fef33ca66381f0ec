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
  const unused = readRecords(reader, (change) => changes.push(change));
  const written = changes.reduce((sum, { bytes: content, repeat }) => sum + content.length * repeat, 0);
  if (written > MOST_WRITTEN) throw damaged(laterText.patches.overAndOver);
  const limit = reader.left === 3 ? reader.big(3) : null;
  const grown = changes.reduce((end, { offset, bytes: content, repeat }) => {
    return Math.max(end, offset + content.length * repeat);
  }, 0);
  return {
    format: 'IPS',
    unused: limit === null ? unused : 0,
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

/** Read all records to the end of the list; the bytes that follow it are counted. Throws `PatchError` where the patch breaks off. */
function readRecords(reader: PatchReader, each: (change: Change) => void): number {
  let goesOn = false;
  for (let offset = reader.big(3); ; offset = reader.big(3)) {
    if (offset === END) {
      // In a game of 4.5 MB a record may begin there: it does where the list then comes to an end of its own.
      goesOn = goesOn || listGoesOn(reader);
      if (!goesOn || isLast(reader)) return reader.left;
    }
    const length = reader.big(2);
    const repeat = length === 0 ? reader.big(2) : 1;
    each({ offset, bytes: reader.block(length || 1), repeat });
  }
}

/** Nothing comes after the word of the end, or the length of the result alone. */
function isLast(reader: PatchReader): boolean {
  return reader.left === 0 || reader.left === 3;
}

/** Whether what is read as "EOF" begins a record like the others; the reader stays there. */
function listGoesOn(reader: PatchReader): boolean {
  if (isLast(reader)) return false;
  const { position } = reader;
  try {
    for (let offset = END; offset !== END || !isLast(reader); offset = reader.big(3)) {
      const length = reader.big(2);
      reader.block(length === 0 ? 3 : length);
    }
    return true;
  } catch {
    return false;
  } finally {
    reader.position = position;
  }
}
