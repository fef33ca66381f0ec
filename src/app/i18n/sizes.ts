/** Bytes of a kilobyte. */
export const KB = 1024;

/** What a language calls kilobytes, megabytes and gigabytes, with the space before it: one that no line ends at. */
type Units = readonly [kilobytes: string, megabytes: string, gigabytes: string];

/** As most languages call them. */
const UNITS: Units = ['\u00a0KB', '\u00a0MB', '\u00a0GB'];

/** How a language says a size in the unit that fits, by how it writes a number with so many decimals. */
export function sizeOf(
  number: (value: number, decimals?: number) => string,
  units: Units = UNITS,
): (bytes: number) => string {
  const kilobytes = kilobytesOf(number, units);
  return (bytes) => {
    if (bytes < KB * KB) return kilobytes(bytes);
    const [unit, value] = bytes < KB ** 3 ? [units[1], bytes / KB ** 2] : [units[2], bytes / KB ** 3];
    return `${number(value, value < 10 ? 1 : 0)}${unit}`;
  };
}

/** How a language says a size in kilobytes, by how it writes a number with so many decimals. */
export function kilobytesOf(
  number: (value: number, decimals?: number) => string,
  units: Units = UNITS,
): (bytes: number) => string {
  return (bytes) => `${number(bytes / KB, bytes % KB === 0 ? 0 : 1)}${units[0]}`;
}
