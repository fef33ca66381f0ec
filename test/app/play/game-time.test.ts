import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));

import { current } from '../../../src/app/library/library-state.ts';
import { chosenPace, pace } from '../../../src/app/play/play-state.ts';
import type { Session } from '../../../src/app/play/session.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { change } from '../../../src/app/shell/settings.ts';
import { readEarlier } from '../../../src/app/storage/earlier.ts';
import { Tiny } from '../../e2e/tiny-rom.ts';
import { FakeLocks } from '../locks.ts';
import { act, addTiny, FakeDisplay, FakeHost } from './fakes.ts';

let display: FakeDisplay;
let host: FakeHost;
let session: Session;

const frameNow = () => session.machine?.nes.frame ?? 0;

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  display = new FakeDisplay();
  notices.value = [];
  current.value = null;
  host = new FakeHost();
  session = await host.open(await addTiny());
  session.start();
});
afterEach(() => {
  session.end();
  change({ rewind: true, fastSpeed: '4', slowSpeed: '50', paceSound: true });
  vi.unstubAllGlobals();
  vi.stubGlobal('BUILT_IN_SHA1', 'built-in');
});

/** The game has run for so long that there is a way back. */
async function untilThereIsAWayBack(): Promise<void> {
  display.run(130);
  await vi.waitFor(() => expect(session.time.timeline).not.toBeNull());
}

describe('the way back of a game', () => {
  test('is there after a moment of play, and goes when the player wants none', async () => {
    display.run(60);
    expect(session.time.timeline).toBeNull();
    await untilThereIsAWayBack();
    change({ rewind: false });
    display.run(1);
    expect(session.time.timeline).toBeNull();
    expect(session.machine?.inputs).toMatchObject({ followers: [] });
  });

  test('goes back while it is held, then on from there; one tap takes that back', async () => {
    await untilThereIsAWayBack();
    display.run(50);
    const from = frameNow();
    session.time.timeline?.hold(true);
    display.run(20);
    expect(frameNow()).toBe(from - 20);
    session.time.timeline?.hold(false);
    display.run(5);
    expect(frameNow()).toBe(from - 15);
    act();
    expect(frameNow()).toBe(from);
  });

  test('a battery save that goes with the time is kept as an earlier one', async () => {
    await untilThereIsAWayBack();
    const { game, machine } = session;
    display.run(5);
    // As the game writes it.
    machine?.nes.bus.write(Tiny.Count, 77);
    display.run(3);
    session.time.timeline?.look(6 / 60);
    session.time.timeline?.goOn();
    expect(machine?.nes.peek('cpu', Tiny.Count)).toBe(0);
    await vi.waitFor(async () => expect((await readEarlier(game.id))[0]?.bytes[0]).toBe(77));
  });

  test('what was looked at without going on changes nothing', async () => {
    await untilThereIsAWayBack();
    display.run(10);
    const before = session.machine?.nes.save();
    session.time.timeline?.look(0.1);
    session.time.timeline?.stay();
    expect(session.machine?.nes.save()).toEqual(before);
  });
});

