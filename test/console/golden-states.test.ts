import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Nes, StateError } from '../../src/console/index.ts';
import { ROOT } from '../test-data.ts';
import { framesAfter, golden, makeRelease, releases, statesOf, writeFrames } from './golden-states.ts';

const asked = process.env.GOLDEN_STATES;
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
if (asked === 'make') makeRelease(version);
if (asked === 'frames') writeFrames();

test('there are states of every release, and they are never made anew', () => {
  expect(releases()).toContain('0.1.0');
  expect(releases()).toContain(version);
  expect(() => makeRelease('0.1.0')).toThrow('0.1.0');
});

describe.each(releases())('a state of %s loads, and runs on as it did', (release) => {
  const list = statesOf(release);

  test('there are states of many kinds of cartridge', () => expect(list.length).toBeGreaterThanOrEqual(12));

  // Other frames, because the machine has become more exact? `npm run golden-states -- --frames` writes them anew.
  test.each(list)('$name', ({ name, options, frames }) => {
    const { rom, state, bios } = golden(release, name);
    const nes = new Nes(rom, bios ? { ...options, bios } : options);
    expect(framesAfter(nes, state)).toEqual(frames);
    const saved = nes.save();
    const again = new Nes(rom, bios ? { ...options, bios } : options);
    again.load(saved);
    expect(again.save()).toEqual(saved);
    expect(() => again.load(state.subarray(0, -1))).toThrow(StateError);
    expect(again.save()).toEqual(saved);
  });
});
