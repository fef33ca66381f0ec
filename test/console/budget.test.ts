import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { busyRom } from './busy-rom.ts';

const BUILT_IN = new Uint8Array(readFileSync(new URL('../../public/game/khepri.nes', import.meta.url)));
const FRAMES = 600;
const DOTS = 341;

type Method = (this: unknown, ...parameters: unknown[]) => unknown;

/** Counts the calls of methods by standing in for them on one object; the class is left as it is. */
function count(object: object, ...names: string[]): () => number {
  const methods = object as Record<string, Method>;
  let calls = 0;
  for (const name of names) {
    const method = methods[name];
    methods[name] = function (...parameters) {
      calls++;
      return method.apply(this, parameters);
    };
  }
  return () => calls;
}

/** The built-in game, past its title, with a counter on each slow path. */
function played() {
  const nes = new Nes(BUILT_IN);
  const run = (frames: number) => {
    for (let i = 0; i < frames; i++) {
      nes.setButtons(0, nes.frame % 240 < 4 ? 0x08 : [0x81, 0x40, 0x11, 0x82][(nes.frame >> 4) & 3]);
      nes.runFrame();
    }
  };
  run(300);
  const exactDots = count(nes.ppu, 'firstHalf');
  const slowAccesses = count(nes.bus, 'readSlowly', 'writeCycle');
  const events = count(nes.bus, 'events');
  const before = nes.ppu.leapt;
  run(FRAMES);
  const leapt = (nes.ppu.leapt - before) & 0x3fffffff;
  return { nes, exactDots: exactDots(), slowAccesses: slowAccesses(), events: events(), leapt };
}

const { nes, ...calls } = played();
const allDots = FRAMES * nes.region.lines * DOTS;

test('at most 0.5 % of the dots of the built-in game are stepped by half dots', () => {
  expect(calls.exactDots).toBeGreaterThan(0);
  expect(calls.exactDots / allDots).toBeLessThan(0.005);
});

test('the PPU knows how many dots it did not step', () => {
  // Every other frame is a dot shorter; the first and the last one end within a line.
  expect(Math.abs(allDots - calls.leapt - calls.exactDots)).toBeLessThan(FRAMES);
});

test('at most 500 of the 29,781 cycles of a frame go the long way over the bus', () => {
  expect(calls.slowAccesses / FRAMES).toBeLessThan(500);
  expect(calls.events / FRAMES).toBeLessThan(500);
});

/** INC $10, then back to `at`: at work all the time, but with nobody else. */
const alone = (at: number) => [0xe6, 0x10, 0x4c, at & 0xff, at >> 8];

// In RAM; and on the MMC5's last page, of which the board must see the NMI's vector only.
test.each([
  [5, 'MMC5', 0x0200],
  [5, 'MMC5', 0xfe00],
  [9, 'MMC2', 0x0200],
  [10, 'MMC4', 0x0200],
])('few are, too, with a board that watches the PPU: %i, %s, code at %i', (mapper, _name, at) => {
  const rom = busyRom(mapper);
  for (let bank = 16; bank < rom.length; bank += 0x2000) rom.set(alone(0xfe00), bank + 0x1e00);
  const watched = new Nes(rom);
  for (let i = 0; i < 10; i++) watched.runFrame();
  watched.memory.view(watched.memory.ram).set(alone(0x0200), 0x0200);
  watched.cpu.pc = at;
  const exactDots = count(watched.ppu, 'firstHalf');
  for (let i = 0; i < 60; i++) watched.runFrame();
  expect(watched.ppu.renderNow).toBe(true);
  expect(exactDots() / (60 * watched.region.lines * DOTS)).toBeLessThan(0.02);
});
