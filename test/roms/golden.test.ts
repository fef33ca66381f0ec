import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Nes } from '../../src/console/index.ts';
import { withTestData } from '../test-data.ts';
import { readRom } from './corpus.ts';
import { type Outcome, OutcomeList } from './outcomes.ts';
import { pictureCrc, ramCrc } from './rules.ts';

/** A game played by script, with the checksums that a trusted machine had on each frame. */
interface Play {
  readonly rom: string;
  readonly sha1: string;
  readonly frames: number;
  /** [frame, buttons]: held from that frame on. */
  readonly input: readonly (readonly [number, number])[];
  readonly pictureCrc32: readonly string[];
  readonly ramCrc32: readonly string[];
}

const SUITE = 'golden';

/**
 * How long after power-on the reference's CPU is ahead: its PPU is 6 dots and 3 master clocks further than ours
 * when the first instruction starts. On a console this differs from one power-on to the next, so it is made equal.
 */
const PPU_HEAD_START = 27;

/** A machine as the reference had it at power-on. */
function powerOn(play: Play): Nes {
  const nes = new Nes(readRom(play.rom, play.sha1));
  nes.ppu.power(-PPU_HEAD_START);
  nes.bus.schedule();
  return nes;
}

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
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const name = file.replace('.json', '');
    const play = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Play;
    outcomes.add(name, 'golden', () => compare(play, name));
  }
});
