import { describe, expect, test } from 'vitest';
import { type InputRecord, Machine, type SampleSink } from '../../../src/app/machine/machine.ts';
import { Rewind, turnRound } from '../../../src/app/machine/rewind.ts';
import { Tiny, tinyRom } from '../../e2e/tiny-rom.ts';

function held(mask: number): InputRecord {
  const nothing = { x: -1, y: -1, isDown: false, steps: 0, keys: new Set<string>(), isSpeaking: false };
  return { pads: { next: () => mask }, devices: { ...nothing, isServiced: false, coins: 0 } };
}

/** A game that has run for `frames` frames, with A pressed in the middle; the way back began with it. */
function played(frames: number) {
  const machine = new Machine(tinyRom(), {});
  machine.run(10, held(0), null);
  const rewind = new Rewind(machine, true);
  const half = Math.floor(frames / 2);
  machine.run(half, held(0), null);
  machine.run(frames - half, held(1), null);
  return { machine, rewind };
}

const countOf = ({ nes }: Machine) => nes.peek('cpu', Tiny.Count);

describe('the way back', () => {
  test('goes frame by frame, then faster, and stands still at the beginning', () => {
    const { machine, rewind } = played(300);
    expect(rewind.length).toBe(299);
    const times = Array.from({ length: 130 }, () => {
      rewind.run(1, null);
      return machine.nes.frame;
    });
    expect(times.slice(0, 3)).toEqual([309, 308, 307]);
    expect(times[59]).toBe(250);
    expect(times[60]).toBe(248);
    expect(rewind.back).toBe(200);
    expect(countOf(machine)).toBe(0);
    while (rewind.run(4, null)) expect(machine.nes.frame).toBeGreaterThanOrEqual(11);
    expect([machine.nes.frame, rewind.back]).toEqual([11, 299]);
  });

  test('as far back as it leads, the picture is the one of then', () => {
    const machine = new Machine(tinyRom(), {});
    machine.run(10, held(0), null);
    const rewind = new Rewind(machine, true);
    machine.run(1, held(0), null);
    const then = Buffer.from(machine.nes.pixels.slice().buffer);
    const isThen = () => then.equals(Buffer.from(machine.nes.pixels.buffer));
    machine.run(60, held(0), null);
    expect(isThen()).toBe(false);
    rewind.look(1000);
    expect(isThen()).toBe(true);
  });

  test('what was seen over some time leaves the game where it is', () => {
    const { machine, rewind } = played(200);
    const now = machine.nes.save();
    const frames = rewind.over(100, 5, ({ nes }) => nes.frame);
    expect(frames).toEqual([110, 135, 160, 185, 210]);
    // A was pressed from the middle on, and counts.
    const counts = rewind.over(200, 3, countOf);
    expect(counts).toEqual([0, 0, countOf(machine)]);
    expect(countOf(machine)).toBeGreaterThan(0);
    // No further than it leads, and not more often than there were frames.
    expect(rewind.over(9999, 3, ({ nes }) => nes.frame)).toEqual([10, 110, 210]);
    expect(rewind.over(2, 60, ({ nes }) => nes.frame)).toEqual([208, 209, 210]);
    expect(machine.nes.save()).toEqual(now);
    expect(rewind.back).toBe(0);
  });

  test('goes on from where it led: what came later is forgotten', () => {
    const { machine, rewind } = played(200);
    rewind.look(120);
    const then = machine.nes.save();
    rewind.goOn();
    expect([machine.nes.frame, rewind.back, rewind.length]).toEqual([90, 0, 79]);
    expect(machine.nes.save()).toEqual(then);
    machine.run(50, held(0), null);
    expect(countOf(machine)).toBe(0);
    rewind.look(50);
    expect(machine.nes.save()).toEqual(then);
  });

  test('leads back to where the game was, with what had happened there', () => {
    const { machine, rewind } = played(100);
    machine.inputs.happen({ kind: 'reset' });
    const now = machine.nes.save();
    rewind.look(0);
    rewind.look(77);
    expect(machine.nes.frame).toBe(33);
    rewind.stay();
    expect(machine.nes.save()).toEqual(now);
    expect(rewind.length).toBe(99);
    machine.run(30, held(0), null);
    rewind.look(30);
    rewind.goOn();
    // The reset came after the time that was chosen.
    expect(machine.nes.frame).toBe(110);
  });

  test('is heard: as much sound as time goes by, backwards', () => {
    const { machine, rewind } = played(100);
    const heard: Float32Array[] = [];
    const block = new Float32Array(2000);
    const sink: SampleSink = {
      ratio: 1,
      feed: (source) => void heard.push(block.slice(0, source.readAudio(block))),
    };
    rewind.run(30, sink);
    expect(heard).toHaveLength(30);
    const samples = heard.reduce((sum, { length }) => sum + length, 0);
    expect(samples).toBeGreaterThan(29 * 798);
    expect(Math.max(...heard[20])).toBeGreaterThan(0.01);
    rewind.stay();
    expect(machine.nes.audioAvailable).toBe(0);
  });
});

test('sound is turned round, softer, and comes and goes without a click', () => {
  const samples = Float32Array.from({ length: 900 }, (_, i) => i / 900);
  turnRound(samples, 800);
  expect(samples[400]).toBeCloseTo((399 / 900) * 0.4, 5);
  expect(samples[200]).toBeGreaterThan(samples[300]);
  expect(Math.abs(samples[0])).toBeLessThan(0.01);
  expect(samples[850]).toBeCloseTo(850 / 900, 5);
});
