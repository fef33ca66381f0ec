import { expect, test } from 'vitest';
import { Inputs, Nes } from '../../../../src/console/index.ts';
import { play, Recorder } from '../../../../src/console/tools.ts';
import { readRom } from '../../../roms/corpus.ts';
import { playsIn } from '../../../roms/plays.ts';
import { withTestData } from '../../../test-data.ts';
import { padsHeld } from '../held.ts';
import { fileOf, replayIn } from './files.ts';

/** What a replay of a golden play, half a minute from power-on, may weigh in bytes: less than a tenth of what is allowed. */
const LARGEST = 1200;

withTestData('golden plays as replays', ['golden'], (folder) => {
  test.each(playsIn(folder))('a replay of $name is small, and the same play', ({ play: golden }) => {
    const rom = readRom(golden.rom, golden.sha1);
    const inputs = new Inputs(new Nes(rom));
    const recorder = new Recorder(inputs, { fresh: new Nes(rom), title: golden.rom, program: 'test' });
    const pressed = new Map(golden.input);
    let buttons = 0;
    for (let frame = 0; frame < golden.frames; frame++) {
      buttons = pressed.get(frame) ?? buttons;
      inputs.runFrame(padsHeld(buttons), { picture: false, sound: false });
    }
    const file = fileOf(recorder.stop());
    expect(file.length).toBeLessThan(LARGEST);
    expect(play(replayIn(file), rom)).toEqual({ frames: golden.frames, equal: 4, differs: null });
  });
});
