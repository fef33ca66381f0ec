import { describe, expect, test } from 'vitest';
import { heatOf } from '../../../src/app/workbench/heat.ts';
import {
  digitsOf,
  findBytes,
  letterOf,
  manyWays,
  nameOf,
  parseBytes,
  placeNamed,
  spacesOf,
} from '../../../src/app/workbench/memory.ts';
import { noteOf, scopePoints } from '../../../src/app/workbench/notes.ts';
import { Debugger, Symbols } from '../../../src/console/debug.ts';
import { Nes } from '../../../src/console/index.ts';
import { busyRom } from '../../console/busy-rom.ts';

const label = (name: string, space: 'ram' | 'prgRom', address: number, more = {}) => ({
  ...{ name, space, address, size: 1, comment: '', scope: '', ...more },
});

function debugging(): Debugger {
  const symbols = new Symbols({
    labels: [label('lives', 'ram', 0x10, { size: 2 }), label('main', 'prgRom', 0x123, { cpuAddress: 0x8123 })],
  });
  return new Debugger(new Nes(busyRom(0)), { history: null, symbols });
}

describe('bytes to look for', () => {
  test('are hex with or without spaces, any byte, or letters', () => {
    expect(parseBytes('A9 00 ?? 8d')).toEqual([0xa9, 0, null, 0x8d]);
    expect(parseBytes('$a9,$00')).toEqual([0xa9, 0]);
    expect(parseBytes('a900')).toEqual([0xa9, 0]);
    expect(parseBytes('"NES"')).toEqual([0x4e, 0x45, 0x53]);
    for (const wrong of ['', 'a', 'xy', 'a9 0', '""']) expect(parseBytes(wrong)).toBeNull();
  });

  test('are found forwards and back, and round the end', () => {
    const bytes = Uint8Array.of(1, 2, 3, 1, 9, 3, 0, 1);
    expect(findBytes(bytes, [1], 0)).toBe(3);
    expect(findBytes(bytes, [1], 7)).toBe(0);
    expect(findBytes(bytes, [1], 0, true)).toBe(7);
    expect(findBytes(bytes, [1, null, 3], 0)).toBe(3);
    expect(findBytes(bytes, [1, null, 3], 3, true)).toBe(0);
    expect(findBytes(bytes, [1, 2, 3], 0)).toBe(0);
    expect(findBytes(bytes, [4], 0)).toBe(-1);
    expect(findBytes(bytes, new Array(9).fill(null), 0)).toBe(-1);
  });
});

describe('places', () => {
  test('are named by addresses and by symbols, which lead to their chip', () => {
    const debug = debugging();
    expect(placeNamed(debug, 'cpu', 'C000')).toEqual({ space: 'cpu', address: 0xc000 });
    expect(placeNamed(debug, 'oam', '$0f')).toEqual({ space: 'oam', address: 15 });
    expect(placeNamed(debug, 'oam', '100')).toBeNull();
    expect(placeNamed(debug, 'cpu', 'lives+1')).toEqual({ space: 'ram', address: 0x11 });
    expect(placeNamed(debug, 'cpu', 'main')).toEqual({ space: 'cpu', address: 0x8123 });
    expect(placeNamed(debug, 'prgRom', 'main + 2')).toEqual({ space: 'prgRom', address: 0x125 });
    expect(placeNamed(debug, 'oam', 'PPUDATA')).toEqual({ space: 'cpu', address: 0x2007 });
    expect(placeNamed(debug, 'cpu', 'lives + $1')).toEqual({ space: 'ram', address: 0x11 });
    expect(placeNamed(debug, 'cpu', 'nowhere')).toBeNull();
    expect(placeNamed(debug, 'cpu', '')).toBeNull();
  });

  test('are called what the symbols call them', () => {
    const debug = debugging();
    expect(nameOf(debug, { space: 'ram', address: 0x11 })).toBe('lives+1');
    expect(nameOf(debug, { space: 'cpu', address: 0x2001 })).toBe('PPUMASK');
    expect(nameOf(debug, { space: 'ram', address: 0x20 })).toBeUndefined();
    expect(spacesOf(debug)).toContain('vram');
    expect(spacesOf(debug)).not.toContain('saveChrRam');
    expect([digitsOf(0x10000), digitsOf(32), digitsOf(0x80000)]).toEqual([4, 2, 5]);
    expect([letterOf(0x41), letterOf(0x00), letterOf(0xff)]).toEqual(['A', '.', '.']);
    expect(manyWays(0x45)).toBe('$45 = 69 = %01000101');
  });
});

test('heat is of what was done last, and fades', () => {
  const ages = (executed: number, read: number, written: number) => ({
    ...{ executed: Int32Array.of(executed), read: Int32Array.of(read), written: Int32Array.of(written) },
  });
  expect(heatOf(ages(-1, -1, -1), 0)).toBe('');
  expect(heatOf(ages(-1, 0, 0), 0)).toBe('write-4');
  expect(heatOf(ages(-1, 2, 30), 0)).toBe('read-4');
  expect(heatOf(ages(3, -1, -1), 0)).toBe('execute-3');
  expect(heatOf(ages(-1, 100, -1), 0)).toBe('read-1');
  expect(heatOf(ages(-1, 120, -1), 0)).toBe('');
});

test('tones are notes, with cents', () => {
  expect(noteOf(440)).toBe('A4');
  expect(noteOf(261.63)).toBe('C4');
  expect(noteOf(445)).toBe('A4 +20');
  expect(noteOf(0)).toBe('');
  expect(noteOf(1_000_000)).toBe('');
});

test('a scope begins with a rise, so that a tone stands still', () => {
  const ring = Float32Array.from({ length: 1024 }, (_, i) => (i % 100 < 50 ? 1 : 0));
  for (const made of [5000, 5013, 5071]) {
    for (let at = made - 1024; at < made; at++) ring[at & 1023] = at % 100 < 50 ? 1 : 0;
    const points = scopePoints(ring, made, 100, 4);
    expect(points[0]).toBe(1);
    expect([points[12], points[13], points[25]]).toEqual([1, 0, 1]);
  }
});
