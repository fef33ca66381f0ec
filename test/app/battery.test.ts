import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Battery } from '../../src/app/battery.ts';
import { Nes } from '../../src/console/index.ts';
import { tinyRom } from '../e2e/tiny-rom.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const make = (prgNvram: number) => new Nes(tinyRom(), { overrides: { prgNvram } });

describe('battery RAM on its way', () => {
  test('a smaller console leaves what was kept beyond it', () => {
    const battery = new Battery(() => {});
    const kept = Uint8Array.from({ length: 0x2000 }, (_, i) => i >> 5);
    const small = make(0x800);
    battery.load(small, kept);
    small.battery?.fill(0xee);
    const whole = battery.take(small);
    expect(whole?.length).toBe(0x2000);
    expect([whole?.[0x7ff], whole?.[0x800]]).toEqual([0xee, kept[0x800]]);
  });

  test('a console without any loses nothing, and the next one has it again', () => {
    const battery = new Battery(() => {});
    const kept = new Uint8Array(0x2000).fill(5);
    const none = make(0);
    battery.load(none, kept);
    expect(battery.take(none)).toBeNull();
    const again = make(0x2000);
    battery.load(again, battery.whole(none));
    expect(again.battery).toEqual(kept);
  });

  test('a change is written once it is quiet; what could not be written is tried again', () => {
    const quiet = vi.fn();
    const battery = new Battery(quiet);
    const nes = make(0x2000);
    battery.load(nes, null);
    battery.look(nes, 1);
    vi.runAllTimers();
    expect(quiet).not.toHaveBeenCalled();
    nes.battery?.set([1]);
    battery.look(nes, 1);
    vi.advanceTimersByTime(999);
    expect(quiet).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(quiet).toHaveBeenCalledOnce();
    expect(battery.take(nes)?.[0]).toBe(1);
    expect(battery.take(nes)).toBeNull();
    battery.putBack();
    expect(battery.take(nes)?.[0]).toBe(1);
  });
});
