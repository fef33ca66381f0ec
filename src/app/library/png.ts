import { zlibSync } from 'fflate';
import { PNG_SIGNATURE, pngFile } from '../picture/png-file.ts';

/** Whether it begins as a PNG file does. */
export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** A picture of colour numbers as a PNG file, of `size`, or as large as the console's. */
export function pngOf(picture: Uint16Array, size?: { readonly width: number; readonly height: number }): Uint8Array {
  return pngFile(picture, (bytes) => zlibSync(bytes, { level: 9 }), size);
}
