import { expect, test } from 'vitest';
import { grouped, PageScan } from '../../../src/app/input/page-scan.ts';

/** Things of a page by their names; the first letter is what they belong to. */
function scan(names: string) {
  const said: string[] = [];
  let all = names.split(' ');
  let focused: string | undefined;
  let group: readonly string[] = [];
  const pageScan = new PageScan<string>({
    all: () => all,
    ownerOf: ([letter]) => letter,
    first: (some) => some.find(([letter]) => letter === 'm') ?? some[0],
    focused: () => focused,
    focus: (one) => {
      focused = one;
    },
    mark: (some) => {
      group = some;
    },
    choose: () => said.push(`${focused}`),
  });
  /** What is highlighted after one step: a group, or one thing. */
  const step = () => {
    pageScan.next();
    return group.length > 0 ? group.join('+') : focused;
  };
  const steps = (count: number) => Array.from({ length: count }, step);
  const become = (others: string, focus?: string) => {
    all = others.split(' ');
    focused = focus;
  };
  return { steps, said, become, press: () => pageScan.press() };
}

const LONG = 'a1 a2 a3 b1 m1 m2 m3 c1 c2 c3';

test('few things are gone through one by one, from what one most likely wants, round and round', () => {
  const { steps, press, said } = scan('a1 a2 m1 m2');
  expect(steps(6)).toEqual(['m1', 'm2', 'a1', 'a2', 'm1', 'm2']);
  press();
  expect(said).toEqual(['m2']);
});

test('many things are in groups of those that are beside each other and belong together', () => {
  const { steps } = scan(LONG);
  expect(steps(5)).toEqual(['m1+m2+m3', 'c1+c2+c3', 'a1+a2+a3', 'b1', 'm1+m2+m3']);
  expect(grouped(['a1', 'a2', 'b1', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'], ([letter]) => letter)).toHaveLength(3);
});

test('a group that is chosen is gone through, once; what was chosen in it can be chosen again', () => {
  const { steps, press, said } = scan(LONG);
  steps(1);
  press();
  expect(said).toEqual([]);
  press();
  expect(said).toEqual(['m1']);
  expect(steps(2)).toEqual(['m2', 'm3']);
  press();
  expect(steps(1)).toEqual(['c1+c2+c3']);
  expect(said).toEqual(['m1', 'm3']);
});

test('a single thing is chosen at once', () => {
  const { steps, press, said } = scan(LONG);
  expect(steps(4).at(-1)).toBe('b1');
  press();
  expect(said).toEqual(['b1']);
});

test('it goes on from what has the focus when the page is another one', () => {
  const { steps, press, said, become } = scan(LONG);
  steps(1);
  press();
  press();
  become('x1 x2 y1', 'x2');
  expect(steps(3)).toEqual(['x2', 'y1', 'x1']);
  become('x1 y1');
  expect(steps(2)).toEqual(['x1', 'y1']);
  press();
  expect(said).toEqual(['m1', 'y1']);
});

test('before anything is highlighted a press chooses nothing', () => {
  const { press, said, steps } = scan(LONG);
  press();
  expect(said).toEqual([]);
  expect(steps(1)).toEqual(['c1+c2+c3']);
});
