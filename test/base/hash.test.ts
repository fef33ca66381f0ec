import { createHash } from 'node:crypto';
import { crc32 as zlibCrc } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, sha1 } from '../../src/base/hash.ts';
import { holds } from '../property.ts';

describe('hashes', () => {
  it('SHA-1 of any bytes is what Node says', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(sha1(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'));
      }),
    );
  });

  it('SHA-1 and CRC-32 of the standard test strings', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(sha1(bytes('abc'))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(sha1(bytes(''))).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
    expect(crc32(bytes(''))).toBe(0);
    if (zlibCrc) expect(crc32(bytes('cartouche'))).toBe(zlibCrc('cartouche'));
  });
});
