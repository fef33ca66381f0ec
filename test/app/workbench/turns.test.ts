import { expect, test } from 'vitest';
import { Turns } from '../../../src/app/workbench/turns.ts';

test('of a running game panels look in turn, each once in three frames, and all at once where it stands', () => {
  const turns = new Turns();
  const places = Array.from({ length: 7 }, () => turns.join());
  const now = () => places.map(({ tick }) => tick.value);
  turns.all(0);
  const [first] = now();
  expect(now()).toEqual(Array(7).fill(first));
  const looks: number[] = [];
  for (let frame = 1; frame <= 60; frame++) {
    const before = now();
    turns.pass(frame * 16.6);
    looks.push(now().filter((tick, i) => tick !== before[i]).length);
  }
  expect(now()).toEqual(Array(7).fill(first + 20));
  expect(Math.max(...looks)).toBe(3);
  expect(turns.tick.value).toBe(1 + 20);
});

test('frames that are caught up with are no turns of their own, and who leaves makes room', () => {
  const turns = new Turns();
  const one = turns.join();
  const before = one.tick.value;
  for (let i = 0; i < 30; i++) turns.pass(100 + i / 10);
  expect(one.tick.value - before).toBeLessThanOrEqual(1);
  one.leave();
  expect(turns.join().tick).toBe(one.tick);
});
