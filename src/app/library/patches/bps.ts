import { crc32 } from '../../../base/hash.ts';
import { laterText } from '../../i18n/later-text.ts';
import { checkSource, checkTarget, readFooter } from './checksums.ts';
import { damaged, LARGEST_TARGET, type Patch, PatchReader } from './patch.ts';

/** Two bits of an action: where its bytes come from. */
const Action = { SourceRead: 0, TargetRead: 1, SourceCopy: 2 } as const;

/**
 * BPS: sizes and a text, then actions that write the target from front to back, each from the source at the same
 * place, from the patch, from anywhere in the source, or from what is already written. Three CRC32 end it: of the
 * source, of the target, of the patch itself. https://www.romhacking.net/documents/746/ Takes one apart; throws `PatchError` when it is not whole.
 */
export function openBps(bytes: Uint8Array): Patch {
  const footer = readFooter(bytes);
  const head = new PatchReader(bytes, 4, footer.at);
  const sourceSize = head.variable();
  const targetSize = head.variable();
  head.block(head.variable());
  if (targetSize > LARGEST_TARGET) throw damaged(laterText.patches.resultTooLarge);
  const start = head.position;
  return {
    format: 'BPS',
    sourceCrc: footer.source,
    targetCrc: footer.target,
    apply(source) {
      checkSource(footer, sourceSize, source);
      // What it would write is counted before there is room for it: a few bytes can announce as much as they like.
      measure(new PatchReader(bytes, start, footer.at), targetSize);
      const target = new Uint8Array(targetSize);
      run(new PatchReader(bytes, start, footer.at), source, target);
      checkTarget(footer, crc32(target));
      return target;
    },
  };
}

/** Goes through the actions without doing them. Throws `PatchError` unless they write `size` bytes. */
function measure(reader: PatchReader, size: number): void {
  let at = 0;
  while (!reader.isAtEnd) {
    const { action, length } = actionOf(reader);
    if (at + length > size) throw damaged(laterText.patches.pastItsEnd);
    if (action === Action.TargetRead) reader.block(length);
    else if (action !== Action.SourceRead) reader.variable();
    at += length;
  }
  if (at !== size) throw damaged(laterText.patches.leavesOut);
}

function actionOf(reader: PatchReader): { action: number; length: number } {
  const data = reader.variable();
  return { action: data % 4, length: Math.floor(data / 4) + 1 };
}

function run(reader: PatchReader, source: Uint8Array, target: Uint8Array): void {
  let at = 0;
  let sourceAt = 0;
  let targetAt = 0;
  while (!reader.isAtEnd) {
    const { action, length } = actionOf(reader);
    if (action === Action.TargetRead) target.set(reader.block(length), at);
    else if (action === Action.SourceRead) copy(source, at, target, at, length);
    else if (action === Action.SourceCopy) {
      sourceAt += signed(reader.variable());
      copy(source, sourceAt, target, at, length);
      sourceAt += length;
    } else {
      targetAt += signed(reader.variable());
      if (targetAt < 0 || targetAt >= at) throw damaged(laterText.patches.notWrittenYet);
      repeat(target, targetAt, at, length);
      targetAt += length;
    }
    at += length;
  }
}

/** The stretch may run into what it writes, to repeat a pattern: then what is there is doubled until it is long enough. */
function repeat(target: Uint8Array, from: number, at: number, length: number): void {
  const pattern = at - from;
  let done = Math.min(pattern, length);
  target.copyWithin(at, from, from + done);
  while (done < length) {
    const more = Math.min(done, length - done);
    target.copyWithin(at + done, at, at + more);
    done += more;
  }
}

function copy(source: Uint8Array, from: number, target: Uint8Array, to: number, length: number): void {
  if (from < 0 || from + length > source.length) throw damaged(laterText.patches.pastTheGame);
  target.set(source.subarray(from, from + length), to);
}

/** Bit 0 is the sign. */
function signed(data: number): number {
  const value = Math.floor(data / 2);
  return data % 2 === 1 ? -value : value;
}
