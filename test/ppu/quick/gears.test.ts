import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Nes, RomError } from '../../../src/console/index.ts';
import { BOARDS } from '../../../src/mappers/catalogue.ts';
import { busyRom } from '../../console/busy-rom.ts';
import { holds } from '../../property.ts';
import { ROOT } from '../../test-data.ts';
import { CARTRIDGES, type Cartridge, unknown } from './cartridges.ts';
import { build, type Op, type World, worlds } from './programs.ts';
import { advance, Comparer, outOfRange, plod } from './twins.ts';

/** Programs a board. */
const RUNS = 4;

/**
 * What is done between two looks at the machines. A look makes the PPU catch up, so that long stretches without
 * one are needed to see whole lines drawn at once.
 */
interface Stretch {
  /** CPU cycles; 0 for a whole frame. */
  readonly cycles: number;
  /** First the quick machine is saved, and goes on as a new one. */
  readonly reload: boolean;
  /** In half dots this time: gears change in the middle of a frame. */
  readonly slow: boolean;
}

const stretches: fc.Arbitrary<Stretch[]> = fc.array(
  fc.record({
    cycles: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 160 }),
      fc.integer({ min: 100, max: 3000 }),
      fc.integer({ min: 3000, max: 40000 }),
    ),
    reload: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    slow: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }),
  { minLength: 4, maxLength: 12, size: 'max' },
);

function reloaded(nes: Nes, make: () => Nes): Nes {
  const next = make();
  next.load(nes.save());
  // The picture, and the two pixels on their way to it, are no part of a snapshot.
  next.pixels.set(nes.pixels);
  next.ppu.made = nes.ppu.made;
  return next;
}

const comparer = new Comparer();

/** `world` on a machine that takes every short cut, saved and loaded on the way, and on one that takes none. */
function race(world: World, list: readonly Stretch[]): void {
  const exact = plod(build(world));
  let quick = build(world);
  for (const { cycles, reload, slow } of list) {
    if (reload) quick = reloaded(quick, () => build(world));
    quick.ppu.exactOnly = slow;
    advance(quick, exact, cycles);
    expect(comparer.difference(quick, exact)).toBe('');
    expect(outOfRange(exact)).toEqual([]);
  }
}

function frames(quick: Nes, exact: Nes, count: number, press: (frame: number) => number): void {
  for (let frame = 0; frame < count; frame++) {
    for (const nes of [quick, exact]) nes.setButtons(0, press(frame));
    advance(quick, exact, 0);
    expect(comparer.difference(quick, exact)).toBe('');
  }
}

describe('any program leaves the same state and picture in every gear, saved and loaded at any time', () => {
  test.each(CARTRIDGES)(
    '$name',
    (cartridge) => {
      holds(fc.property(worlds(cartridge), stretches, race), RUNS);
    },
    600_000,
  );
});

test('frames without picture and sound leave the same state as frames with both', () => {
  const property = fc.property(fc.constantFrom<Cartridge[]>(...CARTRIDGES).chain(worlds), (world) => {
    const seen = build(world);
    const silent = build(world);
    for (let frame = 0; frame < 6; frame++) {
      seen.runFrame();
      silent.runFrame({ picture: false, sound: false });
      expect(comparer.difference(silent, seen, false)).toBe('');
    }
  });
  holds(property, 48);
}, 600_000);

/** Writes of $2001 with rendering as it is, close to each other or not, with other registers in between now and then. */
const tints: fc.Arbitrary<Op[]> = fc.array(
  fc.oneof<fc.WeightedArbitrary<Op>[]>(
    { weight: 8, arbitrary: tintWrite(0x18) },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('read' as const), at: fc.constantFrom(0x2002, 0x2007) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        op: fc.constant('pair' as const),
        at: fc.constantFrom(0x2005, 0x2006),
        first: fc.integer({ min: 0, max: 255 }),
        second: fc.integer({ min: 0, max: 255 }),
      }),
    },
    { weight: 1, arbitrary: tintWrite(0x1e) },
    {
      weight: 4,
      arbitrary: fc.record({
        op: fc.constant('wait' as const),
        rounds: fc.constant(0),
        loops: fc.integer({ min: 0, max: 20 }),
        nops: fc.integer({ min: 0, max: 6 }),
      }),
    },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
);

function tintWrite(layers: number): fc.Arbitrary<Op> {
  return fc
    .integer({ min: 0, max: 255 })
    .map((bits) => ({ op: 'write', at: 0x2001, data: (bits & 0xe1) | layers }) as const);
}

test('grey and emphasis come in their dots, however often they are written', () => {
  const names = ['NROM', 'MMC3', 'MMC5'];
  const boards = CARTRIDGES.filter(({ name }) => names.includes(name));
  const world = fc.constantFrom(...boards).chain(worlds);
  const tinted = fc.tuple(world, tints).map(([any, main]) => ({ ...any, mask: 0x18, main, nmi: [], irq: [] }));
  holds(fc.property(tinted, stretches, race), 30);
}, 600_000);

/** Boards by name; those that the busy program does not fit are left out. */
const machines = BOARDS.flatMap(({ mapper, name }) => {
  const rom = busyRom(mapper);
  try {
    new Nes(rom);
    return [{ name: `${name} (${mapper})`, rom, cartridge: unknown(mapper, name) }];
  } catch (error) {
    if (error instanceof RomError) return [];
    throw error;
  }
});

test('any program with any writes leaves the same on any board', () => {
  const cartridges = machines.map(({ cartridge }) => cartridge);
  holds(fc.property(fc.constantFrom(...cartridges).chain(worlds), stretches, race), 20);
}, 600_000);

describe('a busy program goes on the same in every gear on', () => {
  test.each(machines)('$name', ({ rom }) => {
    frames(new Nes(rom), plod(new Nes(rom)), 4, () => 0);
  });
});

describe('the built-in game', () => {
  const rom = new Uint8Array(readFileSync(join(ROOT, 'public/game/khepri.nes')));
  /** Start now and then, and a turn of the pad. */
  const press = (frame: number) => (frame % 90 === 60 ? 0x08 : [0x81, 0x40, 0x11, 0x82][(frame >> 4) & 3]);

  test.each(['ntsc', 'pal', 'dendy'] as const)(
    'plays the same in every gear: %s',
    (region) => {
      frames(new Nes(rom, { region }), plod(new Nes(rom, { region })), 120, press);
    },
    120_000,
  );

  test('is the same at any line, looked at from a new machine', () => {
    const exact = plod(new Nes(rom));
    let quick = new Nes(rom);
    frames(quick, exact, 100, press);
    for (let look = 0; look < 600; look++) {
      if (look % 7 === 0) quick = reloaded(quick, () => new Nes(rom));
      advance(quick, exact, 20 + ((look * 37) % 230));
      expect(comparer.difference(quick, exact)).toBe('');
      expect(outOfRange(quick)).toEqual([]);
    }
  }, 120_000);
});
