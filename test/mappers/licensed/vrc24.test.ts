import { describe, expect, it } from 'vitest';
import { Bench, type ImageOptions } from '../build.ts';

/** The screens by $9000, by mapper and submapper. https://www.nesdev.org/wiki/VRC2_and_VRC4 */
function mirroring(options: Pick<ImageOptions, 'mapper' | 'submapper' | 'isOld'>): string[] {
  const b = new Bench({ ...options, prg: 128, chr: 128 });
  return [0, 1, 2, 3, 0xff].map((data) => {
    b.write(0x9000, data);
    return b.screens();
  });
}

const ONE_BIT = ['0101', '0011', '0101', '0011', '0011'];
const TWO_BITS = ['0101', '0011', '0000', '1111', '1111'];

describe('VRC2 and VRC4', () => {
  it.each([
    ['VRC2a', 22, 0],
    ['VRC2b', 23, 3],
    ['VRC2c', 25, 3],
  ])('%s: one bit of mirroring', (_name, mapper, submapper) => {
    expect(mirroring({ mapper, submapper })).toEqual(ONE_BIT);
  });

  it('one bit by a header that cannot say whether it is a VRC2b, two where it does not', () => {
    expect(mirroring({ mapper: 23, isOld: true })).toEqual(ONE_BIT);
    expect(mirroring({ mapper: 23, submapper: 0 })).toEqual(TWO_BITS);
  });

  it.each([
    ['VRC4a', 21, 1],
    ['VRC4c', 21, 2],
    ['VRC4f', 23, 1],
    ['VRC4e', 23, 2],
    ['VRC4b', 25, 1],
    ['VRC4d', 25, 2],
  ])('%s: two bits of mirroring', (_name, mapper, submapper) => {
    expect(mirroring({ mapper, submapper })).toEqual(TWO_BITS);
  });
});
