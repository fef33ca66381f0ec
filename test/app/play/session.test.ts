import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));

import { en } from '../../../src/app/i18n/en.ts';
import { current, games } from '../../../src/app/library/library-state.ts';
import { info } from '../../../src/app/play/play-state.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { isInSomeWindow } from '../../../src/app/storage/one-window.ts';
import { keepBattery, readState } from '../../../src/app/storage/saves.ts';
import { StateError } from '../../../src/console/index.ts';
import { FakeLocks } from '../locks.ts';
import { act, addTiny, FakeDisplay, FakeHost, fill, placeOf, setPlace, told } from './fakes.ts';

let display: FakeDisplay;
let host: FakeHost;

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  display = new FakeDisplay();
  host = new FakeHost();
  notices.value = [];
  current.value = null;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('BUILT_IN_SHA1', 'built-in');
});

describe('a session', () => {
  test('is one game from going in to coming out', async () => {
    const game = await addTiny();
    const session = host.begin(game);
    expect([session.machine, session.isOpen]).toEqual([null, false]);
    expect(await session.open()).toBe(false);
    expect([session.isOpen, current.value?.id, info.value?.sha1]).toEqual([true, game.id, game.id]);
    expect(await isInSomeWindow(game.id)).toBe(true);
    session.start();
    display.run(10);
    expect(session.machine?.nes.frame).toBe(10);
    expect(host.show).toHaveBeenCalledTimes(10);
    session.end();
    expect([session.isOver, session.isOpen, session.machine, current.value]).toEqual([true, false, null, null]);
    expect(display.isAwaited).toBe(false);
    await vi.waitFor(async () => expect(await isInSomeWindow(game.id)).toBe(false));
  });

  test('goes on where the game was left', async () => {
    const game = await addTiny();
    const session = await host.open(game);
    session.start();
    display.run(5);
    session.stop();
    setPlace(session.machine, 7);
    expect(await session.keep()).toBe(true);
    session.end();
    const next = host.begin(game);
    expect(await next.open()).toBe(true);
    expect([placeOf(next.machine), next.machine?.nes.frame]).toEqual([7, 5]);
    next.end();
  });

  test('takes the coins that wait with it: they do not fall into the next game', async () => {
    const session = await host.open(await addTiny());
    host.deviceInput.insertCoin(0);
    session.stop();
    expect(host.deviceInput.poll().coins).toBe(1);
    session.end();
    expect(host.deviceInput.poll().coins).toBe(0);
  });

  test('has its game until nothing of it is kept any more', async () => {
    const game = await addTiny();
    const session = await host.open(game);
    session.keeper.changed();
    const kept = session.keep(true);
    session.end();
    expect(await isInSomeWindow(game.id)).toBe(true);
    expect(await kept).toBe(true);
    await vi.waitFor(async () => expect(await isInSomeWindow(game.id)).toBe(false));
  });

  test('that ends while its game is on the way never comes in', async () => {
    const game = await addTiny();
    const session = host.begin(game);
    const opened = session.open();
    session.end();
    expect(await opened).toBe(false);
    expect([session.machine, session.isOpen, current.value]).toEqual([null, false, null]);
    await vi.waitFor(async () => expect(await isInSomeWindow(game.id)).toBe(false));
  });

  test('that ends while what is kept is read leaves nothing behind', async () => {
    const game = await addTiny();
    const session = host.begin(game);
    const opened = session.open();
    await vi.waitFor(() => expect(session.machine).not.toBeNull());
    session.end();
    expect(await opened).toBe(false);
    expect([session.isOpen, current.value, told()]).toEqual([false, null, '']);
  });

  test('takes with it what was offered for the game', async () => {
    const session = await host.open(await addTiny());
    const run = vi.fn();
    const promised = session.whileOpen(run);
    promised();
    session.change('Reset.', 'Undo reset', (inputs) => inputs.happen({ kind: 'reset' }));
    session.end();
    promised();
    act();
    expect(run).toHaveBeenCalledOnce();
    expect(host.resume).not.toHaveBeenCalled();
  });

  test('that is over keeps nothing more', async () => {
    const game = await addTiny();
    const session = await host.open(game);
    session.start();
    display.run(5);
    session.end();
    expect(await session.keep()).toBe(true);
    expect(session.snapshot()).toBeNull();
    expect(await readState(game.id, 'auto')).toBeUndefined();
  });
});

describe('the loop', () => {
  /** Console frames in two seconds of a display of 75 Hz, which is locked to neither console. */
  function framesIn2s(session: { machine: { nes: { frame: number } } | null }): number {
    const before = session.machine?.nes.frame ?? 0;
    display.run(150, 75);
    return (session.machine?.nes.frame ?? 0) - before;
  }

  test('has the rate of the console, of one that is chosen while the game runs too', async () => {
    const session = await host.open(await addTiny());
    session.start();
    expect(Math.abs(framesIn2s(session) - 120)).toBeLessThan(3);
    await session.setOptions({ region: 'pal' }, 'PAL');
    expect(session.frameHz).toBeCloseTo(50.007, 2);
    expect(Math.abs(framesIn2s(session) - 100)).toBeLessThan(3);
    act();
    await vi.waitFor(() => expect(session.frameHz).toBeCloseTo(60.099, 2));
    expect(Math.abs(framesIn2s(session) - 120)).toBeLessThan(3);
    session.end();
  });

  test('waits with another console, too, if it waited before', async () => {
    const session = await host.open(await addTiny());
    await session.setOptions({ region: 'pal' }, 'PAL');
    expect(display.isAwaited).toBe(false);
    session.end();
  });
});

