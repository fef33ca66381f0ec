import { expect, test } from 'vitest';
import { firstLayout } from '../../../src/app/workbench/layout.ts';
import { benchRecordIn } from '../../../src/app/workbench/record.ts';

const LAYOUT = firstLayout([
  { id: 'code', side: 'left', stack: 0 },
  { id: 'trace', side: 'below', stack: 0 },
]);
const BREAK = { isOn: false, options: { on: 'write', at: 'score', value: 3, condition: 'a > 1' } };

test('what is kept comes back', () => {
  const kept = { layout: LAYOUT, breakpoints: [BREAK], watches: ['[score]'] };
  expect(benchRecordIn({ workbench: JSON.parse(JSON.stringify(kept)) })).toEqual(kept);
  expect(benchRecordIn(undefined)).toEqual({ layout: null, breakpoints: [], watches: [] });
});

test('a read that was kept before it was asked whose stops where it did: at the program, not at the picture', () => {
  const at = { space: 'chrRom', address: 0 };
  const kept = [
    { on: 'read', at },
    { on: 'access', at },
    { on: 'write', at },
    { on: 'read', at, by: 'both' },
  ];
  const found = benchRecordIn({ workbench: { breakpoints: kept.map((options) => ({ isOn: true, options })) } });
  expect(found.breakpoints.map(({ options }) => options.by)).toEqual(['program', 'program', undefined, 'both']);
});

test.each([
  ['a size of nothing', { layout: { ...LAYOUT, sizes: { ...LAYOUT.sizes, left: 0 } } }],
  ['a stack without panels', { layout: { ...LAYOUT, docks: { ...LAYOUT.docks, left: [{ panels: [] }] } } }],
  ['no layout at all', { layout: 'left' }],
  ['nothing of the kind', 7],
])('of %s nothing is taken', (_, workbench) => {
  expect(benchRecordIn({ workbench }).layout).toBeNull();
});

test('one part that is damaged spoils no other', () => {
  const found = benchRecordIn({ workbench: { layout: null, breakpoints: [{ ...BREAK, isOn: 1 }], watches: ['x'] } });
  expect(found).toEqual({ layout: null, breakpoints: [], watches: ['x'] });
  const unknown = { isOn: true, options: { on: 'execute', at: 1, until: 5 } };
  expect(benchRecordIn({ workbench: { breakpoints: [unknown] } }).breakpoints).toEqual([]);
});
