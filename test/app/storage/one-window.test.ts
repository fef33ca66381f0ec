import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../src/app/i18n/en.ts';
import { isInSomeWindow, OneWindow } from '../../../src/app/storage/one-window.ts';
import { FakeLocks } from '../locks.ts';

/** Others in each test: what is said reaches the windows of all of them. */
let game = '';
let another = '';
let count = 0;

/** A window that keeps its game, or cannot, or does not answer. */
class Page {
  has: string | null = null;
  kept = 0;
  /** How often it was asked for a game that it had not. */
  inVain = 0;
  readonly waits = vi.fn();
  answer: 'yes' | 'no' | 'none' = 'yes';
  private window: OneWindow | null = null;

  async play(id = game): Promise<void> {
    this.leave();
    const window = new OneWindow(
      id,
      () => this.letGo(),
      () => {
        this.has = null;
      },
    );
    this.window = window;
    await window.take(this.waits);
    if (this.window === window) this.has = id;
  }

  leave(): void {
    this.has = null;
    this.window?.free();
    this.window = null;
  }

  private async letGo(): Promise<boolean> {
    if (this.has === null) this.inVain++;
    if (this.answer === 'none') return new Promise<boolean>(() => {});
    if (this.answer === 'no') return false;
    this.kept++;
    this.leave();
    return true;
  }
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  game = `game ${count++}`;
  another = `game ${count++}`;
});
afterEach(() => vi.unstubAllGlobals());

describe('a game in several windows', () => {
  test('is in the newest; the other one keeps it first', async () => {
    const [one, other] = [new Page(), new Page()];
    await one.play();
    expect(one.waits).not.toHaveBeenCalled();
    expect(await isInSomeWindow(game)).toBe(true);
    await other.play();
    expect([one.has, one.kept, other.has]).toEqual([null, 1, game]);
    expect(other.waits).toHaveBeenCalledOnce();
    await one.play();
    expect([one.has, other.has, other.kept]).toEqual([game, null, 1]);
    one.leave();
    await vi.waitFor(async () => expect(await isInSomeWindow(game)).toBe(false));
  });

  test('another game is nobody else’s affair', async () => {
    const [one, other] = [new Page(), new Page()];
    await one.play();
    await other.play(another);
    expect([one.has, other.has, one.kept]).toEqual([game, another, 0]);
  });

  test('asked for twice in one window, it is there, and was taken from nobody', async () => {
    const request = vi.spyOn(FakeLocks.prototype, 'request');
    const one = new Page();
    await Promise.all([one.play(), one.play()]);
    expect(one.has).toBe(game);
    expect(request.mock.calls.some(([, { steal }]) => steal)).toBe(false);
    request.mockRestore();
    const other = new Page();
    await Promise.all([other.play(), other.play()]);
    expect([one.has, other.has]).toEqual([null, game]);
  });

  test('three that want it at once: one has it', async () => {
    const pages = [new Page(), new Page(), new Page()];
    await Promise.all(pages.map((page) => page.play()));
    await vi.waitFor(() => expect(pages.filter(({ has }) => has === game)).toHaveLength(1));
    // Those that wait have nothing to let go of.
    expect(pages.map(({ inVain }) => inVain)).toEqual([0, 0, 0]);
  });

  test('a window that waits for it itself is not asked for it', async () => {
    const [one, waiting, third] = [new Page(), new Page(), new Page()];
    one.answer = 'none';
    await one.play();
    void waiting.play();
    await vi.waitFor(() => expect(waiting.waits).toHaveBeenCalled());
    const channel = new BroadcastChannel('cartouche-game');
    const heard = new Promise<void>((resolve) => channel.addEventListener('message', () => resolve()));
    void third.play();
    await heard;
    // The others hear it in the same turn.
    await new Promise((resolve) => setImmediate(resolve));
    expect(waiting.inVain).toBe(0);
    waiting.leave();
    third.leave();
    channel.close();
  });

  test('that does not answer, it is taken from after a while', async () => {
    const [one, other] = [new Page(), new Page()];
    one.answer = 'none';
    await one.play();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const play = other.play();
    await vi.waitFor(() => expect(other.waits).toHaveBeenCalled());
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    await play;
    expect([one.has, other.has]).toEqual([null, game]);
  });

  test('that cannot keep it stays there, and says so', async () => {
    const [one, other] = [new Page(), new Page()];
    one.answer = 'no';
    await one.play();
    await expect(other.play()).rejects.toThrow(en.play.staysElsewhere);
    expect([one.has, other.has]).toEqual([game, null]);
  });

  test('whoever stops waiting takes nothing', async () => {
    const [one, other] = [new Page(), new Page()];
    one.answer = 'none';
    await one.play();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const play = other.play();
    await vi.waitFor(() => expect(other.waits).toHaveBeenCalled());
    await other.play(another);
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    await play;
    expect([one.has, other.has]).toEqual([game, another]);
    other.leave();
    await vi.waitFor(async () => expect(await isInSomeWindow(another)).toBe(false));
    expect(await isInSomeWindow(game)).toBe(true);
  });
});
