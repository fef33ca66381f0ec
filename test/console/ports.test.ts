import { describe, expect, test } from 'vitest';
import { COMMON } from '../../src/base/revisions.ts';
import { EmptyPort, StandardPad } from '../../src/console/devices/pads.ts';
import { Nes } from '../../src/console/index.ts';
import { Ports } from '../../src/console/ports.ts';
import { Program } from './devices/program.ts';
import { programRom } from './program-rom.ts';

test('the microphone is noise on D2 of the first port while somebody speaks', () => {
  const program = new Program(new EmptyPort());
  expect(program.line(0, 2, 50)).not.toContain(1);
  program.ports.speaking = true;
  const heard = program.line(0, 2, 50);
  expect(heard).toContain(0);
  expect(heard).toContain(1);
});

test('a program that reads an opcode from $4016 before any strobe finds RTI', () => {
  // $40 is left on the bus by the jump, and the pad gives 0.
  const main = [
    ...[0xa9, 0xd0, 0x48, 0xa9, 0x20, 0x48, 0x08], // $D020 and P, for RTI
    ...[0x4c, 0x16, 0x40],
  ];
  const rom = programRom({ main, nmi: new Array(0x20).fill(0xea).concat([0xa9, 0x5a, 0x85, 0x10, 0x4c, 0x24, 0xd0]) });
  const nes = new Nes(rom);
  nes.runFrame();
  expect(nes.peek('cpu', 0x10)).toBe(0x5a);
});

describe('two DMAs of the delta channel back to back, while a pad is read', () => {
  // In cycles: halt, dummy and alignment of the first, its byte, the halt of the second, its byte, and the read itself.
  const cycles = [100, 101, 102, 104, 106];

  test.each([
    ['nes', 3],
    ['famicom', 5],
  ] as const)('clock the pad of a %s %i times', (pads, clocks) => {
    const pad = new StandardPad();
    let count = 0;
    pad.clock = () => count++;
    const ports = new Ports(pad, new EmptyPort(), { ...COMMON, pads });
    for (const cycle of cycles) ports.read(0, cycle);
    // What clocks is the end of a read, seen at the next.
    ports.read(0, 200);
    expect(count).toBe(clocks);
  });
});
