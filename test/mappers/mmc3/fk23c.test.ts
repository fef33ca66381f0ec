import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

const prgAt = (b: Bench) => [0x8000, 0xa000, 0xc000, 0xe000].map((address) => b.prgBank(address, 0x2000));

describe('FK23C (mapper 176)', () => {
  it('is an MMC3, an NROM or an UNROM within its outer bank', () => {
    const b = new Bench({ mapper: 176, submapper: 1, prg: 2048, chr: 512 });
    b.writes([
      [0x8000, 6],
      [0x8001, 5],
      [0x5011, 0x10],
      [0x5010, 2],
    ]);
    expect(prgAt(b)).toEqual([0x25, 0x21, 0x2e, 0x2f]);
    b.write(0x5010, 4);
    expect(prgAt(b)).toEqual([0x20, 0x21, 0x22, 0x23]);
    b.write(0x5010, 5);
    b.write(0x8000, 3);
    expect(prgAt(b)).toEqual([0x26, 0x27, 0x2e, 0x2f]);
  });

  it('holds what it shows in modes that the board does not have', () => {
    const b = new Bench({ mapper: 176, prg: 1024, chr: 512 });
    b.writes([
      [0x5011, 3],
      [0x5010, 3],
      [0x5010, 6],
      [0x5011, 9],
    ]);
    expect(prgAt(b)).toEqual([6, 7, 6, 7]);
  });
});
