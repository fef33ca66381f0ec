import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as storage from '../../../src/app/storage/games.ts';

const GAME = { id: 'a'.repeat(40), title: 'A', size: 3, added: 1, played: 0 };

function state(byte: number): storage.SavedState {
  return { bytes: Uint8Array.of(byte), picture: new Uint16Array(4).fill(byte), time: byte };
}

/** What a browser does when there is no room: the transaction's writes fail. */
function failWrites(name: string): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', name);
  });
}

afterEach(() => vi.restoreAllMocks());

describe('storage', () => {
  test('keeps a game with its ROM', async () => {
    await storage.keepGame(GAME, Uint8Array.of(1, 2, 3));
    expect(await storage.listGames()).toEqual([GAME]);
    expect(await storage.readRom(GAME.id)).toEqual(Uint8Array.of(1, 2, 3));
    await storage.touchGame({ ...GAME, played: 9 });
    expect((await storage.listGames())[0].played).toBe(9);
  });

  test('keeps slots apart from each other and from the place where the game was left', async () => {
    await storage.keepState(GAME.id, 0, state(1));
    await storage.keepState(GAME.id, 3, state(2));
    await storage.keepState(GAME.id, 'auto', state(3));
    const found = await storage.readStates([0, 1, 2, 3, 'auto'].map((slot) => [GAME.id, slot as storage.Slot]));
    expect(found.map((one) => one?.time)).toEqual([1, undefined, undefined, 2, 3]);
    await storage.removeState(GAME.id, 0);
    expect(await storage.readState(GAME.id, 0)).toBeUndefined();
  });

  test('keeps a place in play as whole as any other', async () => {
    const place = { ...state(5), inPlay: true };
    await storage.keepState(GAME.id, 'auto', place);
    expect(await storage.readState(GAME.id, 'auto')).toEqual(state(5));
  });

  test('no room: says so, and leaves what was there', async () => {
    await storage.keepState(GAME.id, 1, state(7));
    failWrites('QuotaExceededError');
    await expect(storage.keepState(GAME.id, 1, state(8))).rejects.toThrow(/no room left/);
    vi.restoreAllMocks();
    expect((await storage.readState(GAME.id, 1))?.time).toBe(7);
  });

  test('no storage at all: says that one can still play', async () => {
    failWrites('InvalidStateError');
    await expect(storage.keepBattery(GAME.id, Uint8Array.of(1))).rejects.toThrow(/You can play/);
    await expect(storage.keepBattery(GAME.id, Uint8Array.of(1))).rejects.toBeInstanceOf(storage.StorageError);
  });

  test('removes a game with everything of it', async () => {
    await storage.keepGame(GAME, Uint8Array.of(1));
    await storage.keepBattery(GAME.id, Uint8Array.of(5));
    await storage.keepBattery(storage.mediumOf(GAME.id), Uint8Array.of(6));
    await storage.keepState(GAME.id, 2, state(1));
    await storage.removeGame(GAME.id);
    expect(await storage.listGames()).toEqual([]);
    expect(await storage.readRom(GAME.id)).toBeUndefined();
    expect(await storage.readBattery(GAME.id)).toBeUndefined();
    expect(await storage.readBattery(storage.mediumOf(GAME.id))).toBeUndefined();
    expect(await storage.readState(GAME.id, 2)).toBeUndefined();
  });

  test('a game that was removed does not come back with its facts', async () => {
    await storage.touchGame({ ...GAME, played: 9 });
    expect(await storage.listGames()).toEqual([]);
    await storage.touchGame({ ...GAME, builtIn: true });
    expect((await storage.listGames()).length).toBe(1);
  });

  test('a database that the browser has closed is opened again', async () => {
    await storage.keepBattery(GAME.id, Uint8Array.of(5), 77);
    const once = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closed', 'InvalidStateError');
    });
    expect(await storage.readBattery(GAME.id)).toEqual(Uint8Array.of(5));
    expect(once.mock.calls.length).toBe(2);
    expect(await storage.readBatteryTime(GAME.id)).toBe(77);
  });
});
