import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Scene } from '../../../../src/console/tools/debug/expression.ts';
import { holds } from '../../../property.ts';
import { refused } from './refused.ts';

const SCENE: Scene = {
  variable: (name) =>
    ({ a: 5, x: 2, pc: 0xc000, c: 1, z: 0, scanline: 30, value: 9, address: 0x2007 })[name as 'a'] ?? 0,
  byte: (space, address) => (space === 'cpu' ? address & 0xff : address + 1),
};
const NAMES = { hasAccess: true, symbol: (name: string) => ({ score: 0x310, a: 0x77, 'main::loop': 0xc123 })[name] };
const of = (text: string) => compile(text, NAMES).of(SCENE);

describe('an expression', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['$10 | %101 & 4', 0x14],
    ['0xff ^ 15', 0xf0],
    ['10 % 4 + 10 %2', 2],
    ['7 / 2 - 1', 2],
    ['1 / 0', 0],
    ['1 << 4 >> 2', 4],
    ['-3 + ~0', -4],
    ['a == 5 && X != 5', 1],
    ['!a || !z', 1],
    ['a & 4', 4],
    ['a & 4 == 4', 1],
    ['[score] == $10', 1],
    ['score[2]', 0x12],
    ['[score + 2]', 0x12],
    ['oam[3] + palette[1]', 6],
    ['::a', 0x77],
    ['main::loop > pc', 1],
    ['value == 9 && address == $2007', 1],
    ['a == 5 == (x == 2)', 1],
  ])('%s is %i', (text, value) => {
    expect(of(text)).toBe(value);
  });

  test.each([
    ['a ==', 'expression-unexpected', { column: 5, found: '' }],
    ['a + ) 1', 'expression-unexpected', { column: 5, found: ')' }],
    ['a 1', 'expression-unexpected', { column: 3, found: '1' }],
    ['[a', 'expression-unexpected', { column: 3, expected: ']' }],
    ['1 + #2', 'expression-unexpected', { column: 5, found: '#' }],
    ['lives > 2', 'expression-unknown-name', { column: 1, name: 'lives' }],
    ['1 + (a == 2)', 'expression-type', { column: 5, expected: 'number', found: 'truth' }],
    ['(a > 1) > 0', 'expression-type', { column: 1, expected: 'number', found: 'truth' }],
    ['('.repeat(200), 'expression-too-long', { column: 101 }],
    ['1+'.repeat(2000), 'expression-too-long', { column: 2001 }],
  ])('%s is refused, with a column', (text, code, values) => {
    expect(refused(() => of(text))).toMatchObject({ code, values });
  });

  test.each<[string, number | undefined]>([
    ['[score] == 5', 1],
    ['[score] + 1 << 2', 24],
    ['!([score] == 5)', 0],
    ['a == 5', undefined],
    ['a == 5 && [score] == 4', 0],
    ['[score] == 4 && a == 5', 0],
    ['a == 5 || [score] == 5', 1],
    ['a == 5 && [score] == 5', undefined],
    ['-[score] + ~[$311]', undefined],
    ['[[score] + $30b]', 5],
    ['[score + a]', undefined],
    ['oam[1] == 1', undefined],
  ])('of %s it is known without a moment: %s', (text, value) => {
    const byte = (space: string, address: number) => (space === 'cpu' && address === 0x310 ? 5 : undefined);
    expect(compile(text, NAMES).known({ byte, variable: () => undefined })).toBe(value);
  });

  test('value and address belong to breakpoints on accesses', () => {
    expect(refused(() => compile('value > 1', { ...NAMES, hasAccess: false }))).toMatchObject({
      code: 'expression-no-access',
      values: { column: 1, name: 'value' },
    });
  });

  test('whatever is written comes to a number, or is refused as such', () => {
    const piece = fc.constantFrom(
      ...'a x [ ] ( ) + - * / % & | ^ ~ ! == != < && || << $1F 0x2 %1 7 score value oam[ ::a # @'.split(' '),
    );
    holds(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          return typeof of(pieces.join(' ')) === 'number';
        } catch (error) {
          return error instanceof Error && error.name === 'DebugError';
        }
      }),
      2000,
    );
  });
});
