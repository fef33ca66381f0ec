/** Bytes of a kilobyte. */
export const KB = 1024;

/** How English says a size in the unit that fits, by how it writes a number with so many decimals. */
export function sizeOf(number: (value: number, decimals?: number) => string): (bytes: number) => string {
  const kilobytes = kilobytesOf(number);
  return (bytes) => {
    if (bytes < KB * KB) return kilobytes(bytes);
    const [unit, value] = bytes < KB ** 3 ? ['MB', bytes / KB ** 2] : ['GB', bytes / KB ** 3];
    return `${number(value, value < 10 ? 1 : 0)} ${unit}`;
  };
}

/** How English says a size in kilobytes, by how it writes a number with so many decimals. */
export function kilobytesOf(number: (value: number, decimals?: number) => string): (bytes: number) => string {
  return (bytes) => `${number(bytes / KB, bytes % KB === 0 ? 0 : 1)} KB`;
}
