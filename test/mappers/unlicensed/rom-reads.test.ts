import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

describe('RT-01 (mapper 328)', () => {
  it('never reads the same twice in its weak rows, and like any ROM elsewhere', () => {
    const b = new Bench({ mapper: 328, prg: 16, chr: 8 });
    const weak = new Set(Array.from({ length: 16 }, () => b.board.readRegister(0xfe80, 0, 0)));
    expect(weak.size).toBeGreaterThan(4);
    for (const byte of weak) expect(byte & 0xf2).toBe(0xf2);
    expect([b.board.readRegister(0xfc00, 0, 0), b.board.readRegister(0xfc01, 0, 0)]).toEqual([15, 0]);
  });
});
