import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BasicKeyboard } from '../../../src/console/devices/basic-keyboard.ts';
import { DataRecorder } from '../../../src/console/devices/data-recorder.ts';
import { MATRIX } from '../../../src/console/devices/key-names.ts';
import { EmptyPort } from '../../../src/console/devices/pads.ts';
import { holds } from '../../property.ts';
import { Program } from './program.ts';

describe('Family BASIC', () => {
  /** The program's scan: row and column of all keys that are down. */
  function scan(program: Program): string[] {
    const down: string[] = [];
    program.write(5);
    program.write(4);
    for (const [row, keys] of MATRIX.entries()) {
      if (row > 0) program.write(4);
      const low = ~program.read(1) >> 1;
      program.write(6);
      const high = ~program.read(1) >> 1;
      for (let i = 0; i < 4; i++) {
        if ((low >> i) & 1) down.push(keys[i]);
        if ((high >> i) & 1) down.push(keys[i + 4]);
      }
    }
    return down;
  }

  test('every key is found at its place, alone and with others', () => {
    const keyboard = new BasicKeyboard(new DataRecorder());
    const program = new Program(new EmptyPort(), new EmptyPort(), keyboard);
    for (const name of MATRIX.flat()) {
      keyboard.press(name, true);
      expect(scan(program)).toEqual([name]);
      keyboard.press(name, false);
    }
    for (const name of ['LSHIFT', 'A', 'F8']) keyboard.press(name, true);
    expect(scan(program).sort()).toEqual(['A', 'F8', 'LSHIFT']);
    keyboard.releaseAll();
    expect(scan(program)).toEqual([]);
  });

  test('switched off by OUT2 it answers nothing', () => {
    const keyboard = new BasicKeyboard(new DataRecorder());
    const program = new Program(new EmptyPort(), new EmptyPort(), keyboard);
    program.write(0);
    expect(program.read(1)).toBe(0);
  });

  test('a recorded tape plays the same, in another recorder too', () => {
    holds(
      fc.property(fc.array(fc.integer({ min: 200, max: 3000 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const first = new DataRecorder();
        first.start('recording', 0);
        let cycle = 0;
        lengths.forEach((length, i) => {
          first.hear(i & 1 ? 0 : 1, cycle);
          cycle += length;
        });
        first.hear(0, cycle);
        first.rebase(1000);
        first.stop();
        const second = new DataRecorder();
        second.insert(first.eject());
        second.start('playing', 0);
        let at = 0;
        lengths.forEach((length, i) => {
          expect(second.play(at + Math.floor(length / 2))).toBe(i & 1 ? 0 : 1);
          at += length;
        });
      }),
    );
  });
});
