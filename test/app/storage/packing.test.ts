import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Modules as on a page that has just been opened. */
async function fresh() {
  vi.resetModules();
  const packing = await import('../../../src/app/storage/packing.ts');
  const batteries = await import('../../../src/app/storage/packed-battery.ts');
  const states = await import('../../../src/app/storage/packed-state.ts');
  return { ...packing, ...batteries, ...states };
}

/** What is thrown by whatever did not wait. */
const NOT_OPEN = expect.objectContaining({ name: 'NotOpenError' });

const BYTES = Uint8Array.from({ length: 600 }, (_, i) => i >> 4);

describe('what packs what is stored', () => {
  beforeEach(() => {
    vi.doUnmock('../../../src/app/storage/packer.ts');
  });

  it('is fetched when wanted, and packs and unpacks from then on', async () => {
    const { openPacking, deflate, inflate } = await fresh();
    expect(() => deflate(BYTES)).toThrow(NOT_OPEN);
    await openPacking();
    for (const level of [0, 1, 6] as const) expect(inflate(deflate(BYTES, level))).toEqual(BYTES);
    expect(deflate(BYTES).length).toBeLessThan(100);
    expect(inflate(Uint8Array.of(7, 7, 7))).toBeNull();
  });

  it('takes nothing for damaged while it is not there', async () => {
    const { openPacking, packBattery, unpackBattery, unpackState } = await fresh();
    await openPacking();
    const blank = new Uint8Array(600);
    const packed = packBattery(BYTES, blank);
    expect(unpackBattery(packed, blank)).toEqual(BYTES);
    const without = await fresh();
    expect(() => without.unpackBattery(packed, blank)).toThrow(NOT_OPEN);
    expect(() => without.unpackState({ bytes: BYTES, picture: packed, time: 1 })).toThrow(NOT_OPEN);
    // What was read before and what was not packed are as they are.
    expect(without.unpackBattery(BYTES, null)).toBe(BYTES);
    expect(unpackState({ bytes: BYTES, picture: packed.subarray(0, 3), time: 1 }).picture[0]).toBe(0x0f);
  });

  it('works at once where it is there: a page that is being closed waits for nothing', async () => {
    const { openPacking, whenPacking } = await fresh();
    const done: string[] = [];
    const work = (name: string) => () => {
      done.push(name);
      return Promise.resolve();
    };
    const first = whenPacking(work('first'));
    expect(done).toEqual([]);
    await first;
    expect(done).toEqual(['first']);
    await openPacking();
    void whenPacking(work('second'));
    expect(done).toEqual(['first', 'second']);
  });

  it('is asked for again when it could not be fetched, and the player is told what to do', async () => {
    vi.doMock('../../../src/app/storage/packer.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const { openPacking, deflate } = await fresh();
    const { guarded } = await import('../../../src/app/storage/database.ts');
    vi.stubGlobal('indexedDB', {});
    await expect(guarded(openPacking)).rejects.toMatchObject({
      problem: 'missing',
      message: 'A part of Cartouche is not on this device yet. Go online once and try again.',
    });
    vi.unstubAllGlobals();
    vi.doUnmock('../../../src/app/storage/packer.ts');
    await openPacking();
    expect(deflate(BYTES).length).toBeLessThan(100);
  });
});
