import { describe, expect, test } from 'vitest';
import { readCa65, readMlb, readNl, readViceLabels, Symbols } from '../../../../src/console/debug.ts';
import { DBG } from './ca65-file.ts';
import { refused } from './refused.ts';

describe('a debug file of ld65', () => {
  const symbols = readCa65(DBG);

  test('labels lie at PRG offsets, those of RAM at their addresses, and what runs in RAM at both', () => {
    expect(symbols.find('_main')).toMatchObject({ space: 'prgRom', address: 0x4000, size: 5, cpuAddress: 0x8000 });
    expect(symbols.find('main')).toBe(symbols.find('_main'));
    expect(symbols.find('level')).toMatchObject({ name: '_level', address: 0x30a });
    expect(symbols.find('score')).toMatchObject({ space: 'cpu', address: 0x304, size: 4 });
    expect(symbols.find('_main::loop')).toBe(symbols.find('loop'));
    expect(symbols.constants.get('LIVES')).toBe(3);
    expect(symbols.labelAt('cpu', 0x400)?.name).toBe('fast');
    expect(symbols.labelAt('prgRom', 0)?.name).toBe('fast');
    expect(symbols.labelAround('cpu', 0x306)?.name).toBe('score');
  });

  test('a place has the line that made the fewest bytes, or that of C; a line has its places', () => {
    expect(symbols.lineAt('prgRom', 0x4001)).toMatchObject({ file: 'main.s', line: 40 });
    expect(symbols.lineAt('prgRom', 0x4001, 'c')).toMatchObject({ file: 'src/main.c', line: 12 });
    expect(symbols.placesOf('main.c', 12)).toMatchObject([{ space: 'prgRom', address: 0x4000, size: 5 }]);
    expect(symbols.lineAt('prgRom', 0x4005)).toBeUndefined();
  });

  test('scopes are found with their variables', () => {
    expect(symbols.scopeAt('prgRom', 0x4003)).toMatchObject({
      name: '_main',
      locals: [
        { name: 'main', storage: 'external', symbol: '_main' },
        { name: 'i', storage: 'auto', offset: -2, symbol: '' },
      ],
    });
  });

  test('another minor version is told, another major one refused', () => {
    expect(readCa65(DBG.replace('minor=0', 'minor=3')).warnings).toHaveLength(1);
    expect(refused(() => readCa65(DBG.replace('major=2', 'major=3')))).toMatchObject({ code: 'symbols-version' });
  });

  test.each([
    ['', 'not-symbols', {}],
    ['al 008000 .main', 'not-symbols', {}],
    [DBG.replace('seg=0,start=2', 'seg=9,start=2'), 'symbols-missing', { line: 17, kind: 'seg', id: 9 }],
    [DBG.replace('val=0x8002', 'val=zwei'), 'symbols-value', { line: 25, name: 'val' }],
    [DBG.replace('line=41,', 'line=41;'), 'symbols-value', { line: 9, name: 'line' }],
    [DBG.replace('mod\tid=0', 'mod\tid 0'), 'symbols-line', { line: 11 }],
    [DBG.replace('start=0,size=5', 'start=0,size=99999999999'), 'symbols-value', {}],
  ])('a damaged one is refused (%#)', (text, code, values) => {
    expect(refused(() => readCa65(text))).toMatchObject({ code, values });
  });
});

test('labels of Mesen, the newer and the older kind', () => {
  const symbols = readMlb(
    'NesPrgRom:1F-20:main:a: comment\\nmore\nP:30:old\nR:12:lives\nNesMemory:2000:CTRL\nSnesRam:1:x\n',
  );
  expect(symbols.find('main')).toMatchObject({ space: 'prgRom', address: 0x1f, size: 2, comment: 'a: comment\nmore' });
  expect(symbols.find('old')).toMatchObject({ space: 'prgRom', address: 0x30 });
  expect(symbols.find('lives')).toMatchObject({ space: 'ram', address: 0x12 });
  expect(symbols.find('CTRL')).toMatchObject({ space: 'cpu', address: 0x2000 });
  expect(symbols.find('x')).toBeUndefined();
  expect(refused(() => readMlb('P:10:ok\nP:zz:main'))).toMatchObject({ code: 'symbols-line', values: { line: 2 } });
  expect(refused(() => readMlb('P:20-10:main'))).toMatchObject({ code: 'symbols-value', values: { line: 1 } });
});

test('labels of FCEUX, by the banks that their files are named for', () => {
  const ram = { name: 'game.nes.ram.nl', text: '$0012#lives#how many\n\\are left\n$0300/10#table#' };
  const bank = { name: 'game.nes.1.nl', text: '$C010#reset#\r\n' };
  const symbols = readNl([ram, bank]);
  expect(symbols.find('lives')).toMatchObject({ space: 'cpu', address: 0x12, comment: 'how many\nare left' });
  expect(symbols.find('table')).toMatchObject({ size: 16 });
  expect(symbols.find('reset')).toMatchObject({ space: 'prgRom', address: 0x4010 });
  expect(refused(() => readNl([{ ...bank, name: 'game.nl' }]))).toMatchObject({ code: 'symbols-file-name' });
  expect(refused(() => readNl([{ ...bank, text: 'C010 reset' }]))).toMatchObject({ code: 'symbols-line' });
});

test('labels of VICE, and several files together', () => {
  const vice = readViceLabels('al 00C000 .main\nal 000010 .lives\n');
  expect(vice.find('main')).toMatchObject({ space: 'cpu', address: 0xc000 });
  expect(refused(() => readViceLabels('al main 00C000'))).toMatchObject({ code: 'symbols-line', values: { line: 1 } });
  const both = Symbols.merged([vice, readMlb('R:10:health')]);
  expect([both.find('lives')?.space, both.find('health')?.space]).toEqual(['cpu', 'ram']);
});
