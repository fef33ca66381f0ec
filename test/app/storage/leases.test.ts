import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { whileNobodyHas } from '../../../src/app/storage/free-game.ts';
import { isInSomeWindow, OneWindow } from '../../../src/app/storage/one-window.ts';
import { store } from '../../../src/app/storage/open-store.ts';

let game = '';
let count = 0;
const windows: OneWindow[] = [];

/** A window of a browser without Web Locks, and what became of its game. */
function windowOf(letGo: () => boolean | Promise<boolean> = () => true) {
  const lost = vi.fn();
  const kept = vi.fn();
  const one: OneWindow = new OneWindow(
    game,
    async () => {
      kept();
      const isKept = await letGo();
      if (isKept) one.free();
      return isKept;
    },
    lost,
  );
  windows.push(one);
  return { take: (onWait = () => {}) => one.take(onWait), free: () => one.free(), kept, lost };
}

/** Say what is in the database of leases under the name of the game. */
function write(lease: { owner: string; beat: number } | undefined): Promise<unknown> {
  return store('leases')('readwrite', (objects) => {
    if (lease) objects.put(lease, `cartouche-game/${game}`);
    else objects.clear();
    return new Promise((resolve) => {
      objects.transaction.oncomplete = resolve;
    });
  });
}

beforeEach(() => {
  vi.stubGlobal('navigator', {});
  // Databases answer by `setImmediate`, which goes on.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  game = `leased ${count++}`;
});
afterEach(() => {
  for (const one of windows.splice(0)) one.free();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('without Web Locks a game', () => {
  test('is in the newest window; the other one keeps it first', async () => {
    const [one, other] = [windowOf(), windowOf()];
    await one.take();
    expect(await isInSomeWindow(game)).toBe(true);
    const onWait = vi.fn();
    let isTaken = false;
    const taking = other.take(onWait).then(() => {
      isTaken = true;
    });
    await vi.waitFor(() => expect(one.kept).toHaveBeenCalledOnce());
    for (let i = 0; i < 4; i++) await vi.advanceTimersByTimeAsync(250);
    await vi.waitFor(() => expect(isTaken).toBe(true));
    await taking;
    expect(onWait).toHaveBeenCalledOnce();
    expect(one.lost).not.toHaveBeenCalled();
    other.free();
    await vi.waitFor(async () => expect(await isInSomeWindow(game)).toBe(false));
  });

  test('stays where it cannot be kept', async () => {
    const [one, other] = [windowOf(() => false), windowOf()];
    await one.take();
    const refused = other.take().catch((error: Error) => error.message);
    await vi.waitFor(() => expect(one.kept).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(500);
    expect(await refused).toBe(en.play.staysElsewhere);
    expect(one.lost).not.toHaveBeenCalled();
  });

  test('is taken from a window that does not answer, and that one is told before the other one has it', async () => {
    const [one, other] = [windowOf(() => new Promise<boolean>(() => {})), windowOf()];
    const order: string[] = [];
    one.lost.mockImplementation(() => order.push('lost'));
    await one.take();
    const taking = other.take().then(() => order.push('taken'));
    await vi.waitFor(() => expect(one.kept).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(2000);
    // By the word of the other one, sooner than by its own looking; waiting moves the clock on by 50 ms a step.
    await vi.waitFor(() => expect(one.lost).toHaveBeenCalled(), { timeout: 5000 });
    await vi.waitFor(() => expect(order).toHaveLength(2), { timeout: 5000 });
    await taking;
    expect(order).toEqual(['lost', 'taken']);
    expect(other.lost).not.toHaveBeenCalled();
  });

  test('is free again when its window ended without a word', async () => {
    await write({ owner: 'a window that was killed', beat: Date.now() });
    expect(await whileNobodyHas(game, async () => 'done')).toBeNull();
    vi.setSystemTime(Date.now() + 5001);
    expect(await whileNobodyHas(game, async () => 'done')).toBe('done');
  });

  test('is not held for ever by a clock that was put back', async () => {
    await write({ owner: 'a window of tomorrow', beat: Date.now() + 86_400_000 });
    expect(await whileNobodyHas(game, async () => 'done')).toBe('done');
  });

  test('is let go of by a window that slept while another one had it and is gone', async () => {
    const one = windowOf();
    await one.take();
    await write(undefined);
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(one.lost).toHaveBeenCalledOnce());
  });

  test('stays with the window that has it as long as that one lives', async () => {
    const one = windowOf();
    await one.take();
    for (let i = 0; i < 8; i++) await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(async () => expect(await whileNobodyHas(game, async () => 'done')).toBeNull());
    expect(one.lost).not.toHaveBeenCalled();
  });

  test('is given where nothing can be kept at all', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const one = windowOf();
    await one.take();
    await vi.advanceTimersByTimeAsync(3000);
    expect(one.lost).not.toHaveBeenCalled();
  });
});
