import { describe, expect, test } from 'vitest';
import { PpuOpenBus } from '../../../src/ppu/chip/open-bus.ts';

/** Dots in 20 frames: how long a bit is held. */
const LIFE = 20 * 341 * 262 - 10;

/** A register bus with all bits driven high at dot 0. */
function charged(): PpuOpenBus {
  const bus = new PpuOpenBus();
  bus.drive(0xff, 0);
  return bus;
}

describe('the PPU register bus', () => {
  test('holds what was driven for 20 frames, then reads 0', () => {
    expect(charged().at(LIFE)).toBe(0xff);
    expect(charged().at(LIFE + 1)).toBe(0);
  });

  test('a read of $2002 refreshes bits 7-5, a read of palette RAM bits 5-0', () => {
    const status = charged();
    status.driveStatus(0xa0, 1000);
    expect(status.at(1000)).toBe(0xbf);
    expect(status.at(LIFE + 1)).toBe(0xa0);
    const palette = charged();
    palette.drivePalette(0x2a, 1000);
    expect(palette.at(1000)).toBe(0xea);
    expect(palette.at(LIFE + 1)).toBe(0x2a);
  });

  test('says how long bits 4-0 read the same', () => {
    const bus = charged();
    bus.driveStatus(0, 1000);
    expect(bus.lowHolds(LIFE)).toBe(true);
    expect(bus.lowHolds(LIFE + 1)).toBe(false);
    bus.drive(0xe0, 0);
    expect(bus.lowHolds(3 * LIFE)).toBe(true);
  });

  test('bits that have gone stay so when the clocks are set back, again and again', () => {
    const bus = charged();
    for (let frame = 0; frame < 100; frame++) bus.rebase(341 * 262);
    expect(bus.at(0)).toBe(0);
    bus.drive(0xff, 5000);
    bus.rebase(5000);
    expect(bus.at(LIFE)).toBe(0xff);
    expect(bus.at(LIFE + 1)).toBe(0);
  });
});
