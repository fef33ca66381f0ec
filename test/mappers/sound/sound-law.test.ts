import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DripSound } from '../../../src/mappers/sound/drip-sound.ts';
import { EpsmDrums } from '../../../src/mappers/sound/epsm-drums.ts';
import { FdsSound } from '../../../src/mappers/sound/fds-sound.ts';
import { Mmc5Sound } from '../../../src/mappers/sound/mmc5-sound.ts';
import { Namco163Sound, SOUND_STOP } from '../../../src/mappers/sound/namco163-sound.ts';
import { OpnFm } from '../../../src/mappers/sound/opn.ts';
import type { SoundChip } from '../../../src/mappers/sound/sound-chip.ts';
import { Sunsoft5bSound } from '../../../src/mappers/sound/sunsoft5b-sound.ts';
import { Vrc6Sound } from '../../../src/mappers/sound/vrc6-sound.ts';
import { SOUND_RESET, Vrc7Sound } from '../../../src/mappers/sound/vrc7-sound.ts';
import { holds } from '../../property.ts';
import { Recorder, restore, saved } from './sound-bench.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

interface Kind {
  readonly name: string;
  readonly create: () => SoundChip;
  readonly registers: readonly number[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'VRC6',
    create: () => new Vrc6Sound(),
    registers: [...range(0x9000, 0x9003), ...range(0xa000, 0xa002), ...range(0xb000, 0xb002)],
  },
  { name: 'MMC5', create: () => new Mmc5Sound(), registers: [...range(0x5000, 0x5007), 0x5010, 0x5011, 0x5015] },
  { name: 'Sunsoft 5B', create: () => new Sunsoft5bSound(), registers: range(0, 13) },
  { name: 'Namco 163', create: () => new Namco163Sound(), registers: [...range(0x38, 0x7f), 0x7f, 0x7f, SOUND_STOP] },
  {
    name: 'VRC7',
    create: () => new Vrc7Sound(),
    registers: [
      ...[...range(0, 7), ...range(0, 7), ...range(0x10, 0x12), ...range(0x20, 0x22), ...range(0x20, 0x22)],
      ...[...range(0x30, 0x32), 0x25, 0x35, 0x15, 0x0f, SOUND_RESET],
    ],
  },
  {
    name: 'FM of the EPSM',
    create: () => new OpnFm(),
    registers: [
      ...[
        ...range(0x30, 0x32),
        ...range(0x40, 0x42),
        0x4c,
        0x4e,
        ...range(0x50, 0x52),
        0x5c,
        0x5e,
        ...range(0x60, 0x62),
      ],
      ...[
        ...range(0x80, 0x82),
        0x8c,
        0x8e,
        0x90,
        0x9c,
        0x9e,
        0xa0,
        0xa4,
        0xa2,
        0xa6,
        0xa9,
        0xad,
        0xb0,
        0xb2,
        0xb4,
        0xb6,
      ],
      ...[0x22, 0x27, 0x28, 0x28, 0x28, 0x150, 0x15c, 0x1a0, 0x1a4, 0x1b0],
    ],
  },
  {
    name: 'Drums of the EPSM',
    create: () => new EpsmDrums(),
    registers: [0x10, 0x10, 0x10, 0x11, ...range(0x18, 0x1d)],
  },
  { name: 'Drip', create: () => new DripSound(), registers: [...range(0, 7), 1, 1, 1, 5, 5] },
  { name: 'FDS', create: () => new FdsSound(), registers: [0x4040, 0x4055, ...range(0x4080, 0x408a), 0x4089, 0x4083] },
];

/** Some cycles, then a write. */
type Traffic = readonly { readonly gap: number; readonly register: number; readonly data: number }[];

function traffic(registers: readonly number[]): fc.Arbitrary<Traffic> {
  return fc.array(
    fc.record({
      gap: fc.oneof(
        { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 3 },
        { arbitrary: fc.integer({ min: 0, max: 3000 }), weight: 2 },
        { arbitrary: fc.integer({ min: 5000, max: 40000 }), weight: 1 },
      ),
      register: fc.constantFrom(...registers),
      data: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 0x0f, 0x3f, 0x80, 0x8f, 0xbf, 0xff)),
    }),
    { minLength: 1, maxLength: 25 },
  );
}

