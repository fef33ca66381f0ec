import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATE_VERSION } from '../../src/base/state.ts';
import { Nes, StateError } from '../../src/console/index.ts';
import { BOARDS } from '../../src/mappers/catalogue.ts';
import { holds } from '../property.ts';
import { refusal } from '../refusal.ts';
import { ROOT } from '../test-data.ts';
import { busyRom } from './busy-rom.ts';
import { derivedOf, type Part, partsOf } from './parts.ts';

/**
 * Not in a snapshot: the picture, which the next frame makes anew; what the host was told of battery RAM; and
 * the page tables, which `mapBanks` writes (a test of their own).
 */
const NOT_SAVED = ['Ppu.pixels', 'Nes.batterySeen'];
const PAGE_TABLES = ['cpuPages', 'cpuWrites', 'ppuPages', 'ppuWrites'] as const;

/** For each class of the core, its source and that of the file it is in. */
const SOURCES = new Map<string, { own: string; file: string }>();
for (const name of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts')) continue;
  const file = readFileSync(join(ROOT, 'src', name), 'utf8');
  const [, ...classes] = file.split(/\bclass (?=\w+)/);
  for (const own of classes) SOURCES.set(/^\w+/.exec(own)?.[0] ?? '', { own, file });
}

/** Whether the number or flag in a field never changes: it is `readonly`, or a pin that this board never moves. */
function isFixed(object: object, field: string): boolean {
  const types: string[] = [];
  for (let type = object.constructor; type?.name; type = Object.getPrototypeOf(type)) types.push(type.name);
  if (types.some((type) => new RegExp(`\\breadonly ${field}\\b`).test(SOURCES.get(type)?.own ?? ''))) return true;
  if (!types.includes('Board') || (field !== 'irq' && field !== 'nextEvent')) return false;
  const moved = new RegExp(`\\.${field} = `);
  return !types.some((type) => type !== 'Board' && moved.test(SOURCES.get(type)?.file ?? ''));
}

type Numbers = Uint8Array | Uint16Array | Int32Array;

/** The part of an array that is state: all of it, but for the cartridge's ROM. */
function stateOf(part: Part, field: string): Numbers {
  const array = part.object[field] as Numbers;
  const ram = part.object.ram as { start: number } | undefined;
  const isMemory = part.object.constructor.name === 'CartMemory' && field === 'bytes';
  return isMemory && ram !== undefined ? array.subarray(ram.start) : array;
}

/** Changes a field; gives a function that says whether it is as it was. Null when it holds nothing to change. */
function change(part: Part, field: string): (() => boolean) | null {
  const { object } = part;
  const value = object[field];
  if (ArrayBuffer.isView(value)) {
    const numbers = stateOf(part, field);
    const before = numbers.slice();
    for (let i = 0; i < numbers.length; i++) numbers[i] ^= 1;
    return () => stateOf(part, field).every((number, i) => number === before[i]);
  }
  if (isFixed(object, field)) return null;
  if (typeof value === 'number') object[field] = value ^ 1;
  else if (typeof value === 'boolean') object[field] = !value;
  else return null;
  return () => object[field] === value;
}

/** Fields that a load does not bring back, as "Class.field". */
function forgotten(nes: Nes): string[] {
  const found: string[] = [];
  const snapshot = nes.save();
  const tables: unknown[] = PAGE_TABLES.map((table) => nes.memory[table]);
  for (const part of partsOf(nes)) {
    const derived = derivedOf(part.object);
    for (const field of Object.keys(part.object)) {
      const name = `${part.object.constructor.name}.${field}`;
      const value = part.object[field];
      if (derived.includes(field) || NOT_SAVED.includes(name) || tables.includes(value)) continue;
      if (value === nes.memory.bytes && part.object !== (nes.memory as unknown)) continue;
      const isBack = change(part, field);
      if (isBack === null) continue;
      nes.load(snapshot);
      if (!isBack()) found.push(name);
    }
  }
  return found;
}

/** Boards by name, with the ROM they are tested on; those that refuse it are left out. */
const machines = BOARDS.flatMap(({ mapper, name }) => {
  const rom = busyRom(mapper);
  try {
    new Nes(rom);
    return [{ name: `${name} (${mapper})`, rom }];
  } catch {
    return [];
  }
});

const [nrom] = machines;

describe('a snapshot holds every field of', () => {
  test('most boards', () => {
    expect(machines.length).toBeGreaterThan(BOARDS.length * 0.9);
  });

  test.each(machines)('$name', ({ rom }) => {
    const nes = new Nes(rom);
    for (let frame = 0; frame < 5; frame++) nes.runFrame();
    expect(forgotten(nes), 'not in the `state` of its class, nor in `static derived`').toEqual([]);
  });
});

describe('page tables are as they were after a load', () => {
  const tablesOf = (nes: Nes) => PAGE_TABLES.map((table) => [table, [...nes.memory[table]]]);

  test.each(machines)('$name', ({ rom }) => {
    const nes = new Nes(rom);
    for (let i = 0; i < 200; i++) nes.bus.write(0x4020 + ((i * 7919) % 0xbfe0), (i * 31) & 0xff);
    const other = new Nes(rom);
    other.load(nes.save());
    expect(tablesOf(other)).toEqual(tablesOf(nes));
  });
});