describe('the speed of a game', () => {
  test.each([
    ['fast', { fastSpeed: '8' }, 80],
    ['slow', { slowSpeed: '25' }, 2],
    ['slow', { slowSpeed: '75' }, 7],
  ] as const)('%s with %j: %i frames in the time of ten', (speed, settings, frames) => {
    change(settings);
    // However long they take here.
    vi.spyOn(performance, 'now').mockReturnValue(1000);
    session.time.choose(speed);
    const from = frameNow();
    display.run(10);
    vi.restoreAllMocks();
    expect(frameNow() - from).toBe(frames);
    session.time.choose(speed);
    expect(session.time.speed).toBe(1);
  });

  test.each([
    ['fast', { fastSpeed: '4' }, [4], 40],
    ['slow', { slowSpeed: '50' }, [0.5], 5],
    // In silence, and as long as the time it takes; of what nobody hears nothing is made.
    ['fast', { fastSpeed: '4', paceSound: false }, [0], 10],
    ['slow', { slowSpeed: '50', paceSound: false }, [0], 5],
  ] as const)('%s with %j: all that is made is heard at that speed', (speed, settings, speeds, blocks) => {
    change(settings);
    vi.spyOn(performance, 'now').mockReturnValue(1000);
    const heard: (number | undefined)[] = [];
    host.sound.isTaking = true;
    host.sound.feed = (_, at) => void heard.push(at);
    session.time.choose(speed);
    display.run(1);
    heard.length = 0;
    display.run(10);
    vi.restoreAllMocks();
    expect([[...new Set(heard)], heard.length]).toEqual([speeds, blocks]);
    session.time.choose(speed);
    heard.length = 0;
    display.run(3);
    expect(heard).toEqual([undefined, undefined, undefined]);
  });

  test('where there is time for two only, two is what is heard', () => {
    change({ fastSpeed: '8' });
    let now = 0;
    // Too late for more once four frames have run.
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 7;
      return now;
    });
    const heard: (number | undefined)[] = [];
    host.sound.isTaking = true;
    host.sound.feed = (_, at) => void heard.push(at);
    session.time.choose('fast');
    display.run(1);
    const frames = heard.length;
    expect(frames).toBeLessThan(8);
    heard.length = 0;
    display.run(1);
    expect(heard).toEqual(Array.from({ length: frames }, () => frames));
    vi.restoreAllMocks();
    session.time.choose('fast');
  });

  test('is shown, and what is chosen', async () => {
    change({ slowSpeed: '25' });
    expect([pace.value, chosenPace.value]).toEqual([1, 'usual']);
    session.time.choose('slow');
    display.run(4);
    expect([pace.value, chosenPace.value]).toEqual([0.25, 'slow']);
    session.time.choose('slow');
    await untilThereIsAWayBack();
    session.time.timeline?.hold(true);
    display.run(2);
    expect(pace.value).toBe(-1);
    session.time.timeline?.hold(false);
    display.run(1);
    expect(pace.value).toBe(1);
  });

  test('as fast as it goes is no faster than there is time for', () => {
    change({ fastSpeed: 'max' });
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now++);
    session.time.hurry(true);
    session.runFrames(1);
    session.time.hurry(false);
    vi.restoreAllMocks();
    expect(frameNow()).toBeGreaterThan(30);
    expect(frameNow()).toBeLessThan(60);
  });

  test('a coin falls once, however many frames are run', () => {
    session.time.hurry(true);
    const happen = vi.spyOn(session.machine!.inputs, 'happen');
    const nothing = { x: 0, y: 0, isDown: false, steps: 0, keys: new Set<string>(), isSpeaking: false };
    const devices = { ...nothing, isServiced: false, coins: 1 };
    session.time.run(session.machine!, 2, { pads: { next: () => 0 }, devices }, null);
    expect(happen).toHaveBeenCalledTimes(1);
  });

  test('a game that stops while it goes faster is shown ahead when it goes on', () => {
    const machine = session.machine!;
    const ahead = { look: () => {} };
    machine.ahead = ahead as unknown as typeof machine.ahead;
    vi.spyOn(machine, 'run').mockReturnValue(false);
    const input = { pads: { next: () => 0 }, devices: {} } as unknown as Parameters<typeof session.time.run>[2];
    session.time.hurry(true);
    expect(session.time.run(machine, 2, input, null)).toEqual([3, false]);
    session.time.hurry(false);
    vi.restoreAllMocks();
    expect(machine.ahead).toBe(ahead);
    machine.ahead = null;
  });

  test('paused, it goes frame by frame, on and back', async () => {
    await untilThereIsAWayBack();
    display.run(10);
    // Not while it runs.
    session.step(1);
    const from = frameNow();
    session.stop();
    session.step(1);
    expect(frameNow()).toBe(from + 1);
    session.step(-1);
    session.step(-1);
    expect(frameNow()).toBe(from - 1);
    session.step(1);
    expect(frameNow()).toBe(from);
  });
});
