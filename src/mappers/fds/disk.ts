import { RomError } from '../formats/rom-error.ts';
import { startsWith } from '../formats/starts-with.ts';

/** Bytes of a side in a disk image, which leaves out gaps, start marks and checksums. */
export const SIDE = 65500;
/** Most sides of one image; games have up to four. */
const MOST_SIDES = 16;
/** The header that some images have. */
const HEADER = 16;
/** Bytes that pass before the first block and between blocks: 28,300 and 976 bits. */
const LEAD_IN = 3537;
const GAP = 122;
/** Bytes that pass in a whole turn of the track; longer only for images that are fuller than a disk can be. */
const TRACK = 76000;
/** The longest track: without a limit, bytes that only look like blocks could make one without end. */
const LONGEST_TRACK = 2 * TRACK;
/** Ends a gap: a single 1. */
const START_MARK = 0x80;
const FIRST_BLOCK = '\x01*NINTENDO-HVC*';

/** One byte into the checksum of a block, lowest bit first. https://www.nesdev.org/wiki/FDS_disk_format#CRC */
export function updateCrc(crc: number, byte: number): number {
  let next = crc;
  for (let bit = 0; bit < 8; bit++) {
    const carry = next & 1;
    next >>= 1;
    if (carry !== 0) next ^= 0x8408;
    if (((byte >> bit) & 1) !== 0) next ^= 0x8000;
  }
  return next;
}

/** The two bytes that stand after a block: the checksum of its start mark and bytes, once two zeros have followed. */
function crcOf(block: Uint8Array): number {
  let crc = updateCrc(0, START_MARK);
  for (const byte of block) crc = updateCrc(crc, byte);
  return updateCrc(updateCrc(crc, 0), 0);
}

/** Whether `bytes` begin like a disk image, with the header or without. */
export function isDiskImage(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0, 'FDS\x1a') || startsWith(bytes, 0, FIRST_BLOCK);
}

/** The sides of a disk image, 65,500 bytes each. Throws `RomError` when a side is not whole or not a side. */
export function sidesOf(image: Uint8Array): Uint8Array[] {
  const bytes = startsWith(image, 0, 'FDS\x1a') ? image.subarray(HEADER) : image;
  const count = Math.floor(bytes.length / SIDE);
  const rest = bytes.length - count * SIDE;
  // Some images have padding at their end, but never the greater part of a side.
  if (count === 0 || rest > SIDE / 2) {
    throw new RomError('disk-cut-short', { side: SIDE, found: bytes.length });
  }
  if (count > MOST_SIDES) throw new RomError('disk-too-long', { sides: count, most: MOST_SIDES });
  const sides = Array.from({ length: count }, (_, i) => bytes.subarray(i * SIDE, (i + 1) * SIDE));
  const wrong = sides.findIndex((side) => !startsWith(side, 0, FIRST_BLOCK));
  if (wrong >= 0) throw new RomError('disk-side-damaged', { side: wrong + 1 });
  return sides;
}

/** Bytes of the block at `at`, by its first byte; 0 behind the last one. `fileSize`: what the header before it said. */
function blockSize(side: Uint8Array, at: number, fileSize: number): number {
  const size = { 1: 56, 2: 2, 3: 16, 4: 1 + fileSize }[side[at]] ?? 0;
  return at + size <= side.length ? size : 0;
}

/** Bytes that a block takes on the track: with its start mark, its checksum and the gap behind it. */
function roomOf(block: number): number {
  return 1 + block + 2 + GAP;
}

/** The blocks of a side, in order. What lies behind them is padding, usually. */
function blocksOf(side: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  let at = 0;
  let fileSize = 0;
  let length = LEAD_IN;
  while (at < side.length) {
    const size = blockSize(side, at, fileSize);
    length += roomOf(size);
    if (size === 0 || length > LONGEST_TRACK) break;
    if (side[at] === 3) fileSize = side[at + 13] | (side[at + 14] << 8);
    blocks.push(side.subarray(at, at + size));
    at += size;
  }
  return blocks;
}

/** A side as it lies on the disk: gaps, start marks, blocks, checksums. https://www.nesdev.org/wiki/FDS_disk_format */
export function trackOf(side: Uint8Array): Uint8Array {
  const blocks = blocksOf(side);
  const length = blocks.reduce((sum, block) => sum + roomOf(block.length), LEAD_IN);
  const track = new Uint8Array(Math.max(TRACK, length));
  let at = LEAD_IN;
  for (const block of blocks) {
    const crc = crcOf(block);
    track[at] = START_MARK;
    track.set(block, at + 1);
    track[at + 1 + block.length] = crc & 0xff;
    track[at + 2 + block.length] = crc >> 8;
    at += roomOf(block.length);
  }
  return track;
}

/** The blocks on a track, as a disk image has them. What only looks like a start mark is passed over. */
export function sideOf(track: Uint8Array): Uint8Array {
  const side = new Uint8Array(SIDE);
  let filled = 0;
  let fileSize = 0;
  for (let at = track.indexOf(START_MARK) + 1; at > 0; at = track.indexOf(START_MARK, at) + 1) {
    const size = blockSize(track, at, fileSize);
    if (size === 0) continue;
    if (filled + size > SIDE) break;
    if (track[at] === 3) fileSize = track[at + 13] | (track[at + 14] << 8);
    side.set(track.subarray(at, at + size), filled);
    filled += size;
    // Its checksum may look like a start mark.
    at += size + 2;
  }
  return side;
}

/** Sides as one disk, on which every track has the same length: `length` bytes, or as many as the longest one. */
export function diskOf(sides: readonly Uint8Array[], length = 0): Uint8Array {
  const tracks = sides.map(trackOf);
  const all = Math.max(length, ...tracks.map((track) => track.length));
  const disk = new Uint8Array(all * sides.length);
  tracks.forEach((track, side) => {
    disk.set(track, side * all);
  });
  return disk;
}
