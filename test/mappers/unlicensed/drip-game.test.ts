import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

describe('Drip (mapper 284)', () => {
  it('has a palette for each tile', () => {
    const b = new Bench({ mapper: 284, prg: 64, chr: 32 });
    b.write(0x800a, 4);
    b.write(0xc023, 2);
    b.board.readPpu(0x2023, 0x11);
    expect(b.board.readPpu(0x23c0, 0x00)).toBe(0xaa);
    expect(b.board.readPpu(0x23c0, 0x1b)).toBe(0x1b);
  });
});
