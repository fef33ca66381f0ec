import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StorageError, storageUse } from '../../../src/app/storage/database.ts';
import { keepGame, listGames, readRom, touchGame } from '../../../src/app/storage/games.ts';
import { mediumOf } from '../../../src/app/storage/keys.ts';
import type { SavedState, Slot } from '../../../src/app/storage/records.ts';
import { removeGame } from '../../../src/app/storage/remove-game.ts';
import {
  keepBattery,
  keepState,
  readBattery,
  readBatteryTime,
  readState,
  readStates,
  removeState,
} from '../../../src/app/storage/saves.ts';

const GAME = { id: 'a'.repeat(40), title: 'A', size: 3, added: 1, played: 0 };

function state(byte: number): SavedState {
  return { bytes: Uint8Array.of(byte), picture: new Uint16Array(4).fill(byte), time: byte };
}

/** What a browser does when it cannot keep something: the transaction's writes fail. */
function failWrites(name: string, message = 'no'): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException(message, name);
  });
}

afterEach(() => vi.restoreAllMocks());

describe('storage', () => {
  test('keeps a game with its ROM', async () => {
    await keepGame(GAME, Uint8Array.of(1, 2, 3));
    expect(await listGames()).toEqual([GAME]);
    expect(await readRom(GAME.id)).toEqual(Uint8Array.of(1, 2, 3));
    await touchGame({ ...GAME, played: 9 });
    expect((await listGames())[0].played).toBe(9);
  });

  test('keeps slots apart from each other and from the place where the game was left', async () => {
    await keepState(GAME.id, 0, state(1));
    await keepState(GAME.id, 3, state(2));
    await keepState(GAME.id, 'auto', state(3));
    const found = await readStates([0, 1, 2, 3, 'auto'].map((slot) => [GAME.id, slot as Slot]));
    expect(found.map((one) => one?.time)).toEqual([1, undefined, undefined, 2, 3]);
    await removeState(GAME.id, 0);
    expect(await readState(GAME.id, 0)).toBeUndefined();
  });

  test('keeps a place in play as whole as any other', async () => {
    const place = { ...state(5), inPlay: true };
    await keepState(GAME.id, 'auto', place);
    expect(await readState(GAME.id, 'auto')).toEqual(state(5));
  });

  test('no room: says so, and leaves what was there', async () => {
    await keepState(GAME.id, 1, state(7));
    failWrites('QuotaExceededError');
    await expect(keepState(GAME.id, 1, state(8))).rejects.toThrow(/^Storage is full/);
    vi.restoreAllMocks();
    expect((await readState(GAME.id, 1))?.time).toBe(7);
  });

  test.each([
    ['quota', 'QuotaExceededError', '', 'this browser gives the page no more room'],
    ['full', 'UnknownError', 'Internal error committing transaction: FILE_ERROR_NO_SPACE', 'this device has no space'],
    ['refused', 'SecurityError', 'The operation is insecure.', 'You can play, but nothing will be there next time'],
    [
      'refused',
      'InvalidStateError',
      'A mutation operation was attempted on a database that did not allow mutations.',
      'a private window?',
    ],
    ['closed', 'InvalidStateError', 'The database connection is closing.', 'Reload the page'],
    ['aborted', 'AbortError', 'The transaction was aborted.', 'Try again'],
    ['other', 'UnknownError', 'Internal error opening backing store.', '(UnknownError: Internal error opening backing'],
  ])('%s: %s %s', async (problem, name, message, says) => {
    failWrites(name, message);
    const error: unknown = await keepBattery(GAME.id, Uint8Array.of(1)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ problem, cause: { name, message } });
    expect((error as Error).message).toContain(says);
    expect((error as Error).message.includes('private window')).toBe(problem === 'refused');
  });

  test('a transaction that the browser aborts without a word', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      return {} as IDBRequest<IDBValidKey>;
    });
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(() => {});
    await expect(keepState(GAME.id, 1, state(8))).rejects.toMatchObject({ problem: 'aborted', cause: null });
    expect(put).toHaveBeenCalled();
  });

  test('an error of our own keeps its words', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new TypeError('nobody thought of this');
    });
    const failed = keepBattery(GAME.id, Uint8Array.of(1));
    await expect(failed).rejects.toMatchObject({ problem: 'other', cause: { name: 'TypeError' } });
    await expect(failed).rejects.toThrow('TypeError: nobody thought of this');
  });

  test('a browser without storage', async () => {
    vi.spyOn(globalThis, 'indexedDB', 'get').mockReturnValue(undefined as unknown as IDBFactory);
    failWrites('UnknownError');
    await expect(keepBattery(GAME.id, Uint8Array.of(1))).rejects.toMatchObject({ problem: 'refused' });
  });

  test('removes a game with everything of it', async () => {
    await keepGame(GAME, Uint8Array.of(1));
    await keepBattery(GAME.id, Uint8Array.of(5));
    await keepBattery(mediumOf(GAME.id), Uint8Array.of(6));
    await keepState(GAME.id, 2, state(1));
    await removeGame(GAME.id);
    expect(await listGames()).toEqual([]);
    expect(await readRom(GAME.id)).toBeUndefined();
    expect(await readBattery(GAME.id)).toBeUndefined();
    expect(await readBattery(mediumOf(GAME.id))).toBeUndefined();
    expect(await readState(GAME.id, 2)).toBeUndefined();
  });

  test('a game that was removed does not come back with its facts', async () => {
    await touchGame({ ...GAME, played: 9 });
    expect(await listGames()).toEqual([]);
    await touchGame({ ...GAME, builtIn: true });
    expect((await listGames()).length).toBe(1);
  });

  test('a database that the browser has closed is opened again', async () => {
    await keepBattery(GAME.id, Uint8Array.of(5), 77);
    const once = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closed', 'InvalidStateError');
    });
    expect(await readBattery(GAME.id)).toEqual(Uint8Array.of(5));
    // Refused, asked whether it answers, used.
    expect(once.mock.calls.length).toBe(3);
    expect(await readBatteryTime(GAME.id)).toBe(77);
  });
});

test('what the browser says of its storage is passed on; what it does not say is left out', async () => {
  const answer = (storage: unknown) => vi.stubGlobal('navigator', { storage });
  answer({ estimate: async () => ({ usage: 5, quota: 9 }), persisted: async () => false });
  expect(await storageUse()).toEqual({ bytes: 5, quota: 9, isPersistent: false });
  answer({ estimate: async () => ({}) });
  expect(await storageUse()).toEqual({});
  answer(undefined);
  expect(await storageUse()).toEqual({});
  vi.unstubAllGlobals();
});
