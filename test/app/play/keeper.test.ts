import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { readThings } from '../../../src/app/library/kept/things.ts';
import { exportState } from '../../../src/app/play/export-state.ts';
import { Keeper } from '../../../src/app/play/keeper.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import type { Game, SavedState } from '../../../src/app/storage/records.ts';
import { keepBattery, keepState, readBattery, readState } from '../../../src/app/storage/saves.ts';
import { Nes } from '../../../src/console/index.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';

vi.mock('../../../src/app/play/export-state.ts', () => ({ exportState: vi.fn() }));
vi.mock('../../../src/app/library/library.ts', () => ({ rememberPlace: vi.fn(), forgetPlace: vi.fn() }));

const ROM = tinyRom();
/** Where the machine is: a byte that nothing changes. */
const PLACE = 0x0500;
let count = 0;
let game: Game;

/** A window: a console, and what keeps its game. */
class Window {
  readonly nes = new Nes(ROM);
  readonly blank = null;
  isOver = false;
  readonly keep = vi.fn();
  readonly keeper = new Keeper(this);

  goTo(state: SavedState): void {
    this.nes.load(state.bytes);
  }

  keepInPlay(picture?: Uint16Array): void {
    this.keep(picture);
    void this.kept(picture);
  }

  whileOpen(run: () => void): () => void {
    return run;
  }

  get place(): number {
    return this.nes.peek('cpu', PLACE);
  }

  set place(value: number) {
    this.nes.memory.bytes[this.nes.memory.ram.start + PLACE] = value;
    this.keeper.changed();
  }

  get saved(): number {
    return this.nes.battery?.[0] ?? -1;
  }

  set saved(value: number) {
    this.nes.battery?.fill(value);
    this.keeper.changed();
  }

  kept(picture: Uint16Array = this.nes.pixels.slice()): Promise<boolean> {
    const state = () => ({ bytes: this.nes.save(), picture, time: Date.now() });
    return this.keeper.keep(this, game, state, null);
  }

  restore() {
    return this.keeper.restore(this, game);
  }
}

const texts = () => notices.value.map(({ text }) => text).join(' | ');

/** Writes of values in `store` fail as on a full device. */
function fill(store: string): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
}

/** The place that is kept becomes one of a newer version. */
async function makeNewer(): Promise<SavedState> {
  const place = await readState(game.id, 'auto');
  if (!place) throw new Error('nothing kept');
  place.bytes[4] ^= 0x40;
  await keepState(game.id, 'auto', place);
  return place;
}

