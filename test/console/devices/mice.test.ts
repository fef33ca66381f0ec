import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SnesMouse, SuborMouse } from '../../../src/console/devices/mice.ts';
import { EmptyPort, StandardPad } from '../../../src/console/devices/pads.ts';
import { Inputs, Nes } from '../../../src/console/index.ts';
import { assemble } from '../../assembler.ts';
import { holds } from '../../property.ts';
import { programRom } from '../program-rom.ts';
import { NOTHING_HELD } from '../tools/held.ts';
import { Program } from './program.ts';

/** The bytes of a report, the first bit highest. */
function bytes(program: Program, count: number): number[] {
  program.strobe();
  return Array.from({ length: count }, () => program.line(0, 0, 8).reduce((byte, bit) => (byte << 1) | bit, 0));
}

describe('Super NES mouse', () => {
  function plugged() {
    const pad = new StandardPad();
    const mouse = new SnesMouse(pad);
    return { pad, mouse, program: new Program(mouse) };
  }

  test('a zero byte, buttons with signature, movement as sign and magnitude; then ones', () => {
    const { mouse, program } = plugged();
    mouse.roll(4 * 5, -4 * 7, 2);
    expect(bytes(program, 5)).toEqual([0x00, 0x81, 0x87, 0x05, 0xff]);
    mouse.roll(4 * 2, 4 * 1, 1);
    expect(bytes(program, 4)).toEqual([0x00, 0x41, 0x08, 0x83]);
    expect(bytes(program, 4)).toEqual([0x00, 0x41, 0x00, 0x00]);
  });

  test('no count is lost by strobes without reads, and none comes twice', () => {
    const { mouse, program } = plugged();
    mouse.roll(4 * 9, 0, 0);
    program.strobe();
    program.strobe();
    expect(bytes(program, 4)[3]).toBe(9);
    expect(bytes(program, 4)[3]).toBe(0);
  });

  test('a clock while OUT0 is high goes to the next sensitivity: once, twice, four times as many counts', () => {
    const { mouse, program } = plugged();
    const seen: number[][] = [];
    for (let i = 1; i <= 4; i++) {
      mouse.roll(40 * i, 0, 0);
      const [, second, , fourth] = bytes(program, 4);
      seen.push([(second >> 4) & 3, fourth]);
      program.write(1);
      program.read(0);
      program.write(0);
    }
    expect(seen).toEqual([
      [0, 10],
      [1, 20],
      [2, 40],
      [0, 10],
    ]);
  });

  test('is moved and clicked by the pad of its port, too', () => {
    const { pad, program } = plugged();
    pad.buttons = 0x80 | 0x10 | 1;
    expect(bytes(program, 4)).toEqual([0x00, 0x41, 0x83, 0x03]);
  });

  test('counts add up to the way, whatever pieces it is rolled in, over the end of the numbers as well', () => {
    holds(
      fc.property(fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 40 }), (ways) => {
        const { mouse, program } = plugged();
        let at = 0;
        let counted = 0;
        for (const way of [...ways, ...Array.from({ length: 70 }, () => 480)]) {
          at += way;
          mouse.roll(at, 0, 0);
          const [, , , fourth] = bytes(program, 4);
          counted += (fourth & 0x80) !== 0 ? -(fourth & 0x7f) : fourth;
        }
        expect(Math.abs(counted - at / 4)).toBeLessThan(1);
      }),
    );
  });

  test('a program reads it through the console', () => {
    // Reads 32 bits of $4017 into $10-$13 in each picture.
    const { bytes: main } = assemble(
      `
      again: BIT $2002
             BPL again
             LDA #1
             STA $4016
             LDA #0
             STA $4016
             LDX #0
      byte:  LDY #8
      bit:   LDA $4017
             LSR A
             ROL $10,X
             DEY
             BNE bit
             INX
             CPX #4
             BNE byte
             JMP again`,
      0xc000,
    );
    const inputs = new Inputs(new Nes(programRom({ main: [...main] })));
    inputs.happen({ kind: 'plug', setup: { port1: 'pad', port2: 'snes-mouse', expansion: 'nothing' } });
    for (let i = 0; i < 3; i++) inputs.runFrame(NOTHING_HELD);
    inputs.runFrame({ ...NOTHING_HELD, mouse: { x: 4 * 100, y: -4 * 3, buttons: 3 } });
    const report = Array.from({ length: 4 }, (_, i) => inputs.nes.peek('cpu', 0x10 + i));
    expect(report).toEqual([0, 0xc1, 0x83, 100]);
  });
});

describe('Subor mouse', () => {
  function plugged() {
    const mouse = new SuborMouse(new StandardPad());
    return { mouse, program: new Program(mouse, new EmptyPort()) };
  }

  const next = (program: Program) => bytes(program, 1)[0];

  test('small steps are one byte', () => {
    const { mouse, program } = plugged();
    mouse.roll(4, -4, 1);
    expect(next(program)).toBe(0x80 | 0x10 | 0x0c);
    mouse.roll(0, 0, 2);
    expect(next(program)).toBe(0x40 | 0x30 | 0x04);
    expect(next(program)).toBe(0x40);
  });

  test('a longer way is three bytes, a strobe each', () => {
    const { mouse, program } = plugged();
    mouse.roll(-4 * 21, 4 * 18, 3);
    // Left and right button, 21 = 1 0101 to the left, 18 = 1 0010 down.
    expect([next(program), next(program), next(program)]).toEqual([0xc0 | 0x30 | 0x04 | 1, 0x14 | 2, 0x08 | 3]);
    expect(next(program)).toBe(0xc0);
  });
});