describe('a change of the machine', () => {
  test('is taken back by one tap', async () => {
    const session = await host.open(await addTiny());
    session.start();
    display.run(30);
    setPlace(session.machine, 7);
    session.change('Switched off and on.', 'Undo', (inputs) => inputs.happen({ kind: 'power' }));
    expect([told(), session.machine?.nes.frame]).toEqual(['Switched off and on.', 0]);
    act();
    expect([session.machine?.nes.frame, placeOf(session.machine)]).toEqual([30, 7]);
    expect(host.resume).toHaveBeenCalledOnce();
    session.end();
  });

  test('to a state that does not fit is refused and changes nothing', async () => {
    const session = await host.open(await addTiny());
    setPlace(session.machine, 7);
    const state = session.snapshot()!;
    expect(() => session.goTo({ ...state, bytes: new Uint8Array(3) }, 'Loaded.')).toThrow(StateError);
    expect([placeOf(session.machine), told()]).toEqual([7, '']);
    session.end();
  });

  test('cannot be taken back once the console is another one, which is said', async () => {
    const session = await host.open(await addTiny());
    session.change('Reset.', 'Undo reset', (inputs) => inputs.happen({ kind: 'reset' }));
    const undo = notices.value.at(-1)?.action?.run;
    await session.setOptions({ region: 'pal' }, 'PAL');
    undo?.();
    expect(told()).toContain('PAL');
    expect(notices.value.at(-1)?.kind).toBe('error');
    expect(info.value?.region).toBe('pal');
    session.end();
  });
});

describe('options', () => {
  test('switch the game on anew with its battery; Undo brings back the console and where it was', async () => {
    const game = await addTiny();
    const session = await host.open(game);
    session.start();
    display.run(30);
    session.stop();
    setPlace(session.machine, 7);
    session.machine?.nes.battery?.fill(5);
    await session.setOptions({ region: 'pal' }, 'Starts anew.');
    expect([info.value?.region, session.machine?.nes.frame, placeOf(session.machine)]).toEqual(['pal', 0, 0]);
    expect(session.machine?.nes.battery?.[0]).toBe(5);
    expect(current.value?.options).toEqual({ region: 'pal' });
    act();
    await vi.waitFor(() => expect(info.value?.region).toBe('ntsc'));
    expect([session.machine?.nes.frame, placeOf(session.machine)]).toEqual([30, 7]);
    expect(games.value.find(({ id }) => id === game.id)?.options).toEqual({});
    session.end();
  });

  test('that are no cartridge are refused, and the game stays as it is', async () => {
    const session = await host.open(await addTiny());
    const { machine } = session;
    await session.setOptions({ overrides: { mapper: 4000 } }, 'Starts anew.');
    expect(session.machine).toBe(machine);
    expect(current.value?.options).toBeUndefined();
    expect(notices.value.at(-1)?.kind).toBe('error');
    session.end();
  });

  test('with a cartridge that works no longer: the game starts with its own, with another sound device too', async () => {
    const game = { ...(await addTiny()), options: { overrides: { mapper: 4000 } } };
    const session = await host.open(game);
    expect([session.machine?.info.mapper, notices.value.at(-1)?.kind]).toEqual([0, 'error']);
    session.start();
    host.sound.sampleRate = 44100;
    display.run(3);
    expect([session.machine?.info.mapper, session.machine?.nes.frame]).toEqual([0, 3]);
    session.end();
  });
});

test('a place is kept after the battery that another kind of cartridge finds, whatever the clock says', async () => {
  const game = await addTiny();
  const session = await host.open(game);
  await keepBattery(game.id, new Uint8Array(0x2000).fill(5), Date.now() + 3_600_000);
  if (session.machine) await session.keeper.restoreBattery(session.machine, game);
  setPlace(session.machine, 7);
  session.keeper.changed();
  expect(await session.keep()).toBe(true);
  session.end();
  const next = host.begin(game);
  expect(await next.open()).toBe(true);
  expect([placeOf(next.machine), next.machine?.nes.battery?.[0]]).toEqual([7, 5]);
  next.end();
});

test('what records a game goes along to another sound device, and ends with other options and with the game', async () => {
  const session = await host.open(await addTiny());
  const machines: unknown[] = [];
  const recording = { follow: (machine: unknown) => machines.push(machine), end: vi.fn() };
  session.recording = recording;
  session.start();
  display.run(3);
  host.sound.sampleRate = 44100;
  display.run(3);
  expect(machines).toEqual([session.machine]);
  await session.setOptions({ region: 'pal' }, 'said');
  expect(recording.end).toHaveBeenCalledTimes(1);
  session.end();
  expect(recording.end).toHaveBeenCalledTimes(2);
});

