import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StateIO } from '../../src/base/state.ts';
import { Wants } from '../../src/mappers/board.ts';
import { BOARDS } from '../../src/mappers/catalogue.ts';
import { holds } from '../property.ts';
import { Bench } from './build.ts';

/** Any address of a board's, those where many have their registers, and the console's own that some listen to. */
const place = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0x4020, max: 0xffff }) },
  { weight: 2, arbitrary: fc.integer({ min: 0x5000, max: 0x5300 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 8, max: 15 }), fc.integer({ min: 0, max: 3 }))
      .map(([block, low]) => (block << 12) | low),
  },
  { weight: 1, arbitrary: fc.constantFrom(0x2000, 0x2000, 0x2001, 0x4016) },
);

/** One thing that can happen to a board. */
const event = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'time', 'ppu'),
  address: place,
  data: fc.integer({ min: 0, max: 255 }),
});

type Event = { kind: string; address: number; data: number };

function happen(b: Bench, { kind, address, data }: Event): void {
  const { board } = b;
  if (kind === 'write') {
    if (board.wants & Wants.CpuClock) board.runTo(b.cycle);
    if (board.wants & Wants.CpuWrites) board.snoopWrite(address, data);
    if (address >= 0x4020) b.write(address, data);
  } else if (kind === 'time') {
    b.cycle += data * 3 + 1;
    if (board.wants & Wants.CpuClock) board.runTo(b.cycle);
  } else {
    if (board.wants & (Wants.PpuA12 | Wants.PpuAddress)) board.ppuAddress(address & 0x3fff, b.cycle * 3);
    if (board.wants & Wants.PpuReads) board.readPpu(address & 0x3fff, data);
  }
}

function save(b: Bench): Uint8Array {
  const io = new StateIO();
  const list = () => {
    b.memory.state(io);
    b.board.state(io);
  };
  io.startCounting();
  list();
  const bytes = new Uint8Array(io.position);
  io.start(bytes, false);
  list();
  return bytes;
}

function load(b: Bench, bytes: Uint8Array): void {
  const io = new StateIO();
  io.start(bytes, true);
  b.memory.state(io);
  b.board.state(io);
  b.board.mapBanks();
}

/** What the console sees of a board. */
function view(b: Bench) {
  const { memory, board } = b;
  const { cpuPages, cpuWrites, ppuPages, ppuWrites } = memory;
  return [cpuPages, cpuWrites, ppuPages, ppuWrites, board.irq].join();
}

describe.each(BOARDS.map((row) => ({ row, title: `${row.mapper} ${row.name}` })))('$title', ({ row }) => {
  const build = (submapper: number) =>
    new Bench({ mapper: row.mapper, submapper, prg: 64, chr: 32, prgRam: 0x2000, chrRam: 0x2000 });

  it('comes back from a snapshot in the middle of anything, and runs on the same', () => {
    holds(
      fc.property(
        fc.array(event, { maxLength: 40 }),
        fc.array(event, { maxLength: 10 }),
        fc.integer({ min: 0, max: 5 }),
        (before, after, submapper) => {
          const a = build(submapper);
          for (const e of before) happen(a, e);
          const saved = save(a);
          const b = build(submapper);
          load(b, saved);
          b.cycle = a.cycle;
          expect(view(b)).toEqual(view(a));
          for (const e of after) {
            happen(a, e);
            happen(b, e);
          }
          expect(view(b)).toEqual(view(a));
          expect(Buffer.compare(save(b), save(a))).toBe(0);
        },
      ),
      15,
    );
  });

  it('foretells its interrupt', () => {
    holds(
      fc.property(fc.array(event, { maxLength: 30 }), fc.integer({ min: 1, max: 500 }), (events, step) => {
        const b = build(0);
        const { board } = b;
        if (!(board.wants & Wants.CpuClock)) return;
        for (const e of events) happen(b, e);
        board.runTo(b.cycle);
        for (let i = 0; i < 100 && !board.irq; i++) {
          const foretold = board.nextEvent;
          b.cycle += step;
          board.runTo(b.cycle);
          if (board.irq) expect(foretold).toBeLessThanOrEqual(b.cycle);
        }
      }),
      5,
    );
  });

  it('is switched on with code at the reset vector', () => {
    // Something must answer there, or the program could never start.
    const b = build(0);
    const seen = b.read(0xfffc) >= 0 ? b.read(0xfffc) : b.board.peekRegister(0xfffc, -1);
    expect(seen).toBeGreaterThanOrEqual(0);
  });
});

it('no mapper number stands in the catalogue twice', () => {
  const numbers = BOARDS.map((row) => row.mapper);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('an FK23C takes its latch from $C000 and up at once, where the counter has its registers too', () => {
  const b = new Bench({ mapper: 176, submapper: 1, prg: 64, chr: 32 });
  b.write(0x5010, 5);
  b.write(0xc000, 1);
  expect([b.prgBank(0x8000, 0x4000), b.prgBank(0xc000, 0x4000)]).toEqual([1, 3]);
});

it('an MMC5 that waits with the CHR set of another sprite size waits on after a load', () => {
  const build = () => new Bench({ mapper: 5, chr: 32 });
  const a = build();
  a.write(0x5128, 5);
  a.board.snoopWrite(0x2000, 0x20);
  const b = build();
  load(b, save(a));
  expect(b.chrBank(0, 0x400)).toBe(0);
  b.board.readPpu(0, 0);
  expect(b.chrBank(0, 0x400)).toBe(5);
});
