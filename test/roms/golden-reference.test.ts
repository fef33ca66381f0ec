import { withTestData } from '../test-data.ts';
import { OutcomeList } from './outcomes.ts';
import { playThrough } from './play-through.ts';
import { playsIn } from './plays.ts';
import { likeReference } from './reference.ts';

/**
 * The golden plays on a machine that has the reference's mechanisms where it is known to be wrong (`reference.ts`):
 * with them every frame of every play is equal, so nothing else differs.
 */
const SUITE = 'golden-reference';

withTestData("golden plays, with the reference's mechanisms", ['golden'], (folder) => {
  const outcomes = new OutcomeList(SUITE);
  for (const { name, play } of playsIn(folder)) {
    outcomes.add(name, SUITE, () => playThrough(name, play, SUITE, likeReference));
  }
});
