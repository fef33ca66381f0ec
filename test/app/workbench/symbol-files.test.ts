import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSymbolFile, readSymbols, SymbolFileError, withFiles } from '../../../src/app/workbench/symbol-files.ts';

const dbg = readFileSync(new URL('../../../examples/lantern/lantern.dbg', import.meta.url), 'utf8');

test('each kind of file is read as what it is, by its name or by how it begins', () => {
  expect(readSymbols([{ name: 'a.dbg', text: dbg }]).find('blink')?.space).toBe('prgRom');
  expect(readSymbols([{ name: 'game.txt', text: dbg }]).find('score')).toBeDefined();
  expect(readSymbols([{ name: 'a.mlb', text: 'R:0010:lives:how many' }]).find('lives')?.address).toBe(0x10);
  expect(readSymbols([{ name: 'a.nes.ram.nl', text: '$0011#coins##' }]).find('coins')?.address).toBe(0x11);
  expect(readSymbols([{ name: 'labels.txt', text: 'al 00C123 .main\n' }]).find('main')?.address).toBe(0xc123);
});

test('several files are one, and what has source lines comes first', () => {
  const symbols = readSymbols([
    { name: 'a.mlb', text: 'R:0010:lives:\nR:0016:points:' },
    { name: 'a.dbg', text: dbg },
  ]);
  expect(symbols.find('lives')?.address).toBe(0x10);
  const { space, address } = symbols.find('score')!;
  expect([space, address]).toEqual(['cpu', 0x16]);
  expect(symbols.files).toContain('lantern.s');
});

test('what cannot be read says which file, and where', () => {
  const cut = dbg.slice(0, dbg.length / 2);
  const error = (files: Parameters<typeof readSymbols>[0]) => {
    try {
      readSymbols(files);
    } catch (thrown) {
      return thrown as SymbolFileError;
    }
    return null;
  };
  const found = error([
    { name: 'good.mlb', text: 'R:0010:lives:' },
    { name: 'cut.dbg', text: cut },
  ]);
  expect(found).toBeInstanceOf(SymbolFileError);
  expect([found?.file, found?.problem.code.startsWith('symbols-')]).toEqual(['cut.dbg', true]);
  expect(error([{ name: 'notes.txt', text: 'Buy milk.' }])?.problem.code).toBe('symbols-line');
  expect(error([{ name: 'labels.nl', text: '$0011#coins##' }])?.problem.code).toBe('symbols-file-name');
});

test('a file of the same name takes the other’s place', () => {
  const files = withFiles(
    [
      { name: 'a.dbg', text: '1' },
      { name: 'b.mlb', text: '2' },
    ],
    [{ name: 'a.dbg', text: '3' }],
  );
  expect(files.map(({ name, text }) => name + text)).toEqual(['b.mlb2', 'a.dbg3']);
  expect(['a.dbg', 'b.MLB', 'c.nl', 'd.lbl', 'e.vice', 'f.nes'].map(isSymbolFile)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});
