import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPacking } from '../../../src/app/storage/packing.ts';
import type { SavedState } from '../../../src/app/storage/records.ts';
import { SecondCopy } from '../../../src/app/storage/second/copy.ts';
import { Journal } from '../../../src/app/storage/second/journal.ts';
import { serve } from '../../../src/app/storage/second/wire.ts';
import { Nes } from '../../../src/console/index.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';
import { MemoryFiles } from '../storage/second/memory-files.ts';

vi.mock('../../../src/app/library/library.ts', () => ({ rememberPlace: vi.fn(), forgetPlace: vi.fn() }));

const ROM = tinyRom();
/** Where the machine is: a byte that nothing changes. */
const PLACE = 0x0500;

/** The worker that keeps what is kept in play, in this thread: it may be slow, and it may end. */
class FakeWorker {
  static all: FakeWorker[] = [];
  private readonly port: MessagePort;
  private readonly held: unknown[] = [];
  private readonly hear: ((event: Event) => void)[] = [];
  isSlow = false;
  isEnded = false;
  answered = 0;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    serve(port2, new SecondCopy(new Journal(new MemoryFiles())));
    port2.start();
    this.port = port1;
    port1.addEventListener('message', () => this.answered++);
    FakeWorker.all.push(this);
  }

  addEventListener(type: string, hear: (event: Event) => void): void {
    if (type === 'error') this.hear.push(hear);
    this.port.addEventListener(type, hear);
    this.port.start();
  }

  postMessage(question: unknown): void {
    if (this.isSlow) this.held.push(question);
    else this.port.postMessage(question);
  }

  /** How much it was asked for that it has not begun. */
  get asked(): number {
    return this.held.length;
  }

  goOn(): void {
    this.isSlow = false;
    for (const question of this.held.splice(0)) this.port.postMessage(question);
  }

  die(): void {
    for (const hear of this.hear) hear(new Event('error'));
  }

  terminate(): void {
    this.isEnded = true;
    this.close();
  }

  close(): void {
    this.port.close();
  }
}

/** A version of the page, with what it has loaded for itself; the databases are the browser's. */
async function loadPage() {
  vi.resetModules();
  const { Keeper } = await import('../../../src/app/play/keeper.ts');
  const saves = await import('../../../src/app/storage/saves.ts');
  const { readBattery, readState, readBatteryTime } = saves;
  const packing = await import('../../../src/app/storage/packing.ts');
  const { notices } = await import('../../../src/app/shell/notices.ts');
  await packing.openPacking();
  const nes = new Nes(ROM);
  const session = { isOver: false, goTo: () => {}, keepInPlay: () => {}, whileOpen: (run: () => void) => run };
  const keeper = new Keeper(session);
  return {
    keeper,
    notices,
    saves,
    /** Where the game is, and what it has saved, is `value` from now on; it is kept, while it runs or as it is left. */
    keep(value: number, inPlay: boolean): Promise<boolean> {
      nes.memory.bytes[nes.memory.ram.start + PLACE] = value;
      nes.battery?.fill(value);
      keeper.changed();
      return this.keepAsIs(inPlay);
    },
    keepAsIs(inPlay: boolean): Promise<boolean> {
      const state = (): SavedState => ({ bytes: nes.save(), picture: nes.pixels.slice(), time: Date.now(), inPlay });
      return keeper.keep({ nes, blank: null }, game, state, null);
    },
    /** The place and the battery, as they lie in the databases. */
    async kept(): Promise<(number | undefined)[]> {
      const place = await readState(game.id, 'auto');
      const there = new Nes(ROM);
      if (place) there.load(place.bytes);
      return [place && there.peek('cpu', PLACE), (await readBattery(game.id))?.[0]];
    },
    isOneTime: async () => (await readState(game.id, 'auto'))?.time === (await readBatteryTime(game.id)),
  };
}

let count = 0;
let game: { id: string; title: string; size: number; added: number; played: number };

