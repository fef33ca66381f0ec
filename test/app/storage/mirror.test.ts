import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../src/app/library/library.ts';
import { keepGame, keepGames } from '../../../src/app/storage/games.ts';
import { keepLater } from '../../../src/app/storage/mirror.ts';
import { keepBattery, keepState } from '../../../src/app/storage/saves.ts';
import { SecondCopy } from '../../../src/app/storage/second/copy.ts';
import { Journal } from '../../../src/app/storage/second/journal.ts';
import { serve } from '../../../src/app/storage/second/wire.ts';
import { emptyProfile, everything, gameCalled, stateOf, taken, written } from '../library/backup/profile.ts';
import { FakeLocks } from '../locks.ts';
import { MemoryFiles } from './second/memory-files.ts';

/** Bytes that lie anywhere in `value`. */
function bytesIn(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  return Object(value) === value ? Object.values(value as object).reduce((sum, one) => sum + bytesIn(one), 0) : 0;
}

/** Files on a device that is busy with something else until it is let go. */
class BusyFiles extends MemoryFiles {
  letGo = () => {};
  private readonly busy = new Promise<void>((resolve) => {
    this.letGo = resolve;
  });

  override async write(...given: Parameters<MemoryFiles['write']>): Promise<void> {
    await this.busy;
    return super.write(...given);
  }
}

const files = new BusyFiles();
const second = new SecondCopy(new Journal(files));
/** Bytes that were handed over to the second copy and not yet written. */
const held = { now: 0, most: 0, sizes: new Map<number, number>() };

/** The worker of the second copy, in this thread. */
class FakeWorker {
  private readonly port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    serve(port2, second);
    port2.start();
    this.port = port1;
  }

  addEventListener(type: string, hear: (event: MessageEvent) => void): void {
    this.port.addEventListener(type, (event) => {
      const { id } = (event as MessageEvent).data;
      held.now -= held.sizes.get(id) ?? 0;
      held.sizes.delete(id);
      hear(event as MessageEvent);
    });
    this.port.start();
  }

  postMessage(question: { id: number }): void {
    const size = bytesIn(question);
    held.sizes.set(question.id, size);
    held.now += size;
    held.most = Math.max(held.most, held.now);
    this.port.postMessage(question);
  }

  close(): void {
    this.port.close();
  }
}

afterEach(() => vi.unstubAllGlobals());

test('of a backup of 300 games that comes in, a few megabytes wait for the second copy, which has all of it in the end', async () => {
  const workers: FakeWorker[] = [];
  const storage = { getDirectory: () => Promise.reject(new DOMException('not in tests', 'NotFoundError')) };
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage });
  await emptyProfile();
  let bytes = 0;
  for (let i = 0; i < 300; i++) {
    const { game, rom } = gameCalled(`Game ${i}`);
    await keepGame(game, rom);
    await keepBattery(game.id, new Uint8Array(0x2000).fill(i), 100 + i);
    if (i % 10 === 0) await keepState(game.id, 'auto', stateOf(i, 100 + i));
    bytes += rom.length + 0x2000;
  }
  await openLibrary();
  const all = await everything();
  const { file } = await written();
  await emptyProfile();

  vi.stubGlobal(
    'Worker',
    class extends FakeWorker {
      constructor() {
        super();
        workers.push(this);
      }
    },
  );
  const report = await taken(file);
  expect([report.added.length, report.damaged, report.stopped]).toEqual([300, [], '']);
  expect(await everything()).toEqual(all);
  expect(bytes).toBeGreaterThan(8 << 20);
  // At first what waits rests for a moment: a game is to begin.
  await vi.waitFor(() => expect(held.most).toBeGreaterThan(1 << 20), { timeout: 10_000 });
  expect(held.most).toBeLessThanOrEqual(4 << 20);
  files.letGo();
  await vi.waitFor(() => expect(held.sizes.size).toBe(0), { timeout: 60_000 });

  // The databases are lost.
  await emptyProfile();
  expect((await second.compare()).restored.filter((key) => key.startsWith('games/'))).toHaveLength(300);
  expect(await everything()).toEqual(all);

  // Of many games that are added, none goes there before all are in the library.
  const [many, single] = [gameCalled('One of many'), gameCalled('Single')];
  const isThere = ({ game }: typeof many) => ['roms', 'games'].map((name) => files.all.has(`${name}/${game.id}.0`));
  await keepGames([many], true);
  await keepGame(single.game, single.rom);
  await vi.waitFor(() => expect(isThere(single)).toEqual([true, true]));
  expect(isThere(many)).toEqual([false, false]);
  keepLater();
  await vi.waitFor(() => expect(isThere(many)).toEqual([true, true]));
  for (const worker of workers) worker.close();
}, 120_000);
