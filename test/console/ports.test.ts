import { expect, test } from 'vitest';
import { EmptyPort } from '../../src/console/devices/pads.ts';
import { Program } from './devices/program.ts';

test('the microphone is noise on D2 of the first port while somebody speaks', () => {
  const program = new Program(new EmptyPort());
  expect(program.line(0, 2, 50)).not.toContain(1);
  program.ports.speaking = true;
  const heard = program.line(0, 2, 50);
  expect(heard).toContain(0);
  expect(heard).toContain(1);
});