beforeEach(() => {
  game = { id: `game ${count++}`, title: 'Tiny', size: 1, added: 1, played: 0 };
  notices.value = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what is kept of a game', () => {
  test('is there again: the place and the battery', async () => {
    const one = new Window();
    one.place = 7;
    one.saved = 5;
    expect(await one.kept()).toBe(true);
    const other = new Window();
    expect((await other.restore()).isResumed).toBe(true);
    expect([other.place, other.saved]).toEqual([7, 5]);
    expect(texts()).toBe('');
  });

  test('is kept every four seconds of play by the clock, though nobody pauses and few frames run', () => {
    const one = new Window();
    one.keeper.ran(one, 1, 10_000);
    one.keeper.ran(one, 1, 13_999);
    expect(one.keep).not.toHaveBeenCalled();
    one.keeper.ran(one, 1, 14_000);
    expect(one.keep).toHaveBeenCalledOnce();
  });

  test('a clock that is put back delays nothing', async () => {
    const one = new Window();
    one.place = 1;
    await one.kept();
    vi.spyOn(Date, 'now').mockReturnValue(1000);
    one.keeper.ran(one, 1, 20_000);
    one.place = 2;
    one.keeper.ran(one, 1, 24_000);
    expect(one.keep).toHaveBeenCalledOnce();
    await one.keeper.keep(one, game, () => expect.unreachable(), null);
    const other = new Window();
    expect((await other.restore()).isResumed).toBe(true);
    expect(other.place).toBe(2);
  });

  test('a battery that changed is kept within a second, with the place', async () => {
    const one = new Window();
    one.keeper.ran(one, 1, 10_000);
    one.saved = 3;
    one.keeper.ran(one, 1, 10_690);
    expect(one.keep).not.toHaveBeenCalled();
    one.keeper.ran(one, 1, 10_700);
    expect(one.keep).toHaveBeenCalledOnce();
    await one.keeper.keep(one, game, () => expect.unreachable(), null);
    const other = new Window();
    expect((await other.restore()).isResumed).toBe(true);
    expect(other.saved).toBe(3);
  });

  test('a game that writes to its battery all the time is kept with a new picture every four seconds alone', async () => {
    const one = new Window();
    const run = (from: number, to: number) => {
      one.keep.mockClear();
      for (let now = from; now < to; now += 100) {
        one.saved = (now / 100) & 0xff;
        one.keeper.ran(one, 6, now);
      }
      return one.keep.mock.calls.map(([picture]) => picture as Uint16Array | undefined);
    };
    const [first, ...others] = run(10_000, 14_000);
    expect(first).toBeUndefined();
    expect(others.length).toBeGreaterThan(3);
    // The one from before, as it is.
    expect([...new Set(others)]).toEqual([expect.any(Uint16Array)]);
    expect(run(14_000, 18_000).filter((picture) => picture === undefined)).toHaveLength(1);
  });

  test('is not tried again in every frame where there is no room, though the battery changes', async () => {
    const one = new Window();
    fill('states');
    one.keeper.ran(one, 1, 10_000);
    one.keeper.ran(one, 1, 14_000);
    await one.kept();
    for (let i = 1; i < 400; i++) {
      one.saved = i & 0xff;
      one.keeper.ran(one, 1, 14_000 + 10 * i);
    }
    expect(one.keep).toHaveBeenCalledOnce();
    one.keeper.ran(one, 1, 18_100);
    expect(one.keep).toHaveBeenCalledTimes(2);
  });

  test('what could not be kept is said, can be had as a file, and is tried again', async () => {
    const one = new Window();
    one.place = 7;
    one.saved = 5;
    fill('states');
    expect(await one.kept()).toBe(false);
    expect(texts()).toContain('Storage is full');
    expect(notices.value[0].action?.label).toBe(en.saves.exportNow);
    notices.value[0].action?.run();
    await vi.waitFor(() => expect(exportState).toHaveBeenCalledOnce());
    const [exported, slot, state] = vi.mocked(exportState).mock.lastCall ?? [];
    expect([exported?.id, slot]).toEqual([game.id, 'auto']);
    const taken = new Window();
    taken.nes.load(state?.bytes ?? new Uint8Array());
    expect([taken.place, taken.saved]).toEqual([7, 5]);
    // It says so once, however often it is tried.
    const [said] = notices.value;
    notices.value = [];
    expect(await one.kept()).toBe(false);
    expect(texts()).toBe('');
    expect(one.keeper.problem).toContain('Storage is full');
    vi.restoreAllMocks();
    notices.value = [said];
    expect(await one.kept()).toBe(true);
    // It holds no longer.
    expect(texts()).toBe('');
    const other = new Window();
    await other.restore();
    expect([other.place, other.saved]).toEqual([7, 5]);
  });
});

describe('a battery that is newer than the place', () => {
  async function leaveOldPlace(): Promise<void> {
    const one = new Window();
    one.place = 7;
    one.saved = 5;
    await one.kept();
    one.place = 8;
    one.saved = 6;
    fill('states');
    expect(await one.kept()).toBe(false);
    vi.restoreAllMocks();
    notices.value = [];
  }

  test('is not undone by it: the game starts anew, and the place can be gone to', async () => {
    await leaveOldPlace();
    const other = new Window();
    expect((await other.restore()).isResumed).toBe(false);
    expect([other.place, other.saved]).toEqual([0, 6]);
    expect(texts()).toContain(en.saves.batteryIsNewer('Tiny'));
    notices.value[0].action?.run();
    expect([other.place, other.saved]).toEqual([7, 5]);
  });

  test('nor is the place lost when the game goes on without it', async () => {
    await leaveOldPlace();
    const other = new Window();
    await other.restore();
    other.place = 9;
    await other.kept();
    expect((await readState(game.id, 'before'))?.bytes.length).toBeGreaterThan(0);
    const third = new Window();
    expect((await third.restore()).isResumed).toBe(true);
    expect([third.place, third.saved]).toEqual([9, 6]);
    expect(texts()).toContain(en.saves.earlierPoint('Tiny'));
    notices.value.at(-1)?.action?.run();
    expect(third.place).toBe(7);
  });

  test('is not believed because the clock was put back', async () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const one = new Window();
    one.saved = 5;
    await one.kept();
    now.mockReturnValue(500_000);
    one.place = 7;
    await one.kept();
    const other = new Window();
    expect((await other.restore()).isResumed).toBe(true);
    other.place = 8;
    await other.kept();
    const third = new Window();
    expect((await third.restore()).isResumed).toBe(true);
    expect([third.place, third.saved]).toEqual([8, 5]);
  });
});

