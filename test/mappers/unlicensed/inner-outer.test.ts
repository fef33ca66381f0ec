import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

describe('64-in-1 No Repeat (mapper 314)', () => {
  it('has an UNROM mode on boards with CHR RAM', () => {
    const b = new Bench({ mapper: 314, prg: 512, chr: 0, chrRam: 0x2000 });
    b.writes([
      [0x5001, 0x08],
      [0x5000, 0x00],
      [0x8000, 3],
    ]);
    expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([0x13, 0x17]);
  });
});

describe('YY850437C (mapper 396)', () => {
  it('is an UNROM in 128 KiB that a write to $A000-$BFFF chooses', () => {
    const b = new Bench({ mapper: 396, prg: 1024, chr: 0 });
    const seen = () => [b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000), b.screens()];
    expect(seen()).toEqual([0, 7, '0101']);
    b.write(0xbfff, 0x4d);
    expect(seen()).toEqual([40, 47, '0011']);
    b.write(0x9fff, 0x0b);
    expect(seen()).toEqual([43, 47, '0011']);
    b.write(0xa000, 0x26);
    b.write(0xc000, 0x06);
    expect(seen()).toEqual([54, 55, '0011']);
    b.write(0xa000, 0);
    expect(seen()).toEqual([6, 7, '0101']);
  });
});
