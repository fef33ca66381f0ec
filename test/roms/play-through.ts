import type { Nes } from '../../src/console/index.ts';
import { HEIGHT } from '../../src/ppu/chip/screen.ts';
import type { Outcome } from './outcomes.ts';
import { type Play, powerOn } from './plays.ts';
import { pictureCrc, ramCrc } from './rules.ts';

/**
 * Between two instructions the reference has run its PPU up to the end of the last cycle's access, not to the
 * beginning of the next: so much later, in master clocks, it notices that a line has begun.
 */
const NOTICED_AFTER = 8;

/** Goes on to the first instruction boundary at which the reference has noticed that `line` has begun. */
function runToLine(nes: Nes, line: number): void {
  const end = nes.ppu.clockAt(line, 0) + NOTICED_AFTER;
  while (nes.bus.cycle * nes.region.cpuDivider < end) nes.cpu.step();
}

/** Plays it on a machine that `prepare` has had first, and counts the frames on which picture and RAM are as they were. */
export function playThrough(name: string, play: Play, suite: string, prepare: (nes: Nes) => void): Outcome {
  const nes = powerOn(play);
  prepare(nes);
  const input = new Map(play.input);
  let pictures = 0;
  let ram = 0;
  const first = { picture: -1, ram: -1 };
  for (let frame = 0; frame < play.frames; frame++) {
    const buttons = input.get(frame);
    if (buttons !== undefined) {
      if (frame > 0) runToLine(nes, HEIGHT + 1);
      nes.setButtons(0, buttons);
    }
    nes.runFrame({ sound: false });
    if (pictureCrc(nes.pixels) === play.pictureCrc32[frame]) pictures++;
    else if (first.picture < 0) first.picture = frame;
    runToLine(nes, HEIGHT);
    if (ramCrc(nes) === play.ramCrc32[frame]) ram++;
    else if (first.ram < 0) first.ram = frame;
  }
  const { frames } = play;
  const missing = [
    pictures < frames ? `pictures differ from frame ${first.picture}` : '',
    ram < frames ? `RAM differs from frame ${first.ram}` : '',
  ];
  return {
    suite,
    name,
    sha1: play.sha1,
    verdict: pictures === frames && ram === frames ? 'pass' : 'fail',
    detail: missing.filter((part) => part !== '').join(', '),
    counts: { frames, pictures, ram },
  };
}
