import { describe, expect, test } from 'vitest';
import { EmptyPort, ExpansionPads, FourScorePlug, Hori4, StandardPad } from '../../../src/console/devices/pads.ts';
import { bits, Program } from './program.ts';

function pads(...masks: number[]): StandardPad[] {
  return masks.map((mask) => {
    const pad = new StandardPad();
    pad.buttons = mask;
    return pad;
  });
}

test('a pad that nobody has strobed since power-on gives zeros, then ones', () => {
  const [pad] = pads(0xff);
  const program = new Program(pad, new FourScorePlug(1, ...(pads(0xff, 0xff) as [StandardPad, StandardPad])));
  expect(program.line(0, 0, 10)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  expect(program.read(1) & 1).toBe(0);
  program.strobe();
  expect(program.read(0) & 1).toBe(1);
  program.ports.power();
  expect(program.read(0) & 1).toBe(0);
});

describe('adapters for four players', () => {
  test('Four Score: two pads, then the signature that tells the ports apart, then ones', () => {
    const [a, b, c, d] = pads(0x81, 0x42, 0x24, 0x18);
    const program = new Program(new FourScorePlug(0, a, c), new FourScorePlug(1, b, d));
    program.strobe();
    expect(program.line(0, 0, 26)).toEqual([...bits(0x81, 8), ...bits(0x24, 8), 0, 0, 0, 1, 0, 0, 0, 0, 1, 1]);
    expect(program.line(1, 0, 26)).toEqual([...bits(0x42, 8), ...bits(0x18, 8), 0, 0, 1, 0, 0, 0, 0, 0, 1, 1]);
  });

  test('Hori: on D1, signatures the other way round', () => {
    const four = pads(1, 2, 4, 8);
    const program = new Program(new EmptyPort(), new EmptyPort(), new Hori4(four));
    program.strobe();
    expect(program.line(0, 1, 24)).toEqual([...bits(1, 8), ...bits(4, 8), 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(program.line(1, 1, 24)).toEqual([...bits(2, 8), ...bits(8, 8), 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test('pads in the expansion port come beside those of the console', () => {
    const [a, b, c, d] = pads(0x11, 0x22, 0x44, 0x88);
    const program = new Program(a, b, new ExpansionPads(c, d));
    program.strobe();
    const both = Array.from({ length: 8 }, () => program.read(0));
    expect(both.map((value) => value & 1)).toEqual(bits(0x11, 8));
    expect(both.map((value) => value >> 1)).toEqual(bits(0x44, 8));
    expect(program.line(1, 1, 8)).toEqual(bits(0x88, 8));
  });
});
