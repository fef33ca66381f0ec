import { expect, test } from 'vitest';
import {
  firstLayout,
  fitted,
  type Layout,
  type Place,
  SIZES,
  whereIs,
  withClosed,
  withMoved,
  withOpened,
  withShare,
  withShown,
  withSize,
} from '../../../src/app/workbench/layout.ts';

const PLACES: readonly Place[] = [
  { id: 'code', side: 'left', stack: 0 },
  { id: 'registers', side: 'right', stack: 0 },
  { id: 'breakpoints', side: 'right', stack: 1 },
  { id: 'watches', side: 'right', stack: 1 },
  { id: 'trace', side: 'below', stack: 0 },
];

/** `left | right | below`, stacks by `/`; of each the panel that is shown in capitals. */
function drawn({ docks }: Layout): string {
  const sides = [docks.left, docks.right, docks.below].map((stacks) =>
    stacks.map(({ panels, shown }) => panels.map((id) => (id === shown ? id.toUpperCase() : id)).join(' ')).join(' / '),
  );
  return sides.join(' | ');
}

const FIRST = firstLayout(PLACES);

test('panels are at first where their rows say, and the first of a stack is shown', () => {
  expect(drawn(FIRST)).toBe('CODE | REGISTERS / BREAKPOINTS watches | TRACE');
  expect(whereIs(FIRST, 'watches')).toEqual({ side: 'right', stack: 1 });
});

test('a tab is shown, a panel is closed, and opened again', () => {
  expect(drawn(withShown(FIRST, 'watches'))).toBe('CODE | REGISTERS / breakpoints WATCHES | TRACE');
  const closed = withClosed(FIRST, 'code');
  expect(drawn(closed)).toBe(' | REGISTERS / BREAKPOINTS watches | TRACE');
  expect(closed.closed).toEqual(['code']);
  expect(whereIs(closed, 'code')).toBeNull();
  expect(withOpened(closed, PLACES[0])).toEqual(FIRST);
});

test('a panel moves among the tabs of another, or beside it, and what is left moves up', () => {
  expect(drawn(withMoved(FIRST, 'registers', 'right', 1))).toBe('CODE | breakpoints watches REGISTERS | TRACE');
  expect(drawn(withMoved(FIRST, 'registers', 'below', 0))).toBe('CODE | BREAKPOINTS watches | trace REGISTERS');
  expect(drawn(withMoved(FIRST, 'watches', 'right', 1, true))).toBe('CODE | REGISTERS / WATCHES / BREAKPOINTS | TRACE');
  expect(drawn(withMoved(withClosed(FIRST, 'code'), 'trace', 'left', 0))).toBe(
    'TRACE | REGISTERS / BREAKPOINTS watches | ',
  );
  expect(drawn(withMoved(FIRST, 'code', 'left', 0))).toBe(drawn(FIRST));
});

test('docks have a least and a largest size, and stacks a least share', () => {
  expect(withSize(FIRST, 'left', 400.4).sizes).toEqual({ ...FIRST.sizes, left: 400 });
  expect(withSize(FIRST, 'below', 1).sizes.below).toBe(SIZES.least);
  expect(withSize(FIRST, 'below', 1e6).sizes.below).toBe(SIZES.largest);
  const shares = ({ docks }: Layout) => docks.right.map(({ share }) => share);
  expect(shares(withShare(FIRST, 'right', 0, 0.25))).toEqual([1.5, 0.5]);
  expect(shares(withShare(FIRST, 'right', 0, -5))).toEqual([0.4, 1.6]);
  expect(withShare(FIRST, 'right', 1, 0.1)).toBe(FIRST);
});

test('a layout of another version keeps what is still there, once, and gets what is new', () => {
  const old: Layout = {
    sizes: { left: 300, right: 300, below: 200 },
    docks: {
      left: [{ panels: ['trace', 'gone', 'trace'], shown: 'gone', share: 1 }],
      right: [{ panels: ['gone'], shown: 'gone', share: 2 }],
      below: [{ panels: ['trace', 'code'], shown: 'trace', share: 1 }],
    },
    closed: ['registers', 'gone', 'code'],
  };
  const now = fitted(old, PLACES);
  expect(drawn(now)).toBe('TRACE | BREAKPOINTS / WATCHES | CODE');
  expect(now.closed).toEqual(['registers']);
});
