import { expect, test } from 'vitest';
import { FamicomPaddle, Paddle } from '../../../src/console/devices/paddle.ts';
import { EmptyPort } from '../../../src/console/devices/pads.ts';
import { bits, Program } from './program.ts';

test.each([
  [0, 0x54],
  [0.5, 0xa4],
  [1, 0xf4],
])('paddle at %f: $%x inverted, highest bit first', (position, value) => {
  const nes = new Paddle();
  nes.point(position * 255, 0, true);
  const program = new Program(new EmptyPort(), nes);
  program.strobe();
  const reads = Array.from({ length: 8 }, () => program.read(1));
  expect(reads.map((read) => (read >> 4) & 1)).toEqual(bits(~value & 0xff, 8).reverse());
  expect(reads.every((read) => (read & 8) !== 0)).toBe(true);
  const famicom = new FamicomPaddle();
  famicom.point(position * 255, 0, false);
  const other = new Program(new EmptyPort(), new EmptyPort(), famicom);
  other.strobe();
  expect(other.line(1, 1, 8)).toEqual(bits(~value & 0xff, 8).reverse());
  expect(other.read(0)).toBe(0);
  famicom.point(position * 255, 0, true);
  expect(other.read(0)).toBe(2);
});
