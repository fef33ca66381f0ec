import { describe, expect, test } from 'vitest';
import { Screen } from '../../../src/console/devices/light.ts';
import { Zapper } from '../../../src/console/devices/zapper.ts';
import { RP2C02, VS_PPUS } from '../../../src/ppu/chip/models.ts';
import type { Ppu } from '../../../src/ppu/ppu.ts';

describe('light gun', () => {
  const ppu = { line: 0, dot: 0, pixels: new Uint16Array(256 * 240), model: RP2C02 };
  const gun = new Zapper(new Screen(ppu as unknown as Ppu, () => {}));
  const sees = (line: number, dot = 340): boolean => {
    ppu.line = line;
    ppu.dot = dot;
    return (gun.read() & 8) === 0;
  };

  /** A spot of `colour` on black, around the place where the gun points. */
  function spot(colour: number): void {
    ppu.pixels.fill(0x0f);
    for (let y = 98; y <= 102; y++) ppu.pixels.fill(colour, y * 256 + 118, y * 256 + 123);
    gun.point(120, 100, false);
  }

  test('sees white once the beam has passed, for 26 lines after the last bright one', () => {
    spot(0x30);
    expect([sees(97), sees(98, 100), sees(98), sees(100), sees(127), sees(128), sees(250)]).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('dim colours shine less long, dark ones not at all', () => {
    const glow = (colour: number) => {
      spot(colour);
      let lines = 0;
      while (sees(102 + lines)) lines++;
      return lines;
    };
    expect([0x30, 0x10, 0x00, 0x0f, 0x1d, 0x02].map(glow)).toEqual([26, 24, 19, 0, 0, 0]);
  });

  test('sees the colours of the PPU: on an RP2C04-0001 other numbers are bright, and emphasis brightens', () => {
    const arcade = { line: 120, dot: 340, pixels: new Uint16Array(256 * 240), model: VS_PPUS[2] };
    const screen = new Screen(arcade as unknown as Ppu, () => {});
    const lines = (colour: number) => {
      arcade.pixels.fill(colour);
      return screen.lightAt(120, 118);
    };
    // White, pink, black twice, and black with all three channels in full; the spot reaches to line 120.
    expect([0x08, 0x00, 0x1a, 0x30, 0x30 | 0x1c0].map(lines)).toEqual([26, 24, 0, 0, 26]);
  });

  test('beside the spot, off the screen, and its trigger', () => {
    spot(0x30);
    gun.point(140, 100, true);
    expect(sees(105)).toBe(false);
    expect(gun.read() & 0x10).toBe(0x10);
    gun.point(-1, -1, false);
    expect(sees(105)).toBe(false);
    expect(gun.read()).toBe(8);
  });
});
