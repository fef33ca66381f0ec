import { expect, test } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { type Problem, problemText } from '../../../src/app/i18n/problems.ts';
import { romProblemText } from '../../../src/app/i18n/rom-problems.ts';
import { BarcodeError, type ProblemCode, RomError, type RomProblems, StateError } from '../../../src/console/core.ts';
import { VALUES } from './problem-values.ts';

/** What a sentence says of its values. */
const SAID: Partial<Record<ProblemCode, readonly string[]>> = {
  archive: ['RAR'],
  patch: ['BPS'],
  'other-file': ['PNG'],
  'header-cut-short': ['UNIF'],
  'program-missing': ['UNIF'],
  'rom-cut-short': ['41\u00a0KB', '25\u00a0KB'],
  'part-cut-short': ['music', 'DATA'],
  'chip-damaged': ['PRG0'],
  'board-unknown': ['342', 'COOLGIRL'],
  'unif-board-unknown': ['UNL-SOMETHING'],
  'other-console': ['VT03'],
  'disk-cut-short': ['65,500', '30,000'],
  'disk-too-long': ['17', '16'],
  'disk-side-damaged': ['2'],
  'bios-wrong-size': ['8,192', '8,191'],
  'number-impossible': ['mapper', '4096', '4095'],
  'mirroring-unknown': ['diagonal'],
  'region-unknown': ['secam'],
  'ram-impossible': ['1,000'],
  'state-of-another-console': ['PAL', 'NTSC'],
  'barcode-wrong-digit': ['2'],
};

const CODES = Object.keys(VALUES) as ProblemCode[];

const isOfRom = (problem: Problem<ProblemCode>): problem is Problem<keyof RomProblems> =>
  Object.hasOwn(laterEn.romProblems, problem.code);

/** What the page says of it, wherever that stands. */
function said(problem: Problem<ProblemCode>): string {
  return isOfRom(problem) ? romProblemText(problem) : problemText(problem as Problem<never>);
}

test.each(CODES)('%s has a sentence, with its values in it', (code) => {
  const text = said({ code, values: VALUES[code] });
  expect(text).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/undefined|\[object/);
  for (const value of SAID[code] ?? []) expect(text).toContain(value);
});

test('no two codes have the same sentence', () => {
  const texts = CODES.map((code) => said({ code, values: VALUES[code] }));
  expect(new Set(texts).size).toBe(CODES.length);
});

test('a board that has no name is called by its number alone', () => {
  expect(said({ code: 'board-unknown', values: { mapper: 4095, name: '' } })).toMatch(/mapper 4095\.$/);
});

test('sizes that are the same in KB are told in bytes', () => {
  const says = (announced: number, found: number) => said({ code: 'rom-cut-short', values: { announced, found } });
  expect(says(24592, 24591)).toMatch(/24,592 bytes.*24,591 bytes/);
  expect(says(24592, 16400)).toMatch(/25\u00a0KB.*17\u00a0KB/);
});

test('an error as it is thrown has one, and a message for programmers', () => {
  const error = new RomError('rom-cut-short', { announced: 40976, found: 100 });
  expect(error.message).toBe('rom-cut-short (announced: 40976, found: 100)');
  expect(said(error)).toContain('41\u00a0KB');
  expect(said(new StateError('not-a-state'))).toContain('save state');
  expect(new BarcodeError('barcode-not-digits').message).toBe('barcode-not-digits');
});
