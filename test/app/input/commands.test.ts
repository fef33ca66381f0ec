import { expect, test } from 'vitest';
import type { CommandId } from '../../../src/app/input/bindings.ts';
import { Commands } from '../../../src/app/input/commands.ts';
import { Changing, listening } from './fakes.ts';
import { IN_GAME } from './situations.ts';

function commands() {
  const { verbs, said } = listening();
  const at = new Changing(IN_GAME);
  return { all: new Commands(verbs, () => at.now), said, at };
}

test('a button on the screen runs its row, where that can be done', () => {
  const { all, said, at } = commands();
  all.run('reset');
  all.run('nextTrack');
  at.change({ isMusic: true });
  all.run('reset');
  all.run('nextTrack');
  expect(said).toEqual(['reset', 'resume', 'skipTrack 1']);
});

test('what two sources hold goes on until both have let go', () => {
  const { all, said, at } = commands();
  at.change({ controls: new Set(['mat']) });
  all.hold('mat 3', true);
  all.down(all.row('mat 3'), 'KeyU');
  all.hold('mat 3', false);
  expect(said).toEqual(['step 3 true']);
  all.up(all.row('mat 3'), 'KeyU');
  expect(said).toEqual(['step 3 true', 'step 3 false']);
});

test('who never held lets nothing go', () => {
  const { all, said } = commands();
  all.hold('microphone', true);
  all.up(all.row('microphone'), 'KeyN');
  expect(said).toEqual(['speak true']);
});

test('everything that is held is let go at once, and not again', () => {
  const { all, said } = commands();
  all.hold('microphone', true);
  all.releaseAll();
  all.hold('microphone', false);
  expect(said).toEqual(['speak true', 'speak false']);
});

test('labels are those of now', () => {
  const { all, at } = commands();
  expect(all.label('pause')).toBe('Pause');
  at.change({ isRunning: false });
  expect(all.label('pause')).toBe('Continue');
});

test('a name without a row is a mistake', () => {
  expect(() => commands().all.row('mat 13' as CommandId)).toThrow('No row mat 13');
});
