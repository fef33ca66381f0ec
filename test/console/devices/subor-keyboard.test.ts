import { describe, expect, test } from 'vitest';
import { MATRIX, MORE_KEYS } from '../../../src/console/devices/key-names.ts';
import { EmptyPort } from '../../../src/console/devices/pads.ts';
import { SUBOR_KEYS, SuborKeyboard } from '../../../src/console/devices/subor-keyboard.ts';
import { Inputs, Nes } from '../../../src/console/index.ts';
import { assemble } from '../../assembler.ts';
import { programRom } from '../program-rom.ts';
import { NOTHING_HELD } from '../tools/held.ts';
import { Program } from './program.ts';

const ROWS = 13;

/** A program's scan: row and bit of all keys that are down. */
function scan(program: Program): string[] {
  const down: string[] = [];
  program.write(5);
  program.write(4);
  for (let row = 0; row < ROWS; row++) {
    if (row > 0) program.write(4);
    const low = (~program.read(1) >> 1) & 15;
    program.write(6);
    const high = (~program.read(1) >> 1) & 15;
    for (let i = 0; i < 8; i++) if ((((high << 4) | low) >> i) & 1) down.push(`${row}.${i}`);
  }
  return down;
}

describe('Subor keyboard', () => {
  function plugged() {
    const keyboard = new SuborKeyboard();
    return { keyboard, program: new Program(new EmptyPort(), new EmptyPort(), keyboard) };
  }

  test('keys lie where the documents have them', () => {
    const { keyboard, program } = plugged();
    const places = (name: string) => {
      keyboard.press(name, true);
      const found = scan(program);
      keyboard.releaseAll();
      return found;
    };
    expect(['4', 'V', 'ESC', 'RETURN', 'BS', 'F12', 'KP0'].map(places)).toEqual([
      ['0.0'],
      ['0.7'],
      ['5.4'],
      ['4.1'],
      ['2.1'],
      ['10.4'],
      ['12.7'],
    ]);
    expect(places('SPACE')).toEqual(['8.3', '12.3']);
    expect(places('RSHIFT')).toEqual(places('LSHIFT'));
    expect(places('KANA')).toEqual([]);
  });

  test('every key has a place, and no two the same', () => {
    const { keyboard, program } = plugged();
    const seen = SUBOR_KEYS.map((name) => {
      keyboard.press(name, true);
      const found = scan(program).join();
      keyboard.press(name, false);
      return found;
    });
    expect(seen).not.toContain('');
    expect(new Set(seen).size).toBe(SUBOR_KEYS.length);
  });

  test('its keys have the names of the Family BASIC keyboard, or are in the list of others', () => {
    const known = [...MATRIX.flat(), ...MORE_KEYS];
    expect(SUBOR_KEYS.filter((name) => !known.includes(name))).toEqual([]);
    expect(MORE_KEYS.filter((name) => !SUBOR_KEYS.includes(name))).toEqual([]);
  });

  test('with OUT2 low all lines are high, and the row stays', () => {
    const { keyboard, program } = plugged();
    keyboard.press('4', true);
    program.write(5);
    program.write(4);
    program.write(6);
    program.write(0);
    expect(program.read(1)).toBe(0x1e);
    program.write(4);
    expect(program.read(1)).toBe(0x1c);
  });

  test('a program finds a key through the console', () => {
    // The first column of row 8 of the matrix, where N is bit 2, into $10.
    const { bytes: main } = assemble(
      `
      again: LDA #5
             STA $4016
             LDX #8
      row:   LDA #6
             STA $4016
             LDA #4
             STA $4016
             DEX
             BNE row
             LDA $4017
             LSR A
             AND #$0F
             EOR #$0F
             STA $10
             JMP again`,
      0xc000,
    );
    const inputs = new Inputs(new Nes(programRom({ main: [...main] })));
    inputs.happen({ kind: 'plug', setup: { port1: 'pad', port2: 'pad', expansion: 'subor-keyboard' } });
    inputs.runFrame({ ...NOTHING_HELD, keys: new Set(['N', 'KP+']) });
    expect(inputs.nes.peek('cpu', 0x10)).toBe(4);
    inputs.runFrame(NOTHING_HELD);
    expect(inputs.nes.peek('cpu', 0x10)).toBe(0);
  });
});
