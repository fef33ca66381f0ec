import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

describe('TXC 05-00002 (mapper 173)', () => {
  it('moves the Y output, CHR A14, when the chip is read', () => {
    const b = new Bench({ mapper: 173, prg: 32, chr: 32 });
    b.write(0x4101, 1);
    expect(b.chrBank(0, 0x2000)).toBe(0);
    b.board.readRegister(0x4100, 0x41, 0);
    expect(b.chrBank(0, 0x2000)).toBe(2);
    b.write(0x4101, 1);
    expect([b.board.peekRegister(0x4100, 0x41), b.chrBank(0, 0x2000)]).toEqual([0x48, 0]);
  });
});