describe('what cannot be used', () => {
  test('a place of a newer version is not written over', async () => {
    const one = new Window();
    one.place = 7;
    await one.kept();
    const place = await makeNewer();
    const other = new Window();
    expect((await other.restore()).isResumed).toBe(false);
    expect(texts()).toContain('newer version');
    other.place = 9;
    await other.kept();
    expect((await readState(game.id, 'later'))?.bytes[4]).toBe(place.bytes[4]);
    // As long as nobody can use it, nobody is asked.
    notices.value = [];
    const third = new Window();
    expect((await third.restore()).isResumed).toBe(true);
    expect(third.place).toBe(9);
    expect(texts()).toBe('');
  });

  test('what is set aside is there for two weeks from then, not from when it was made', async () => {
    const now = vi.spyOn(Date, 'now');
    const DAY = 24 * 3600 * 1000;
    now.mockReturnValue(1000 * DAY);
    const one = new Window();
    one.place = 7;
    await one.kept();
    await makeNewer();
    for (const [day, isThere] of [
      [1020, true],
      [1030, true],
      [1035, false],
    ] as const) {
      now.mockReturnValue(day * DAY);
      const later = new Window();
      await later.restore();
      later.place = 9;
      await later.kept();
      await readBattery(game.id);
      expect((await readState(game.id, 'later')) !== undefined).toBe(isThere);
    }
  });

  test('a damaged tape costs itself alone', async () => {
    const one = new Window();
    one.place = 7;
    await one.kept();
    await keepBattery(`${game.id}/tape`, Uint8Array.of(1, 2, 3));
    const other = new Window();
    expect(await other.restore()).toEqual({ isResumed: true, tape: undefined });
    other.place = 8;
    await other.kept();
    const third = new Window();
    await third.restore();
    expect(third.place).toBe(8);
  });

  test('when something cannot be read, nothing is written over it', async () => {
    const one = new Window();
    one.place = 7;
    one.saved = 5;
    await one.kept();
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'battery') throw new DOMException('no', 'UnknownError');
      return get.call(this, key);
    });
    const other = new Window();
    await other.restore();
    vi.restoreAllMocks();
    expect(texts()).not.toBe('');
    other.saved = 0;
    other.place = 9;
    await other.kept();
    const third = new Window();
    await third.restore();
    expect([third.place, third.saved]).toEqual([7, 5]);
  });

  test('a damaged state is refused before it comes into the console; a damaged picture costs itself alone', async () => {
    const one = new Window();
    one.place = 7;
    await one.kept();
    const damage = (change: (kept: { bytes: Uint8Array; picture: Uint8Array }) => void) =>
      new Promise<void>((resolve) => {
        indexedDB.open('cartouche-states').onsuccess = ({ target }) => {
          const { result } = target as IDBOpenDBRequest;
          const objects = result.transaction('states', 'readwrite').objectStore('states');
          const key = `${game.id}/auto`;
          objects.get(key).onsuccess = (event) => {
            const kept = (event.target as IDBRequest).result;
            change(kept);
            objects.put(kept, key).onsuccess = () => resolve();
          };
        };
      });
    await damage(({ picture }) => picture.fill(0xee));
    const other = new Window();
    expect((await other.restore()).isResumed).toBe(true);
    expect(other.place).toBe(7);
    await damage(({ bytes }) => bytes.fill(0x7f, 35, 36));
    const third = new Window();
    expect((await third.restore()).isResumed).toBe(false);
    expect(third.place).toBe(0);
    expect(texts()).toContain('starts from the beginning');
    // It is not written over: Settings, Data, lists it.
    third.place = 9;
    await third.kept();
    const found = (await readThings(game.id)).map(({ what, age, isDamaged }) => [what, age, isDamaged]);
    expect(found).toEqual([
      ['auto', 'now', false],
      ['auto', 'earlier', true],
    ]);
  });

  test('a game that comes out while it is being read is not restored', async () => {
    const one = new Window();
    one.place = 7;
    await one.kept();
    const other = new Window();
    const restored = other.restore();
    other.isOver = true;
    expect(await restored).toEqual({ isResumed: false, tape: undefined });
    expect(other.place).toBe(0);
  });
});
