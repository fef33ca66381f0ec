import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ObjectLines } from '../../../src/ppu/chip/object-lines.ts';
import { holds } from '../../property.ts';

const LINES = 240;

/** The objects in range of each line, by looking at all 64. */
function listed(oam: Uint8Array, height: number): number[][] {
  return Array.from({ length: LINES }, (_, line) =>
    Array.from({ length: 64 }, (_, object) => object).filter((object) => {
      const row = line - oam[object * 4];
      return row >= 0 && row < height;
    }),
  );
}

test('lists for each line what a look at every object finds', () => {
  const lists = new ObjectLines();
  const oams = fc.uint8Array({ minLength: 256, maxLength: 256 });
  const inputs = fc.property(oams, fc.constantFrom(8, 16), fc.boolean(), (oam, height, crowded) => {
    if (crowded) for (let i = 0; i < 256; i += 4) oam[i] = 100 + (oam[i] & 15);
    lists.invalidate();
    lists.update(oam, height);
    const expected = listed(oam, height);
    expect([...lists.counts]).toEqual(expected.map((objects) => objects.length));
    const first = expected.map((objects) => objects.slice(0, 8));
    expect(first.map((objects, line) => [...lists.first.subarray(line * 8, line * 8 + objects.length)])).toEqual(first);
  });
  holds(inputs, 30);
});

test('a new sprite height is noticed, a write to OAM when it is told', () => {
  const lists = new ObjectLines();
  const oam = new Uint8Array(256).fill(0xff);
  oam[0] = 10;
  lists.update(oam, 8);
  expect(lists.counts[18]).toBe(0);
  lists.update(oam, 16);
  expect(lists.counts[18]).toBe(1);
  oam[0] = 0xff;
  lists.invalidate();
  lists.update(oam, 16);
  expect(lists.counts[18]).toBe(0);
});