/** The whole state, as one number. */
function look(nes: Nes): number {
  return crc32(nes.save());
}

/** 60 frames with buttons pressed, as 60 states and the last picture. */
function play(nes: Nes): number[] {
  const frames: number[] = [];
  for (let frame = 0; frame < 60; frame++) {
    nes.setButtons(0, (frame * 37) & 0xff);
    nes.runFrame();
    frames.push(look(nes));
  }
  return [...frames, crc32(new Uint8Array(nes.pixels.buffer))];
}

describe('running on', () => {
  test.each(machines.slice(0, 6))('from a snapshot gives the same 60 frames: $name', ({ rom }) => {
    const nes = new Nes(rom);
    for (let frame = 0; frame < 20; frame++) nes.runFrame();
    const snapshot = nes.save();
    const first = play(nes);
    nes.load(snapshot);
    expect(play(nes)).toEqual(first);
    const other = new Nes(rom);
    other.load(snapshot);
    expect(play(other)).toEqual(first);
  });

  test('without picture and sound leaves the same state', () => {
    const seen = new Nes(nrom.rom);
    const silent = new Nes(nrom.rom);
    for (let frame = 0; frame < 60; frame++) {
      seen.runFrame();
      silent.runFrame({ picture: false, sound: false });
      expect(look(silent)).toBe(look(seen));
    }
  });

  test('is the same from a snapshot taken between any two instructions', () => {
    const nes = new Nes(nrom.rom);
    for (let frame = 0; frame < 10; frame++) nes.runFrame();
    const start = nes.save();
    const property = fc.property(fc.integer({ min: 0, max: 12_000 }), (steps) => {
      nes.load(start);
      for (let step = 0; step < steps; step++) nes.cpu.step();
      const middle = nes.save();
      nes.runFrame();
      const end = look(nes);
      nes.load(middle);
      nes.runFrame();
      return look(nes) === end;
    });
    holds(property, 60);
  });
});

describe('what is not a snapshot of this game', () => {
  const nes = new Nes(nrom.rom);
  nes.runFrame();
  const good = nes.save();
  const broken = (at: number) => good.map((byte, i) => (i === at ? byte ^ 0xff : byte));

  test.each([
    ['nothing', new Uint8Array(0), 'state-cut-short', { needed: good.length, found: 0 }],
    ['cut short', good.subarray(0, -1), 'state-cut-short', { needed: good.length, found: good.length - 1 }],
    ['another file', broken(0), 'not-a-state', {}],
    ['another version', broken(4), 'state-too-new', { version: STATE_VERSION ^ 0xff, newest: STATE_VERSION }],
    ['another game', broken(6), 'state-of-another-game', {}],
  ])('%s is refused, and nothing changes', (_name, bytes, code, values) => {
    expect(() => nes.load(bytes)).toThrow(StateError);
    expect(refusal(() => nes.load(bytes))).toEqual([code, values]);
    expect(nes.save()).toEqual(good);
  });
});

describe('a snapshot', () => {
  test('has its announced size, and reuses the buffer it is given', () => {
    const nes = new Nes(nrom.rom);
    const buffer = new Uint8Array(nes.stateSize);
    expect(nes.save(buffer)).toBe(buffer);
    expect(nes.save().length).toBe(nes.stateSize);
    expect(nes.stateSize).toBeLessThanOrEqual(40 * 1024);
  });
});

test('a state of another console is refused, and nothing is changed', () => {
  const pal = new Nes(busyRom(0), { region: 'pal' });
  const ntsc = new Nes(busyRom(0));
  ntsc.runFrame();
  const before = ntsc.save();
  const other = ['state-of-another-console', { made: 'pal', here: 'ntsc' }];
  expect(refusal(() => ntsc.load(pal.save()))).toEqual(other);
  expect(ntsc.save()).toEqual(before);
});

// snapshot-1.gz: thirty frames of busyRom(0), saved by the first version that anybody had.
test('a snapshot of version 1 loads, runs on, and is saved as one of today', () => {
  const old = new Uint8Array(gunzipSync(readFileSync(join(ROOT, 'test/console/snapshot-1.gz'))));
  const nes = new Nes(busyRom(0));
  for (let i = 0; i < 7; i++) nes.runFrame();
  const cut = ['state-cut-short', { needed: old.length, found: old.length - 1 }];
  expect(refusal(() => nes.load(old.subarray(0, -1)))).toEqual(cut);
  nes.load(old);
  const frames = nes.peek('cpu', 0x12);
  expect(frames).toBe(27);
  const today = nes.save();
  for (let i = 0; i < 30; i++) nes.runFrame();
  expect(nes.peek('cpu', 0x12)).toBe(frames + 30);
  const end = nes.save();
  nes.load(today);
  for (let i = 0; i < 30; i++) nes.runFrame();
  expect(nes.save()).toEqual(end);
});
