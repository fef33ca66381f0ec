import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { advance, Comparer, outOfRange, plod } from '../ppu/quick/twins.ts';
import { withTestData } from '../test-data.ts';
import { corpus, readRom } from './corpus.ts';

/** Suites about what the quick gears foretell or do in bulk: this many of their ROMs, evenly spread. */
const SAMPLE = 32;
const SUBJECTS = /sprite|ppu|mmc3|scanline|vbl|nmi|dma|dmc|irq|oam|scroll|open_bus|palette/i;
/** A test ROM's frames, from a frame in which it is likely to be at work. */
const WARM_UP = 20;
const FRAMES = 12;

interface Play {
  readonly rom: string;
  readonly sha1: string;
  readonly input: readonly (readonly [number, number])[];
}

const comparer = new Comparer();

/** Goes on with both machines, a frame at a time and then in stretches around a line long, and compares. */
function race(quick: Nes, exact: Nes, frames: number): void {
  for (let frame = 0; frame < frames; frame++) {
    if (frame % 3 === 2) {
      for (let look = 0; look < 60; look++) {
        advance(quick, exact, 30 + ((look * 53) % 260));
        expect(comparer.difference(quick, exact)).toBe('');
      }
    } else {
      advance(quick, exact, 0);
      expect(comparer.difference(quick, exact)).toBe('');
    }
    expect(outOfRange(quick)).toEqual([]);
  }
}

/** `make`'s machine after `frames` frames: as it is, and a new one that takes no short cut from here on. */
function twins(make: () => Nes, frames: number, press: (nes: Nes, frame: number) => void): [Nes, Nes] {
  const quick = make();
  for (let frame = 0; frame < frames; frame++) {
    press(quick, frame);
    quick.runFrame();
  }
  const exact = make();
  exact.load(quick.save());
  exact.pixels.set(quick.pixels);
  return [quick, plod(exact)];
}

withTestData('gears over test ROMs', ['roms', 'manifest.json'], () => {
  const subjects = corpus().filter(({ path, kind }) => path.endsWith('.nes') && kind !== 'nsf' && SUBJECTS.test(path));
  const step = subjects.length / SAMPLE;
  const sample = Array.from({ length: SAMPLE }, (_, i) => subjects[Math.floor(i * step)]);

  describe('the state is the same in every gear', () => {
    test.each(sample)('$path', (rom) => {
      const bytes = readRom(rom.path, rom.sha1);
      const make = () => new Nes(bytes, rom.region === 'multi' ? {} : { region: rom.region });
      const [quick, exact] = twins(make, WARM_UP, () => undefined);
      race(quick, exact, FRAMES);
    });
  });
});

withTestData('gears over golden plays', ['golden'], (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  test.each(files)('the state is the same in every gear: %s', (file) => {
    const play = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Play;
    const input = new Map(play.input);
    const bytes = readRom(play.rom, play.sha1);
    const press = (nes: Nes, frame: number) => {
      const buttons = input.get(frame);
      if (buttons !== undefined) nes.setButtons(0, buttons);
    };
    for (const start of [0, 400]) {
      const [quick, exact] = twins(() => new Nes(bytes), start, press);
      race(quick, exact, start === 0 ? 40 : 30);
    }
  });
});
