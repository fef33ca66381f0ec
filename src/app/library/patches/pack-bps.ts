import { crc32 } from '../../../base/hash.ts';

/** Actions, as `bps.ts` has them: the source's bytes at the same place, bytes of the patch. */
const SOURCE_READ = 0;
const TARGET_READ = 1;
/** So many bytes that are alike cost no more than another action. */
const BETWEEN = 4;

/**
 * The BPS patch that makes `target` of `source`, which has as many bytes: what is changed is in it, in its place, and nothing is looked for
 * elsewhere. https://www.romhacking.net/documents/746/
 */
export function packBps(source: Uint8Array, target: Uint8Array): Uint8Array {
  const bytes: number[] = [...'BPS1'].map((letter) => letter.charCodeAt(0));
  const add = (value: number) => {
    let left = value;
    for (; left >= 128; left = Math.floor(left / 128) - 1) bytes.push(left % 128);
    bytes.push(left | 0x80);
  };
  for (const size of [source.length, target.length, 0]) add(size);
  for (let at = 0; at < target.length; ) {
    const isSame = source[at] === target[at];
    const end = isSame ? endOfSame(source, target, at) : endOfChange(source, target, at);
    add((end - at - 1) * 4 + (isSame ? SOURCE_READ : TARGET_READ));
    if (!isSame) for (let i = at; i < end; i++) bytes.push(target[i]);
    at = end;
  }
  for (const crc of [crc32(source), crc32(target)]) bytes.push(...littleEndian(crc));
  bytes.push(...littleEndian(crc32(Uint8Array.from(bytes))));
  return Uint8Array.from(bytes);
}

function endOfSame(source: Uint8Array, target: Uint8Array, from: number): number {
  let at = from;
  while (at < target.length && source[at] === target[at]) at++;
  return at;
}

function endOfChange(source: Uint8Array, target: Uint8Array, from: number): number {
  let end = from + 1;
  for (let at = end; at < target.length && at - end < BETWEEN; at++) {
    if (source[at] !== target[at]) end = at + 1;
  }
  return end;
}

function littleEndian(value: number): number[] {
  return [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
}
