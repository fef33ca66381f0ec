/** Bytes of a kilobyte. */
export const KB = 1024;

/** How English says a size in kilobytes, by how it writes a number with so many decimals. */
export function kilobytesOf(number: (value: number, decimals?: number) => string): (bytes: number) => string {
  return (bytes) => `${number(bytes / KB, bytes % KB === 0 ? 0 : 1)} KB`;
}