test('another sound device gets the same machine, made for its sample rate', async () => {
  const session = await host.open(await addTiny());
  session.start();
  display.run(3);
  const before = session.machine;
  before?.nes.battery?.fill(9);
  setPlace(before, 7);
  host.sound.sampleRate = 44100;
  display.run(1);
  expect(session.machine).not.toBe(before);
  expect([session.machine?.nes.frame, placeOf(session.machine), session.machine?.nes.battery?.[0]]).toEqual([4, 7, 9]);
  display.run(3);
  expect(session.machine?.nes.frame).toBe(7);
  session.end();
});

test('cheats are on before the first frame, with another sound device too', async () => {
  const cheats = [{ name: '', code: 'FFFC:00', isOn: true }];
  const on = [{ address: 0xfffc, value: 0, compare: null }];
  const session = await host.open({ ...(await addTiny()), options: { cheats } });
  expect(session.machine?.inputs.settings.cheats).toEqual(on);
  host.sound.sampleRate = 44100;
  session.runFrames(1);
  expect(session.machine?.inputs.settings.cheats).toEqual(on);
  session.end();
});

describe('while an earlier time is looked at', () => {
  async function open() {
    const game = await addTiny();
    const session = await host.open(game);
    session.runFrames(121);
    await vi.waitFor(() => expect(session.time.timeline).not.toBeNull());
    session.runFrames(60);
    const { timeline } = session.time;
    if (!timeline) throw new Error('no way back');
    return { game, session, timeline };
  }

  test('what is kept is where the game is', async () => {
    const { game, session, timeline } = await open();
    timeline.look(0.5);
    expect(session.machine?.nes.frame).toBeLessThan(181);
    await session.keep();
    expect(session.machine?.nes.frame).toBe(181);
    expect((await readState(game.id, 'auto'))?.bytes).toEqual(session.machine?.nes.save());
    session.end();
  });

  test('what is taken back stays so when no more is looked', async () => {
    const { session, timeline } = await open();
    const before = session.machine?.nes.save();
    session.change('Reset', 'Undo', (inputs) => inputs.happen({ kind: 'reset' }));
    timeline.look(0.5);
    act();
    timeline.stay();
    expect(session.machine?.nes.save()).toEqual(before);
    session.end();
  });

  test('a state that is loaded while frames go back is where the game goes on', async () => {
    const { session, timeline } = await open();
    setPlace(session.machine, 7);
    const state = session.snapshot();
    setPlace(session.machine, 0);
    timeline.hold(true);
    session.runFrames(9);
    if (state) session.goTo(state, 'Loaded');
    session.runFrames(9);
    timeline.hold(false);
    expect([placeOf(session.machine), session.machine?.nes.frame]).toEqual([7, 190]);
    session.end();
  });
});

describe('a game that two windows want', () => {
  test('is kept by the first and goes on in the second', async () => {
    const game = await addTiny();
    const one = await host.open(game);
    one.start();
    display.run(5);
    setPlace(one.machine, 7);
    const other = new FakeHost();
    const two = other.begin(game);
    expect(await two.open()).toBe(true);
    expect([placeOf(two.machine), two.isOpen]).toEqual([7, true]);
    expect([one.isOver, one.machine]).toEqual([true, null]);
    expect(host.lost).toHaveBeenCalledExactlyOnceWith(game.title);
    two.end();
  });

  test('stays in the first when it cannot be kept there', async () => {
    const game = await addTiny();
    const one = await host.open(game);
    one.start();
    display.run(5);
    fill('states');
    const two = new FakeHost().begin(game);
    await expect(two.open()).rejects.toThrow(en.play.staysElsewhere);
    expect([one.isOpen, host.lost.mock.calls.length]).toEqual([true, 0]);
    one.end();
    two.end();
  });

  test('is not kept by a window that it was taken from: the other one has newer things', async () => {
    const game = await addTiny();
    const one = await host.open(game);
    one.start();
    display.run(5);
    await navigator.locks.request(`cartouche-game/${game.id}`, { steal: true }, () => {});
    await vi.waitFor(() => expect(host.lost).toHaveBeenCalledOnce());
    expect(await readState(game.id, 'auto')).toBeUndefined();
  });
});

test('a battery that was written is kept within a second, unless the game is out by then', async () => {
  const writes = async (isOut: boolean) => {
    const session = await host.open(await addTiny());
    const keep = vi.spyOn(session, 'keepInPlay');
    vi.spyOn(performance, 'now').mockImplementation(() => display.now);
    session.start();
    display.run(30);
    session.machine?.nes.battery?.fill(3);
    if (isOut) session.end();
    display.run(45);
    session.end();
    return keep.mock.calls.length;
  };
  expect([await writes(false), await writes(true)]).toEqual([1, 0]);
});
