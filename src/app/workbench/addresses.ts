import { DebugError, type Debugger, type Place, type Space } from '../../console/debug.ts';

const HEX = /^(?:\$|0x)?([0-9a-f]+)$/i;

/** Where the CPU finds a place now; -1 where it does not. */
export function cpuAddressOf(debug: Debugger, { space, address }: Place): number {
  if (space === 'cpu') return address;
  for (let at = 0; at < 0x10000; at += 0x400) {
    const page = debug.placeOf({ space: 'cpu', address: at });
    const into = page?.space === space ? address - page.address : -1;
    if (into >= 0 && into < 0x400) return at + into;
  }
  return -1;
}

/**
 * The place that was typed: a symbol, a register's name, `file:line`, perhaps with `+3`, wherever that lies; or an address of `space`,
 * which is hexadecimal with and without a sign. Null when there is none.
 */
export function placeTyped(debug: Debugger, space: Space, typed: string): Place | null {
  const text = typed.trim();
  const digits = HEX.exec(text);
  try {
    const isNumber = digits !== null && !debug.symbols.find(text);
    const [found] = debug.stretchesOf(isNumber ? { space, address: Number.parseInt(digits[1], 16) } : text);
    return { space: found.space, address: found.address };
  } catch (error) {
    if (!(error instanceof DebugError)) throw error;
    return null;
  }
}

/** The CPU address that was typed so; null when there is none, or the CPU does not see it now. */
export function addressTyped(debug: Debugger, typed: string): number | null {
  const place = placeTyped(debug, 'cpu', typed);
  const address = place ? cpuAddressOf(debug, place) : -1;
  return address < 0 ? null : address;
}
