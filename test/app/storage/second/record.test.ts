import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, timeOf, unpack } from '../../../../src/app/storage/second/record.ts';
import { holds } from '../../../property.ts';

const STATE = {
  bytes: Uint8Array.from({ length: 300 }, (_, i) => i & 0xff),
  picture: Uint8Array.of(1, 2, 3),
  time: 77,
  options: { devices: ['zapper'], title: 'Ünïcode “quoted”' },
};

describe('a record of the second copy', () => {
  test('gives back what was put in, byte arrays anywhere', () => {
    for (const value of [STATE, Uint8Array.of(9), 5, 'text', [Uint8Array.of(1), { a: new Uint8Array(0) }]]) {
      expect(unpack(pack(value, 1234.5))).toEqual({ value, time: 1234.5 });
    }
  });

  test('of which something is missing or changed is none', () => {
    const record = pack(STATE, 99);
    holds(
      fc.property(fc.nat(record.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const broken = record.slice();
        broken[at] ^= flip;
        expect(unpack(broken)).toBeNull();
        expect(unpack(record.subarray(0, at))).toBeNull();
      }),
    );
    expect(unpack(Uint8Array.of(...record, 0))).toBeNull();
  });

  test('tells its time by its first bytes alone', () => {
    expect(timeOf(pack(STATE, 99).subarray(0, 28))).toBe(99);
    expect(timeOf(new Uint8Array(28))).toBeNull();
    expect(timeOf(new Uint8Array(3))).toBeNull();
  });
});
