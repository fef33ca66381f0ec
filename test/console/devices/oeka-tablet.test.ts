import { expect, test } from 'vitest';
import { OekaTablet } from '../../../src/console/devices/oeka-tablet.ts';
import { EmptyPort } from '../../../src/console/devices/pads.ts';
import { Program } from './program.ts';

test('the tablet sends the pen, inverted, highest bit first', () => {
  const tablet = new OekaTablet();
  const program = new Program(new EmptyPort(), new EmptyPort(), tablet);
  tablet.point(128, 60, true);
  program.write(0);
  const pen: number[] = [];
  for (let i = 0; i < 18; i++) {
    program.write(1);
    expect(program.read(1)).toBe(4);
    program.write(3);
    pen.push(((program.read(1) >> 3) & 1) ^ 1);
  }
  const value = pen.reduce((all, bit) => (all << 1) | bit, 0);
  expect([value >> 10, (value >> 2) & 0xff, value & 3]).toEqual([120, 64, 3]);
});
