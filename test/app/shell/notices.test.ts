import { beforeEach, expect, test, vi } from 'vitest';
import {
  asOneLot,
  complain,
  complainOf,
  dismiss,
  dismissTopic,
  notices,
  notify,
} from '../../../src/app/shell/notices.ts';

const undo = { label: 'Undo', run: () => {} };
const texts = () => notices.value.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers();
  vi.unstubAllGlobals();
  notices.value = [];
});

test('errors and what can be taken back are not cut; plain lines are, and go by themselves', () => {
  for (const n of [1, 2, 3, 4]) {
    complain(`Error ${n}.`);
    notify(`Done ${n}.`, undo);
    notify(`Plain ${n}.`);
  }
  const all = [1, 2, 3, 4].flatMap((n) => [`Error ${n}.`, `Done ${n}.`, `Plain ${n}.`]);
  expect(texts()).toEqual(all.filter((text) => text !== 'Plain 1.'));
  vi.runAllTimers();
  expect(texts()).toEqual(['Error 1.', 'Error 2.', 'Error 3.', 'Error 4.']);
});

test('where there is little room, one plain line', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  for (const n of [1, 2, 3]) notify(`Plain ${n}.`);
  notify('Done.', undo);
  expect(texts()).toEqual(['Plain 3.', 'Done.']);
});

test('of a topic there is one line, the last, and its way back is that one’s', () => {
  const ran: number[] = [];
  const back = (n: number) => ({ label: 'Undo', run: () => void ran.push(n) });
  notify('Saved in slot 1.', back(1), 'slots');
  notify('Another thing.', undo);
  notify('Saved in slot 2.', back(2), 'slots');
  expect(texts()).toEqual(['Another thing.', 'Saved in slot 2.']);
  notices.value[1].action?.run();
  expect(ran).toEqual([2]);
  dismissTopic('slots');
  expect(texts()).toEqual(['Another thing.']);
});

test('what is wrong with files that came together is one line', async () => {
  const result = await asOneLot('notAdded', async () => {
    complainOf('a.nes', 'It is broken.');
    expect(texts()).toEqual(['“a.nes”: It is broken.']);
    await Promise.resolve();
    complain('“A” could not be saved. No room.');
    complainOf('b”: c.nes', 'It is: empty.');
    complainOf('c.nes', 'It is broken.');
    return 3;
  });
  expect(result).toBe(3);
  expect(texts()).toEqual([
    '“A” could not be saved. No room.',
    '3 files could not be added. “a.nes” and “c.nes”: It is broken. “b”: c.nes”: It is: empty.',
  ]);
  complainOf('d.nes', 'It came alone.');
  expect(texts()).toHaveLength(3);
  dismiss(notices.value[0].id);
  expect(texts()).toHaveLength(2);
});
