import { withTestData } from '../test-data.ts';
import { OutcomeList } from './outcomes.ts';
import { playThrough } from './play-through.ts';
import { playsIn } from './plays.ts';

/** The machine as it is; the frames that differ are explained by golden-reference.test.ts. */
const SUITE = 'golden';

withTestData('golden plays', ['golden'], (folder) => {
  const outcomes = new OutcomeList(SUITE);
  for (const { name, play } of playsIn(folder)) {
    outcomes.add(name, 'golden', () => playThrough(name, play, SUITE, () => {}));
  }
});
