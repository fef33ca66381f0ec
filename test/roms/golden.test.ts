import { withTestData } from '../test-data.ts';
import { type Outcome, OutcomeList } from './outcomes.ts';
import { type Play, playsIn, powerOn } from './plays.ts';
import { pictureCrc, ramCrc } from './rules.ts';

const SUITE = 'golden';

/** Plays it, and counts the frames on which picture and RAM are as they were. */
function compare(play: Play, name: string): Outcome {
  const nes = powerOn(play);
  const input = new Map(play.input);
  let pictures = 0;
  let ram = 0;
  const first = { picture: -1, ram: -1 };
  for (let frame = 0; frame < play.frames; frame++) {
    const buttons = input.get(frame);
    if (buttons !== undefined) nes.setButtons(0, buttons);
    nes.runFrame({ sound: false });
    if (pictureCrc(nes.pixels) === play.pictureCrc32[frame]) pictures++;
    else if (first.picture < 0) first.picture = frame;
    if (ramCrc(nes) === play.ramCrc32[frame]) ram++;
    else if (first.ram < 0) first.ram = frame;
  }
  const { frames } = play;
  const whole = pictures === frames && ram === frames;
  const missing = [
    pictures < frames ? `pictures differ from frame ${first.picture}` : '',
    ram < frames ? `RAM differs from frame ${first.ram}` : '',
  ];
  return {
    suite: SUITE,
    name,
    sha1: play.sha1,
    verdict: whole ? 'pass' : 'fail',
    detail: missing.filter((part) => part !== '').join(', '),
    counts: { frames, pictures, ram },
  };
}

withTestData('golden plays', ['golden'], (folder) => {
  const outcomes = new OutcomeList(SUITE);
  for (const { name, play } of playsIn(folder)) outcomes.add(name, 'golden', () => compare(play, name));
});
