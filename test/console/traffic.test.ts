import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { buildImage } from '../mappers/build.ts';
import { CARTRIDGES, type Cartridge } from '../ppu/quick/cartridges.ts';
import { build, type World, worlds } from '../ppu/quick/programs.ts';
import { Comparer, differingFields, plod } from '../ppu/quick/twins.ts';
import { holds } from '../property.ts';
import { badFields, unseen } from './ranges.ts';

// Registers are read and written in any cycle, with no program behind it: the bus is driven by hand. DMA comes in between.

/** Runs a board. */
const RUNS = 3;

/** Cycles in which zero page is read, then one access. */
interface Access {
  readonly gap: number;
  readonly write: boolean;
  readonly address: number;
  readonly data: number;
}

const byte = fc.integer({ min: 0, max: 255 });
const PPU = [0x2000, 0x2001, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2006, 0x2007, 0x3ffa];
const APU = Array.from({ length: 24 }, (_, i) => 0x4000 + i);
const DMA = [0x4010, 0x4012, 0x4013, 0x4014, 0x4015, 0x4015, 0x4017];

function accesses({ registers, reads = [] }: Cartridge): fc.Arbitrary<Access[]> {
  const places = [fc.constantFrom(...PPU), fc.constantFrom(...APU), fc.constantFrom(...DMA)];
  if (registers.length > 0) places.push(fc.constantFrom(...registers, ...reads));
  const access = fc.record({
    gap: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 120 }) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 4000 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 31000 }) },
    ),
    write: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    address: fc.oneof(...places),
    data: fc.oneof(byte, fc.constantFrom(0x00, 0x1e, 0x18, 0x80, 0x90, 0x10, 0x1f, 0x4f, 0x8f, 0xc0, 0xe0, 0x3f)),
  });
  return fc.array(access, { minLength: 1, maxLength: 50, size: 'max' });
}

/** What a run came to: a sum over all bytes read. */
function drive(nes: Nes, list: readonly Access[], look: (nes: Nes) => void = () => {}): number {
  let sum = 0;
  for (const { gap, write, address, data } of list) {
    for (let cycle = 0; cycle < gap; cycle++) nes.bus.read(0);
    if (write) nes.bus.write(address, data);
    else sum = (Math.imul(sum, 31) + nes.bus.read(address)) | 0;
    look(nes);
  }
  nes.bus.catchUp();
  return sum;
}

interface Run {
  readonly world: World;
  readonly before: readonly Access[];
  readonly after: readonly Access[];
}

const runs = (cartridge: Cartridge): fc.Arbitrary<Run> =>
  fc.record({ world: worlds(cartridge), before: accesses(cartridge), after: accesses(cartridge) });

const comparer = new Comparer();

describe.each(CARTRIDGES)('$name: any accesses in any cycles', (cartridge) => {
  test('leave every field in its range, and every one whole', () => {
    const property = ({ world, before }: Run) => {
      drive(build(world), before, (nes) => expect(badFields(nes)).toEqual([]));
    };
    holds(fc.property(runs(cartridge), property), RUNS);
  }, 300_000);

  test('go on the same from a snapshot between them, in the same machine and in a new one', () => {
    const property = ({ world, before, after }: Run) => {
      const nes = build(world);
      drive(nes, before);
      const snapshot = nes.save();
      const fresh = build(world);
      fresh.load(snapshot);
      // Field by field: nothing was too large for its place in the snapshot. When to look next may be guessed early.
      const lost = differingFields(fresh, nes).filter((field) => !field.includes('.nextEvent '));
      expect(lost).toEqual([]);
      const sum = drive(nes, after);
      const end = nes.save();
      expect(drive(fresh, after)).toBe(sum);
      expect(comparer.difference(fresh, nes, false)).toBe('');
      nes.load(snapshot);
      expect(drive(nes, after)).toBe(sum);
      expect(Buffer.compare(nes.save(), end)).toBe(0);
    };
    holds(fc.property(runs(cartridge), property), RUNS);
  }, 300_000);

  test('are answered the same with and without short cuts', () => {
    const property = ({ world, before }: Run) => {
      const short = before.map((access) => ({ ...access, gap: access.gap % 3000 }));
      const quick = build(world);
      const exact = plod(build(world));
      expect(drive(quick, short)).toBe(drive(exact, short));
      expect(comparer.difference(quick, exact)).toBe('');
    };
    holds(fc.property(runs(cartridge), property), RUNS);
  }, 300_000);
});

/** A VS. System game whose first CHR bank is blank, the second solid; object 0 lies on line 101, rendering is on. */
function blankAndSolid(): Nes {
  const rom = buildImage({ mapper: 99, prg: 32, chr: 16 });
  rom.fill(0, rom.length - 0x4000, rom.length - 0x2000);
  const nes = new Nes(rom);
  nes.ppu.sprites.oam.set([100, 0, 0, 50]);
  // To the top of the next picture.
  for (let cycle = 0; cycle < 29800; cycle++) nes.bus.read(0);
  nes.bus.write(0x2001, 0x1e);
  return nes;
}

test('a bank that a write of $4016 changes in the picture counts for the next reads of $2002', () => {
  const statuses = (nes: Nes) =>
    Array.from({ length: 800 }, (_, i) => {
      if (i === 60) nes.bus.write(0x4016, 4);
      for (let cycle = 0; cycle < 20; cycle++) nes.bus.read(0);
      return nes.bus.read(0x2002) & 0x40;
    });
  const quick = statuses(blankAndSolid());
  expect(quick).toEqual(statuses(plod(blankAndSolid())));
  expect(quick).toContain(0x40);
});

/** The cycle in which a RAMBO-1 that counts lines first asks for an interrupt; `look` comes between any two cycles. */
function firstRequest(nes: Nes, gap: number, look: (nes: Nes) => void = () => {}): number {
  const { bus } = nes;
  const wait = (cycles: number) => {
    for (let cycle = 0; cycle < cycles; cycle++) bus.read(0);
  };
  // Sprites from the right pattern table.
  bus.write(0x2000, 0x08);
  bus.write(0x2001, 0x1e);
  wait(gap);
  for (const [address, data] of [
    [0xc000, 3],
    [0xc001, 0],
    [0xe001, 0],
  ]) {
    bus.write(address, data);
  }
  wait(130);
  while ((nes.cpu.interrupts.lines & 1) === 0) {
    look(nes);
    bus.read(0);
  }
  return bus.cycle;
}

test('a RAMBO-1 asks in the same cycle however far it lags behind, and looked at or not', () => {
  const rom = buildImage({ mapper: 64 });
  for (const alignment of [0, 1, 2, 3] as const) {
    for (let gap = 0; gap < 120; gap += 13) {
      const make = () => new Nes(rom, { alignment });
      const quick = firstRequest(make(), gap);
      expect(quick).toBe(firstRequest(plod(make()), gap));
      expect(quick).toBe(firstRequest(make(), gap, (nes) => nes.bus.catchUp()));
    }
  }
});

test('the table of ranges names fields that exist', () => {
  expect(unseen()).toEqual([]);
});
