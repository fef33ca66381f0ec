import { describe, expect, test } from 'vitest';
import { LONG_AGO, NEVER } from '../../src/base/time.ts';
import { Nes } from '../../src/console/index.ts';
import { casesOf } from '../fuzz/kinds.ts';
import { IN_A_ROW } from '../fuzz/states.ts';
import { refusal } from '../refusal.ts';
import { busyRom } from './busy-rom.ts';
import { allMachines, boardMachines } from './machines.ts';

/** Frames into the busy program; the same each time. */
function running(mapper: number): Nes {
  const nes = new Nes(busyRom(mapper));
  for (let frame = 0; frame < 4; frame++) nes.runFrame();
  return nes;
}

/** A snapshot of `nes` as if it had been `spoilt`; `nes` itself is as it was. */
function snapshotWith(nes: Nes, spoil: () => void): Uint8Array {
  const good = nes.save();
  const whole = nes.load.bind(nes, good);
  spoil();
  // Not `save` of a machine that has run astray: it would catch up first.
  const bus = nes.bus.catchUp;
  nes.bus.catchUp = () => {};
  const bad = nes.save();
  nes.bus.catchUp = bus;
  whole();
  return bad;
}

/** Any part of a machine, as fields by name. */
const fieldsOf = (part: unknown) => part as Record<string, never>;

/** Each of these hung, or ended in an exception, before ranges were checked. */
describe('a state in which no machine can be is refused, and nothing changes', () => {
  test.each<readonly [string, number, (nes: Nes) => void]>([
    ['a cycle that never comes', 0, (nes) => Object.assign(fieldsOf(nes.bus), { cycle: 0x7fffffff })],
    ['a negative cycle', 0, (nes) => Object.assign(fieldsOf(nes.bus), { cycle: -1 })],
    ['a PPU years ahead', 0, (nes) => Object.assign(fieldsOf(nes.ppu), { clock: 0x3ffffffe })],
    ['a PPU years behind', 0, (nes) => Object.assign(fieldsOf(nes.ppu), { clock: -0x7fffffff })],
    ['a line that no picture has', 0, (nes) => Object.assign(fieldsOf(nes.ppu), { line: 262 })],
    ['a dot that no line has', 0, (nes) => Object.assign(fieldsOf(nes.ppu), { dot: 341 })],
    ['an APU years behind', 0, (nes) => Object.assign(fieldsOf(nes.apu), { now: -0x7fffffff })],
    ['a timer that never runs out', 0, (nes) => Object.assign(fieldsOf(fieldsOf(nes.apu).dmc), { expires: NEVER })],
    ['a rate that noise has not', 0, (nes) => Object.assign(fieldsOf(fieldsOf(nes.apu).noise), { rate: 16 })],
    ['a screen that the chip has not', 18, (nes) => Object.assign(fieldsOf(nes.board), { mirroring: 4 })],
    ['a prescaler past its end', 64, (nes) => Object.assign(fieldsOf(nes.board), { prescaler: 4, cycleMode: true })],
    [
      'a sound chip years behind',
      24,
      (nes) => Object.assign(fieldsOf(fieldsOf(nes.board).sound), { now: -0x7fffffff }),
    ],
  ])('%s', (_name, mapper, spoil) => {
    const nes = running(mapper);
    const before = nes.save();
    const bad = snapshotWith(nes, () => spoil(nes));
    expect(nes.save()).toEqual(before);
    expect(refusal(() => nes.load(bad))).toEqual(['state-damaged', {}]);
    expect(nes.save()).toEqual(before);
  });

  test('a copy of OAM that has gone past its end is over', () => {
    const nes = running(0);
    const dma = fieldsOf(nes.bus.dma);
    nes.load(snapshotWith(nes, () => Object.assign(dma, { oamActive: true, oamBegun: true, oamIndex: 256 })));
    const { frame } = nes;
    nes.runFrame();
    expect([nes.frame, nes.bus.dma.pending]).toEqual([frame + 1, false]);
  });

  test('a frame counter behind its last step begins anew, and its state loads', () => {
    const nes = running(0);
    const counter = fieldsOf(fieldsOf(nes.apu).frameCounter);
    nes.load(snapshotWith(nes, () => Object.assign(counter, { step: 6, resetAt: NEVER })));
    expect(counter.step).toBe(0);
    for (let frame = 0; frame < 8; frame++) nes.runFrame();
    nes.load(nes.save());
  });
});

test('after the last picture that can be counted comes the first, in a state that loads', () => {
  const nes = running(0);
  nes.load(snapshotWith(nes, () => Object.assign(fieldsOf(nes.ppu), { frame: 0x3fffffff })));
  nes.runFrame();
  expect(nes.frame).toBe(0);
  nes.load(nes.save());
});

/** Earlier versions let clocks run away that nobody needed: minutes of play, or hours, lie in these states. */
describe('an honest state of an earlier version loads, and its idle clocks are put right', () => {
  test('of a sound chip that is not heard', () => {
    const nes = new Nes(busyRom(85, 1));
    nes.runFrame();
    const sound = fieldsOf(fieldsOf(nes.board).sound);
    nes.load(snapshotWith(nes, () => Object.assign(sound, { now: -0x7fffff00 })));
    expect(sound.now).toBeGreaterThan(-0x10000);
    for (let frame = 0; frame < 3; frame++) nes.runFrame();
    expect(sound.now).toBeGreaterThanOrEqual(0);
  });

  test('of a board that counts nothing', () => {
    const nes = running(11);
    const board = fieldsOf(nes.board);
    nes.load(snapshotWith(nes, () => Object.assign(board, { counted: -0x7fffff00 })));
    for (let frame = 0; frame < 3; frame++) nes.runFrame();
    expect(board.counted).toBe(LONG_AGO);
  });
});

describe('what is loaded runs, and what is refused changes nothing', () => {
  const machines = allMachines();
  const special = boardMachines().length;
  const rows = machines.map(({ name }, row) => ({ name, row })).filter(({ row }) => row % 6 === 0 || row >= special);
  const run = casesOf('states', 20260);

  test('on machines of many kinds', () => expect(rows.length).toBeGreaterThan(60));

  test.each(rows)('$name', async ({ row }) => {
    const outcomes: string[] = [];
    for (let i = 0; i < 10; i++) outcomes.push(await run(row * IN_A_ROW + i));
    expect(outcomes.every((outcome) => outcome === 'taken' || outcome.startsWith('refused: '))).toBe(true);
  });
});