/** A chip with somebody listening to it. */
function heard(create: () => SoundChip): { chip: SoundChip; recorder: Recorder } {
  const chip = create();
  chip.power();
  const recorder = new Recorder();
  chip.connect(recorder);
  return { chip, recorder };
}

describe.each(KINDS)('$name', ({ create, registers }) => {
  test('gives the same state and sound whether it is run for every cycle or as seldom as can be', () => {
    holds(
      fc.property(traffic(registers), (list) => {
        const a = heard(create);
        const b = heard(create);
        let cycle = 0;
        for (const { gap, register, data } of list) {
          for (const end = cycle + gap; cycle < end; cycle++) a.chip.runTo(cycle);
          a.chip.write(register, data, cycle);
          b.chip.write(register, data, cycle);
          expect(saved(b.chip)).toEqual(saved(a.chip));
        }
        expect(b.recorder.sorted).toEqual(a.recorder.sorted);
      }),
      40,
    );
  }, 60_000);

  test('is in the same state when nobody listened, and there is no jump when somebody does again', () => {
    holds(
      fc.property(traffic(registers), (list) => {
        const a = heard(create);
        const b = heard(create);
        b.recorder.listening = false;
        let cycle = 0;
        for (const { gap, register, data } of list) {
          cycle += gap;
          a.chip.write(register, data, cycle);
          b.chip.write(register, data, cycle);
          expect(saved(b.chip)).toEqual(saved(a.chip));
        }
        b.recorder.listening = true;
        a.recorder.steps = [];
        a.chip.runTo(cycle + 5000);
        b.chip.runTo(cycle + 5000);
        expect(b.recorder.sorted).toEqual(a.recorder.sorted);
      }),
      60,
    );
  }, 60_000);

  test('goes on the same from a state saved in the middle, with the clock set back', () => {
    holds(
      fc.property(traffic(registers), traffic(registers), fc.integer({ min: 0, max: 30000 }), (before, after, back) => {
        const a = heard(create);
        let cycle = 0;
        for (const { gap, register, data } of before) {
          cycle += gap;
          a.chip.write(register, data, cycle);
        }
        const b = heard(create);
        restore(b.chip, saved(a.chip));
        expect(saved(b.chip)).toEqual(saved(a.chip));
        a.recorder.steps = [];
        b.chip.rebase(back);
        for (const { gap, register, data } of after) {
          cycle += gap;
          a.chip.write(register, data, cycle);
          b.chip.write(register, data, cycle - back);
        }
        expect(b.recorder.sorted.map(([at, by]) => [at + back, by])).toEqual(a.recorder.sorted);
        b.chip.rebase(-back);
        expect(saved(b.chip)).toEqual(saved(a.chip));
      }),
      60,
    );
  }, 60_000);

  test('adds up to the same when each channel goes to an output of its own, also after a stretch that nobody heard', () => {
    holds(
      fc.property(traffic(registers), traffic(registers), (unheard, list) => {
        const a = heard(create);
        const b = heard(create);
        const taps = b.chip.channels.map(() => new Recorder());
        b.chip.route(taps);
        let cycle = 0;
        const write = (part: Traffic) => {
          for (const { gap, register, data } of part) {
            cycle += gap;
            a.chip.write(register, data, cycle);
            b.chip.write(register, data, cycle);
          }
        };
        for (const recorder of [a.recorder, b.recorder, ...taps]) recorder.listening = false;
        write(unheard);
        for (const recorder of [a.recorder, b.recorder, ...taps]) recorder.listening = true;
        write(list);
        const all = new Recorder();
        all.steps = [b.recorder, ...taps].flatMap((tap) => tap.steps);
        // Where channels cannot be told apart, all goes where it went before.
        if (taps.length > 0) expect(b.recorder.steps).toEqual([]);
        expect(all.sorted).toEqual(a.recorder.sorted);
        expect(saved(b.chip)).toEqual(saved(a.chip));
      }),
      60,
    );
  }, 60_000);
});
