import { expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { advance, Comparer, plod } from '../ppu/quick/twins.ts';
import { programRom, store } from './program-rom.ts';

const JAM = 0x02;
/** Rendering and a note go on, interrupts of the frame counter and of NMI come, and the CPU stands still. */
const MAIN = [...store(0x2000, 0x80), ...store(0x2001, 0x1e), ...store(0x4015, 0x01), ...store(0x4017, 0x00), JAM];

test('a jammed CPU is passed over, and leaves the same machine', () => {
  const rom = programRom({ main: MAIN });
  const [quick, exact] = [new Nes(rom), plod(new Nes(rom))];
  const comparer = new Comparer();
  for (let frame = 0; frame < 3; frame++) advance(quick, exact, 0);
  expect(quick.cpu.jammed).toBe(true);
  for (let look = 0; look < 200; look++) {
    advance(quick, exact, 1 + ((look * 53) % 400));
    expect(quick.bus.cycle).toBe(exact.bus.cycle);
    expect(comparer.difference(quick, exact)).toBe('');
  }
  let steps = 0;
  const { step } = quick.cpu;
  quick.cpu.step = function () {
    steps++;
    step.call(this);
  };
  for (let frame = 0; frame < 3; frame++) advance(quick, exact, 0);
  expect(comparer.difference(quick, exact)).toBe('');
  expect(steps).toBeLessThan(600);
});