beforeEach(async () => {
  // The worker's.
  await openPacking();
  game = { id: `${count++}`.padStart(40, 'a'), title: 'Tiny', size: 1, added: 1, played: 0 };
  const storage = { getDirectory: () => Promise.reject(new DOMException('not in tests', 'NotFoundError')) };
  vi.stubGlobal('navigator', { storage });
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  for (const worker of FakeWorker.all.splice(0)) worker.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A page whose worker is there, and from now on slow. */
async function withSlowWorker() {
  const page = await loadPage();
  expect(await page.keep(1, true)).toBe(true);
  expect(await page.kept()).toEqual([1, 1]);
  const [worker] = FakeWorker.all;
  worker.isSlow = true;
  return { page, worker };
}

test('what the page keeps in place of a worker that ended does not come over what was kept since', async () => {
  const { page, worker } = await withSlowWorker();
  const first = page.keep(2, true);
  await vi.waitFor(() => expect(worker.asked).toBeGreaterThan(0));
  expect(await page.keep(3, false)).toBe(true);
  worker.die();
  expect(await first).toBe(true);
  expect(await page.kept()).toEqual([3, 3]);
  // From then on the page does it all.
  expect(await page.keep(4, true)).toBe(true);
  expect(await page.kept()).toEqual([4, 4]);
});

test('nor does what it keeps in place of one that does not answer, which is waited for once; nor what that does when it goes on', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { page, worker } = await withSlowWorker();
  const first = page.keep(2, true);
  await vi.waitFor(() => expect(worker.asked).toBeGreaterThan(0));
  expect(await page.keep(3, false)).toBe(true);
  await vi.advanceTimersByTimeAsync(6000);
  expect(await first).toBe(true);
  expect(await page.kept()).toEqual([3, 3]);
  expect(await page.keep(4, true)).toBe(true);
  expect(await page.kept()).toEqual([4, 4]);
  const { asked, answered } = worker;
  worker.goOn();
  await vi.waitFor(() => expect(worker.answered).toBe(answered + asked));
  expect(await page.kept()).toEqual([4, 4]);
  // It is asked again, since it answers.
  worker.isSlow = true;
  const next = page.keep(5, true);
  await vi.waitFor(() => expect(worker.asked).toBeGreaterThan(0));
  worker.goOn();
  expect(await next).toBe(true);
  expect(await page.kept()).toEqual([5, 5]);
});

test('a page that is closed keeps at once what its worker has in hand, though nothing was played since', async () => {
  // Nobody's patience ends.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { page, worker } = await withSlowWorker();
  void page.keep(2, true);
  await vi.waitFor(() => expect(worker.asked).toBeGreaterThan(0));
  expect(await page.keepAsIs(false)).toBe(true);
  expect(await page.kept()).toEqual([2, 2]);
  expect(await page.isOneTime()).toBe(true);
});

test('nothing that one version of the page keeps late comes over what the next one has kept', async () => {
  const { page, worker } = await withSlowWorker();
  const late = page.keep(2, true);
  await vi.waitFor(() => expect(worker.asked).toBeGreaterThan(0));
  const next = await loadPage();
  next.keeper.follow(page.keeper.stamp);
  expect(await next.keep(3, true)).toBe(true);
  worker.die();
  expect(await late).toBe(true);
  expect(await next.kept()).toEqual([3, 3]);
});

test('what comes of an earlier write takes back no notice of a later one', async () => {
  const { page, worker } = await withSlowWorker();
  const first = page.keep(2, true);
  await vi.waitFor(() => expect(worker.asked).toBeGreaterThan(0));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await page.keep(3, false)).toBe(false);
  full.mockRestore();
  worker.goOn();
  expect(await first).toBe(true);
  expect(page.notices.value).toHaveLength(1);
  expect(page.keeper.problem).not.toBe('');
  expect(await page.keepAsIs(false)).toBe(true);
  expect(page.notices.value).toEqual([]);
  expect(await page.kept()).toEqual([3, 3]);
});

