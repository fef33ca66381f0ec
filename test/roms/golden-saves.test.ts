import type { Nes } from '../../src/console/index.ts';
import { withTestData } from '../test-data.ts';
import { type Outcome, OutcomeList } from './outcomes.ts';
import { type Play, playsIn, powerOn } from './plays.ts';
import { pictureCrc, ramCrc } from './rules.ts';

/** A save is loaded into a new machine after this many frames: never in step with anything a game does. */
const EVERY = 97;

/** A new machine that goes on from what `nes` saves now. */
function reloaded(nes: Nes, play: Play): Nes {
  const next = powerOn(play);
  next.load(nes.save());
  return next;
}

/** Plays it twice at once, the second time in a new machine after every 97th frame; counts the equal frames. */
function compare(play: Play, name: string): Outcome {
  const whole = powerOn(play);
  let parts = powerOn(play);
  const input = new Map(play.input);
  let pictures = 0;
  let ram = 0;
  let first = -1;
  for (let frame = 0; frame < play.frames; frame++) {
    if (frame % EVERY === EVERY - 1) parts = reloaded(parts, play);
    for (const nes of [whole, parts]) {
      const buttons = input.get(frame);
      if (buttons !== undefined) nes.setButtons(0, buttons);
      nes.runFrame({ sound: false });
    }
    const samePicture = pictureCrc(parts.pixels) === pictureCrc(whole.pixels);
    const sameRam = ramCrc(parts) === ramCrc(whole);
    if (samePicture) pictures++;
    if (sameRam) ram++;
    if (!(samePicture && sameRam) && first < 0) first = frame;
  }
  const { frames } = play;
  const detail = first < 0 ? '' : `differs from frame ${first}`;
  const verdict = first < 0 ? 'pass' : 'fail';
  return { suite: 'golden-saves', name, sha1: play.sha1, verdict, detail, counts: { frames, pictures, ram } };
}

withTestData('golden plays, saved and loaded', ['golden'], (folder) => {
  const outcomes = new OutcomeList('golden-saves');
  for (const { name, play } of playsIn(folder)) outcomes.add(name, 'golden-saves', () => compare(play, name));
});
