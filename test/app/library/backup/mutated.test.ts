import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readGameSaves } from '../../../../src/app/library/backup/game-saves.ts';
import { FileError } from '../../../../src/app/library/file-kinds.ts';
import { readRom } from '../../../../src/app/storage/games.ts';
import { keepBattery, keepState } from '../../../../src/app/storage/saves.ts';
import { holdsLater } from '../../../property.ts';
import { FakeLocks } from '../../locks.ts';
import { add, emptyProfile, gameCalled, stateOf, taken, written } from './profile.ts';

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  await emptyProfile();
});
afterEach(() => vi.unstubAllGlobals());

/** Some bytes changed, and perhaps the end missing. */
const mutation = fc.record({
  changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.nat(255) }), { maxLength: 12 }),
  keeps: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  /** Changes are where names and sizes are, and not in what was packed. */
  isAtEnd: fc.boolean(),
});

test('a backup that is damaged anywhere is read as far as it goes, and what is here stays', async () => {
  const game = await add('Mine');
  await keepBattery(game.id, new Uint8Array(64).fill(1), 100);
  await keepState(game.id, 1, stateOf(1, 100));
  const { file } = await written();
  const whole = new Uint8Array(await file.arrayBuffer());
  // Newer than what is in the backup, so it must be what is used afterwards, too.
  await keepBattery(game.id, new Uint8Array(64).fill(2), 200);
  await keepState(game.id, 1, stateOf(2, 200));
  const rom = gameCalled('Mine').rom;
  const anyhow = fc.asyncProperty(mutation, async ({ changes, keeps, isAtEnd }) => {
    const bytes = whole.slice(0, Math.ceil(whole.length * keeps));
    const from = isAtEnd ? Math.floor(bytes.length * 0.9) : 0;
    for (const { at, to } of changes) bytes[from + Math.floor(at * (bytes.length - 1 - from))] = to;
    try {
      await taken(new Blob([bytes]));
    } catch (error) {
      const isNone = error instanceof Error && error.message === 'no backup';
      expect(isNone || error instanceof FileError).toBe(true);
    }
    const saves = await readGameSaves(game.id);
    expect(saves.memories.battery?.bytes[0]).toBe(2);
    expect(saves.states.get(1)?.bytes).toEqual(stateOf(2).bytes);
    expect((await readRom(game.id))?.length).toBe(rom.length);
    // What it had to give, if it gave anything, is what was written, byte for byte.
    for (const { bytes: earlier } of saves.earlier.battery) expect([...new Set(earlier)]).toEqual([1]);
  });
  await holdsLater(anyhow, 150);
}, 120_000);
