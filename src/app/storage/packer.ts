import { deflateSync, inflateSync } from 'fflate';

/** `bytes` as a raw deflate stream, packed at `level` 0 (not at all) to 9. */
export function deflate(bytes: Uint8Array, level: 0 | 1 | 6): Uint8Array {
  return deflateSync(bytes, { level });
}

/** What a raw deflate stream holds; null when it is damaged. */
export function inflate(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes);
  } catch {
    return null;
  }
}
