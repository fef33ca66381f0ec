import { crc32 } from 'node:zlib';
import type { View } from '../../src/app/prove/read-memory.ts';

// How test ROMs are read is the page's, which judges them for players, too.
export {
  coinResult,
  screenText,
  shellStatus,
  shellText,
  type View,
} from '../../src/app/prove/read-memory.ts';

/** CRC32 of a picture as eight hexadecimal digits: its words taken as little-endian bytes. */
export function pictureCrc(pixels: Uint16Array): string {
  const bytes = new Uint8Array(pixels.length * 2);
  const words = new DataView(bytes.buffer);
  for (let i = 0; i < pixels.length; i++) words.setUint16(2 * i, pixels[i], true);
  return hex8(crc32(bytes));
}

/** CRC32 of CPU RAM $0000-$07FF. */
export function ramCrc(view: View): string {
  const bytes = new Uint8Array(0x800);
  for (let i = 0; i < bytes.length; i++) bytes[i] = view.peek('cpu', i);
  return hex8(crc32(bytes));
}

function hex8(value: number): string {
  return value.toString(16).padStart(8, '0');
}
