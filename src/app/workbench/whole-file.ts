/** Bytes of an iNES header. */
const HEADER = 16;
const TRAINER = 512;
const PRG_UNIT = 0x4000;
const CHR_UNIT = 0x2000;
/** Larger than any cartridge: a count of NES 2.0 that says so is no count. */
const LARGEST = 1 << 27;

/** How a unit count of NES 2.0 with its upper four bits is meant: a number of units, or 2^E * (2M + 1) bytes. https://www.nesdev.org/wiki/NES_2.0 */
function sizeOf(low: number, high: number, unit: number): number {
  if (high < 0xf) return ((high << 8) | low) * unit;
  const size = 2 ** (low >> 2) * ((low & 3) * 2 + 1);
  return size > LARGEST ? 0 : size;
}

/**
 * Whether an image is all there, as far as its header says how long it is; a linker writes it bit by bit. What has no such header is
 * taken as it is, and is refused by the console if it is no game.
 */
export function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const [n, e, s, eof] = bytes;
  if (n !== 0x4e || e !== 0x45 || s !== 0x53 || eof !== 0x1a) return true;
  const isNew = (bytes[7] & 0x0c) === 0x08;
  const prg = sizeOf(bytes[4], isNew ? bytes[9] & 0xf : 0, PRG_UNIT);
  const chr = sizeOf(bytes[5], isNew ? bytes[9] >> 4 : 0, CHR_UNIT);
  const trainer = (bytes[6] & 0x04) !== 0 ? TRAINER : 0;
  return bytes.length >= HEADER + trainer + prg + chr;
}
