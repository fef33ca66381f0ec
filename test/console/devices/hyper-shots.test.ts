import { describe, expect, test } from 'vitest';
import { BandaiHyperShot, KonamiHyperShot } from '../../../src/console/devices/hyper-shots.ts';
import { EmptyPort, StandardPad } from '../../../src/console/devices/pads.ts';
import { Program } from './program.ts';

const A = 1;
const B = 2;
const START = 8;

describe('Konami Hyper Shot', () => {
  function boxes(first: number, second: number) {
    const pads = [new StandardPad(), new StandardPad()] as const;
    pads[0].buttons = first;
    pads[1].buttons = second;
    return new Program(new EmptyPort(), new EmptyPort(), new KonamiHyperShot(...pads));
  }

  test('run and jump of both players have a line each', () => {
    const read = (first: number, second: number) => boxes(first, second).read(1);
    expect([read(B, 0), read(A, 0), read(0, B), read(0, A)]).toEqual([0x02, 0x04, 0x08, 0x10]);
    expect(read(A | B | START, A | B)).toBe(0x1e);
    expect(boxes(A | B, A | B).read(0)).toBe(0);
  });

  test('OUT1 high silences the first player, OUT2 high the second', () => {
    const program = boxes(A | B, A | B);
    const given = (out: number) => {
      program.write(out);
      return program.read(1);
    };
    expect([given(0), given(2), given(4), given(6), given(1)]).toEqual([0x1e, 0x18, 0x06, 0, 0x1e]);
  });
});

describe('Bandai Hyper Shot', () => {
  test('light and trigger are the Zapper’s, its pad comes bit by bit on D1 of the first port', () => {
    let light = 0;
    const pad = new StandardPad();
    const gun = new BandaiHyperShot(pad, { lightAt: (x, y) => (x === 100 && y === 50 ? light : 0) });
    const program = new Program(new EmptyPort(), new EmptyPort(), gun);
    gun.point(100, 50, false);
    expect(program.read(1)).toBe(0x08);
    light = 5;
    expect(program.read(1)).toBe(0);
    gun.point(100, 51, true);
    expect(program.read(1)).toBe(0x18);
    pad.buttons = 0b1010_0011;
    program.strobe();
    expect(program.line(0, 1, 8)).toEqual([1, 1, 0, 0, 0, 1, 0, 1]);
  });
});
