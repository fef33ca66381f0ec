import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laterEn } from '../../../../src/app/i18n/later-en.ts';
import { FileError } from '../../../../src/app/library/file-kinds.ts';
import {
  openStateFile,
  packStateFile,
  type StateFile,
  stateFileName,
} from '../../../../src/app/library/saves/state-file.ts';
import { crc32, sha1 } from '../../../../src/base/hash.ts';
import { holds } from '../../../property.ts';

const FILE: StateFile = {
  id: 'a'.repeat(40),
  title: 'Légende',
  slot: 2,
  state: {
    bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) & 0xff),
    picture: Uint16Array.from({ length: 256 * 240 }, (_, i) => i & 0x1ff),
    time: 1_790_000_000_000,
  },
};

/** With a hash in the place of many numbers, which are slow to compare one by one. */
function comparable({ state, ...file }: StateFile): unknown {
  const picture = new Uint8Array(state.picture.buffer, state.picture.byteOffset, state.picture.byteLength);
  return { ...file, state: { ...state, bytes: sha1(state.bytes), picture: sha1(picture) } };
}

function refusal(bytes: Uint8Array): string {
  try {
    openStateFile(bytes);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as Error).message;
  }
}

describe('a state as a file', () => {
  test.each([0, 3, 9, 'auto', 'before', 'later', 'beforeLoad', 'beforeSave', 'pin-1764000000000'] as const)(
    'of slot %s comes back as it was',
    (slot) => {
      const aside = { ...FILE, slot, state: { ...FILE.state, aside: 7 } };
      const said = { ...FILE, slot, state: { ...FILE.state, played: 61.5, name: 'Before the boss', from: 4 } };
      for (const file of [{ ...FILE, slot }, aside, said]) {
        expect(comparable(openStateFile(packStateFile(file)))).toEqual(comparable(file));
      }
    },
  );

  test('is one of the first version where that knows its slot', () => {
    const version = (slot: StateFile['slot']) => packStateFile({ ...FILE, slot })[8];
    expect(([3, 'auto', 4, 'pin-5'] as const).map(version)).toEqual([1, 1, 2, 2]);
  });

  test('is refused in words when it is another emulator’s, of a newer version, or something else', () => {
    expect(refusal(new TextEncoder().encode('MSS and more'))).toBe(laterEn.saveFiles.isState('Mesen'));
    expect(refusal(new TextEncoder().encode('hello'))).toBe(laterEn.states.notAState);
    expect(refusal(new Uint8Array(0))).toBe(laterEn.states.notAState);
    const newer = packStateFile(FILE);
    newer[8] = 3;
    expect(refusal(newer)).toBe(laterEn.states.newer);
  });

  test('that is damaged anywhere, or cut short, is refused', () => {
    const whole = packStateFile(FILE);
    const property = fc.property(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.nat(whole.length - 1),
      (at, by, end) => {
        const changed = whole.slice();
        changed[at] ^= by;
        // Two bytes between version and checksum mean nothing yet.
        if (at !== 10 && at !== 11) expect(refusal(changed)).not.toBe('');
        expect(refusal(whole.slice(0, end))).not.toBe('');
      },
    );
    holds(property, 200);
  });

  test('whose checksum is right and whose facts are wrong is refused as well', () => {
    const property = fc.property(
      fc.record({ picture: fc.integer(), state: fc.integer(), size: fc.integer() }),
      (sizes) => {
        expect(refusal(withFacts(sizes))).toBe(laterEn.states.damaged);
      },
    );
    holds(property, 100);
  });

  test('is called by its game and slot', () => {
    expect(stateFileName('Zelda: II?', 'slot 2')).toBe('Zelda  II (slot 2).cstate');
  });
});

/** A file made by hand, with what its facts say of its sizes. */
function withFacts(sizes: object): Uint8Array {
  const facts = new TextEncoder().encode(JSON.stringify({ id: 'a', title: 'b', slot: 0, time: 1, ...sizes }));
  const file = new Uint8Array(20 + facts.length + 8);
  file.set(packStateFile(FILE).subarray(0, 10));
  const view = new DataView(file.buffer);
  view.setUint32(16, facts.length, true);
  file.set(facts, 20);
  view.setUint32(12, crc32(file.subarray(16)), true);
  return file;
}
