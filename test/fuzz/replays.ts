import { deflateSync, inflateSync } from 'fflate';
import { replayIn } from '../../src/app/library/saves/replay-file.ts';
import { Inputs, Nes } from '../../src/console/index.ts';
import {
  MovieError,
  movieOf,
  Recorder,
  type Replay,
  ReplayError,
  ReplayPlayer,
  readMovie,
  writeMovie,
} from '../../src/console/tools.ts';
import { NOTHING_HELD } from '../console/tools/held.ts';
import { lagRom } from '../console/tools/lag-rom.ts';
import type { Case, Kind } from './kind.ts';

const ROM = lagRom(1);

function recorded(): Replay {
  const inputs = new Inputs(new Nes(ROM));
  const recorder = new Recorder(inputs, { fresh: new Nes(ROM), title: 'Game' });
  for (let frame = 0; frame < 90; frame++) {
    if (frame === 40) inputs.happen({ kind: 'reset' });
    inputs.runFrame({ ...NOTHING_HELD, pads: [(frame * 37) & 0xff, frame & 3, 0, 0] });
  }
  return recorder.stop();
}

/** Replays that are damaged, inside of their packing too: said so, or played. */
export const replays: Kind = {
  name: 'replays',
  weight: 0.5,
  prepare(): Case {
    const whole = recorded();
    return (random) => {
      const isInside = !random.once(4);
      const file = whole.encode((bytes) => deflateSync(isInside ? random.spoilt(bytes, 3) : bytes));
      // Its length is written before it is spoilt, and is made right again.
      if (isInside) new DataView(file.buffer).setUint32(13, inflateSync(file.subarray(17)).length, true);
      try {
        const player = new ReplayPlayer(replayIn(isInside ? file : random.spoilt(file)), ROM);
        for (let frame = 0; frame < 5; frame++) player.run({ picture: false, sound: false });
        return player.differs ? 'played, and differs' : 'played';
      } catch (error) {
        if (error instanceof ReplayError || (error instanceof Error && error.name === 'RomError')) return 'refused';
        throw error;
      }
    };
  },
};

/** Movies of FCEUX that are damaged: said so, or another movie, which can be written and read again. */
export const movies: Kind = {
  name: 'movies',
  prepare(): Case {
    const movie = movieOf(recorded(), ROM);
    const files = [writeMovie(movie), writeMovie(movie, true)];
    return (random) => {
      try {
        const read = readMovie(random.spoilt(random.pick(files)));
        const again = readMovie(writeMovie(read));
        if (again.frames.length !== read.frames.length) throw new Error('A movie that is not what it was.');
        return 'a movie';
      } catch (error) {
        if (!(error instanceof MovieError)) throw error;
        return 'refused';
      }
    };
  },
};