describe('what the page keeps in place of a worker that ended', () => {
  /** What is written from now on: the store of each write, and of each that is on the disk. */
  function written(fails?: string): string[] {
    const seen: string[] = [];
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const { name, transaction } = this;
      if (name === fails) throw new DOMException(`${name} is full`, 'QuotaExceededError');
      if (!seen.includes(name)) transaction.addEventListener('complete', () => seen.push(`${name} done`));
      if (!seen.includes(name)) seen.push(name);
      return put.call(this, value, key);
    });
    return seen;
  }

  async function keepLate(fails?: string) {
    const { page, worker } = await withSlowWorker();
    const late = page.keep(2, true);
    await vi.waitFor(() => expect(worker.asked).toBeGreaterThan(0));
    const seen = written(fails);
    worker.die();
    const isKept = await late;
    vi.restoreAllMocks();
    return { page, seen, isKept };
  }

  test('is the place, and then the battery: it would be newer than the place if the page ended between the two', async () => {
    const { page, seen, isKept } = await keepLate();
    expect([isKept, seen]).toEqual([true, ['states', 'states done', 'battery', 'battery done']]);
    expect(await page.kept()).toEqual([2, 2]);
  });

  test('is the battery, too, when the place fails, which is said', async () => {
    const { page, isKept } = await keepLate('states');
    expect(isKept).toBe(false);
    expect(page.keeper.problem).not.toBe('');
    expect(await page.kept()).toEqual([1, 2]);
  });
});

describe('a game that comes out while its worker does not answer', () => {
  /** It is left at 3; the worker, which has 2 in hand, gets as much time as it is given. */
  async function leave() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { page, worker } = await withSlowWorker();
    const late = page.keep(2, true);
    await vi.waitFor(() => expect(worker.asked).toBeGreaterThan(0));
    expect(await page.keep(3, false)).toBe(true);
    const place = await page.saves.readState(game.id, 'auto');
    if (!place) throw new Error('nothing kept');
    const over = vi.fn();
    page.keeper.end(over);
    return { page, worker, late, over, place };
  }

  test('is over once the worker has answered', async () => {
    const { page, worker, late, over } = await leave();
    expect(over).not.toHaveBeenCalled();
    worker.goOn();
    await vi.waitFor(() => expect(over).toHaveBeenCalledOnce());
    expect([await late, worker.isEnded]).toEqual([true, false]);
    expect(await page.kept()).toEqual([3, 3]);
  });

  test('or was ended: nothing comes over what is then brought in, which is older', async () => {
    const { page, worker, late, over, place } = await leave();
    await vi.advanceTimersByTimeAsync(999);
    expect([over.mock.calls, worker.isEnded]).toEqual([[], false]);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(over).toHaveBeenCalledOnce());
    expect([await late, worker.isEnded]).toEqual([true, true]);
    await page.saves.keepState(game.id, 'auto', { ...place, time: 1000 });
    await page.saves.keepBattery(game.id, new Uint8Array(0x2000).fill(9), 1000);
    worker.goOn();
    expect(await page.kept()).toEqual([3, 9]);
    // The next one keeps again.
    expect(await page.keep(4, true)).toBe(true);
    expect(await page.kept()).toEqual([4, 4]);
    expect(FakeWorker.all).toHaveLength(2);
  });

  test('or was ended: what the second copy was to forget, the next worker hears', async () => {
    const { page, worker, over } = await leave();
    const kept = vi.spyOn(SecondCopy.prototype, 'keep');
    const removed = page.saves.removeSaves(game.id);
    await vi.advanceTimersByTimeAsync(2000);
    await removed;
    await vi.waitFor(() => expect(over).toHaveBeenCalledOnce());
    worker.goOn();
    await vi.waitFor(() => expect(kept.mock.calls.flat(2)).toContainEqual({ store: 'battery', key: game.id, time: 0 }));
    expect(await page.kept()).toEqual([undefined, undefined]);
  });
});
