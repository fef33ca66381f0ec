import type { Space } from '../cells.ts';
import { SymbolError } from './symbol-error.ts';

interface Stretch {
  readonly space: Space;
  readonly address: number;
  readonly size: number;
}

const PAGE_BITS = 8;
/** More than all lines of the largest programs cover. */
const MOST_ENTRIES = 1 << 22;

/** Finds the stretches that an address lies in. */
export class SpanMap<T extends Stretch> {
  private readonly pages = new Map<string, T[]>();

  /** Throws `SymbolError` where they cover more than can be. */
  constructor(all: readonly T[]) {
    let entries = 0;
    for (const one of all) {
      const first = one.address >> PAGE_BITS;
      const last = (one.address + Math.max(one.size, 1) - 1) >> PAGE_BITS;
      entries += last - first + 1;
      if (entries > MOST_ENTRIES) throw new SymbolError('symbols-too-many');
      for (let page = first; page <= last; page++) {
        const key = `${one.space} ${page}`;
        const others = this.pages.get(key);
        if (others) others.push(one);
        else this.pages.set(key, [one]);
      }
    }
  }

  /** The shortest one around an address that `fits`; of equal ones the first. */
  smallest(space: Space, address: number, fits?: (one: T) => boolean): T | undefined {
    let best: T | undefined;
    for (const one of this.pages.get(`${space} ${address >> PAGE_BITS}`) ?? []) {
      if (address < one.address || address >= one.address + one.size) continue;
      if (best !== undefined && best.size <= one.size) continue;
      if (fits === undefined || fits(one)) best = one;
    }
    return best;
  }
}
