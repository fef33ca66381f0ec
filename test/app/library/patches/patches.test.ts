import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { laterEn } from '../../../../src/app/i18n/later-en.ts';
import { isPatch, openPatch } from '../../../../src/app/library/patches/open-patch.ts';
import { PatchError } from '../../../../src/app/library/patches/patch.ts';
import { patchFits, patchRom } from '../../../../src/app/library/patches/patch-rom.ts';
import { crc32 } from '../../../../src/base/hash.ts';
import { buildImage } from '../../../mappers/build.ts';
import { holds } from '../../../property.ts';
import { makeBps, makeIps, makeUps, variable } from './make-patch.ts';

const MAKERS = { IPS: makeIps, UPS: makeUps, BPS: makeBps } as const;
const text = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/** Two files with something in common: pieces of the first, moved, repeated and changed, are the second. */
const pair = fc
  .tuple(
    fc.uint8Array({ minLength: 1, maxLength: 200 }),
    fc.array(
      fc.record({
        from: fc.nat(199),
        length: fc.nat(60),
        fresh: fc.uint8Array({ maxLength: 12 }),
        repeat: fc.nat(30),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([source, pieces]) => {
    const target = pieces.flatMap(({ from, length, fresh, repeat }) => [
      ...source.subarray(from, from + length),
      ...fresh,
      ...new Array<number>(repeat).fill(fresh[0] ?? 7),
    ]);
    return { source, target: Uint8Array.from(target) };
  });

describe.each(Object.entries(MAKERS))('%s', (format, make) => {
  it('gives back any file that was made a patch of', () => {
    holds(
      fc.property(pair, ({ source, target }) => {
        const before = source.slice();
        const patch = openPatch(make(source, target));
        expect(patch.format).toBe(format);
        expect(patch.apply(source)).toEqual(target);
        expect(source).toEqual(before);
      }),
      300,
    );
  });

  it('throws nothing but PatchError, whatever byte of it is damaged or missing', () => {
    holds(
      fc.property(pair, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), ({ source, target }, at, by, cut) => {
        const patch = make(source, target);
        const place = at % patch.length;
        const damaged = cut ? patch.slice(0, place) : patch.slice();
        if (!cut) damaged[place] ^= by;
        try {
          const result = openPatch(damaged).apply(source);
          // IPS has no checksum, so damage may go unnoticed there.
          if (format !== 'IPS') expect(result).toEqual(target);
        } catch (error) {
          expect(error).toBeInstanceOf(PatchError);
        }
      }),
      300,
    );
  });
});

describe('IPS', () => {
  const ips = (...bytes: (string | number)[]) => {
    const flat = bytes.flatMap((part) => (typeof part === 'string' ? [...text(part)] : [part]));
    return openPatch(Uint8Array.from(flat));
  };
  const source = Uint8Array.from([1, 2, 3, 4, 5, 6]);

  it('puts bytes, repeats one, grows the file', () => {
    expect([...ips('PATCH', 0, 0, 1, 0, 2, 9, 8, 'EOF').apply(source)]).toEqual([1, 9, 8, 4, 5, 6]);
    expect([...ips('PATCH', 0, 0, 2, 0, 0, 0, 3, 7, 'EOF').apply(source)]).toEqual([1, 2, 7, 7, 7, 6]);
    expect([...ips('PATCH', 0, 0, 8, 0, 1, 5, 'EOF').apply(source)]).toEqual([1, 2, 3, 4, 5, 6, 0, 0, 5]);
  });

  it('cuts the file where the three bytes after the end say', () => {
    expect([...ips('PATCH', 'EOF', 0, 0, 4).apply(source)]).toEqual([1, 2, 3, 4]);
    expect([...ips('PATCH', 'EOF', 0, 1, 0).apply(source)]).toEqual([...source]);
  });

  it('bytes after its end, other than a length, are left out and counted', () => {
    const patch = ips('PATCH', 0, 0, 1, 0, 2, 9, 8, 'EOF', 1, 2, 3, 4, 5);
    expect([...patch.apply(source)]).toEqual([1, 9, 8, 4, 5, 6]);
    expect(patch.unused).toBe(5);
    expect(ips('PATCH', 0, 0, 1, 0, 1, 9, 'EOF', 13, 10).unused).toBe(2);
    expect(ips('PATCH', 0, 0, 1, 0, 1, 9, 'EOF', 0, 0, 4).unused).toBe(0);
    expect(ips('PATCH', 0, 0, 1, 0, 1, 9, 'EOF').unused).toBe(0);
  });

  it('a record at offset 0x454f46 is no end', () => {
    const patched = ips('PATCH', 'EOF', 0, 1, 3, 'EOF').apply(source);
    expect([patched.length, patched[0x454f46]]).toEqual([0x454f47, 3]);
  });

  it('that fills the same places again and again is refused: a few bytes could keep the page busy for minutes', () => {
    const fill = [0, 0, 0, 0, 0, 0xff, 0xff, 7];
    const times = (count: number) => ips('PATCH', ...Array.from({ length: count }, () => fill).flat(), 'EOF');
    expect(times(1000).apply(source)).toHaveLength(0xffff);
    expect(() => times(1030)).toThrow(laterEn.patches.damaged(laterEn.patches.overAndOver));
  });

  it('breaks off in words', () => {
    expect(() => ips('PATCH', 0, 0, 1, 0, 9, 1)).toThrow(laterEn.patches.damaged(laterEn.patches.breaksOff));
    expect(() => ips('PATCH')).toThrow(PatchError);
  });
});

describe('BPS', () => {
  const source = text('the game as it was');
  const signed = (body: readonly number[]) => {
    const words = (value: number) => [...new Uint8Array(Uint32Array.of(value).buffer)];
    const content = [...body, ...words(crc32(source)), 0, 0, 0, 0];
    return openPatch(Uint8Array.from([...content, ...words(crc32(Uint8Array.from(content)))]));
  };
  const announcing = (size: number, ...actions: readonly number[]) =>
    signed([...text('BPS1'), ...variable(source.length), ...variable(size), ...variable(0), ...actions]);

  it('takes no room for what it announces and does not write', () => {
    const sizes: unknown[] = [];
    const construct = (target: Uint8ArrayConstructor, given: unknown[]) => {
      sizes.push(given[0]);
      return Reflect.construct(target, given);
    };
    const patch = announcing(33 << 20, ...variable((5 - 1) * 4));
    vi.stubGlobal('Uint8Array', new Proxy(Uint8Array, { construct }));
    expect(() => patch.apply(source)).toThrow(laterEn.patches.damaged(laterEn.patches.leavesOut));
    vi.unstubAllGlobals();
    expect(sizes).not.toContain(33 << 20);
    expect(() => announcing(34 << 20)).toThrow(laterEn.patches.damaged(laterEn.patches.resultTooLarge));
  });
});

describe('checksums', () => {
  const source = text('the game as it was');
  const target = text('the game as it is now, and more');

  it.each([makeBps, makeUps])('name the game that is wanted', (make) => {
    const patch = openPatch(make(source, target));
    expect([patch.sourceCrc, patch.targetCrc]).toEqual([crc32(source), crc32(target)]);
    const wanted = crc32(source).toString(16).toUpperCase().padStart(8, '0');
    const other = text('quite another game');
    const found = crc32(other).toString(16).toUpperCase().padStart(8, '0');
    expect(() => patch.apply(other)).toThrow(
      laterEn.patches.otherGame({ crc: wanted, size: 18 }, { crc: found, size: 18 }),
    );
    expect(() => patch.apply(target)).toThrow(laterEn.patches.already);
  });

  it.each([makeBps, makeUps])('find a damaged patch', (make) => {
    const patch = make(source, target);
    patch[6] ^= 1;
    expect(() => openPatch(patch)).toThrow(laterEn.patches.damaged(laterEn.patches.ownChecksum));
  });

  it('numbers are written in one way only', () => {
    const numbers = [0, 127, 128, 16511, 16512, 0x7fffffff];
    expect(numbers.map((number) => variable(number).length)).toEqual([1, 1, 2, 2, 3, 5]);
  });
});

describe('patching a ROM', () => {
  const rom = buildImage({ mapper: 0, prg: 16, chr: 8 });
  const changed = rom.slice();
  changed[0x1000] = 0x42;
  const wanted = (make: typeof makeUps, from: Uint8Array, to: Uint8Array) => openPatch(make(from, to));

  it('as it is', () => {
    const patch = wanted(makeUps, rom, changed);
    expect(patchFits(rom, patch)).toBe(true);
    expect(patchRom(rom, patch)).toEqual(changed);
  });

  it('made for the ROM without its header', () => {
    const patch = wanted(makeUps, rom.subarray(16), changed.subarray(16));
    expect(patchFits(rom, patch)).toBe(true);
    expect(patchRom(rom, patch)).toEqual(changed);
    const longer = new Uint8Array(rom.length + 100);
    expect(() => patchRom(rom, wanted(makeUps, rom.subarray(16), longer))).toThrow(/changes its size/);
  });

  it('made for the same ROM with an older header', () => {
    const old = rom.slice();
    old.fill(0, 7, 16);
    const oldChanged = changed.slice();
    oldChanged.fill(0, 7, 16);
    const patch = wanted(makeUps, old, oldChanged);
    expect(patchFits(rom, patch)).toBe(true);
    expect(patchRom(rom, patch)).toEqual(oldChanged);
  });

  it('made for another', () => {
    const patch = wanted(makeUps, changed, rom);
    const third = rom.slice();
    third[0x2000] = 1;
    expect(patchFits(third, patch)).toBe(false);
    expect(() => patchRom(third, patch)).toThrow(/another game/);
  });

  it('an IPS patch fits whatever it is given', () => {
    const patch = openPatch(makeIps(rom, changed));
    expect(patchFits(rom, patch)).toBe(false);
    expect(patchRom(rom, patch)).toEqual(changed);
  });

  it('is known by its first bytes', () => {
    expect([makeIps, makeUps].every((make) => isPatch(make(rom, changed)))).toBe(true);
    expect(isPatch(rom)).toBe(false);
    expect(() => openPatch(rom)).toThrow(PatchError);
  });
});
