import { describe, expect, it } from 'vitest';
import { Bench } from '../build.ts';

describe('J.Y. ASIC (mapper 209)', () => {
  it('shows a nametable from ROM while writes go to the VRAM behind it', () => {
    const b = new Bench({ mapper: 209, prg: 64, chr: 64 });
    b.writes([
      [0xd000, 0x60],
      [0xb000, 0x05],
    ]);
    expect(b.chrBank(0x2000, 0x400)).toBe(5);
    expect(b.memory.ppuWrites[8] + 0x2000 - b.memory.vram.start).toBe(0x400);
  });
});
