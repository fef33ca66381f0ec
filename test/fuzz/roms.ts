import { CodedError } from '../../src/base/coded-error.ts';
import { Nes } from '../../src/console/index.ts';
import { BOARDS } from '../../src/mappers/catalogue.ts';
import { buildImage } from '../mappers/build.ts';
import { countingDisk, stubBios } from '../mappers/fds/test-disk.ts';
import { buildUnif } from '../mappers/formats/build-unif.ts';
import { nsf, nsfe } from '../mappers/nsf/make-tune.ts';
import type { Case, Kind } from './kind.ts';
import type { Random } from './random.ts';

/** The beginning of a file, where its kind and sizes stand. */
const HEADER = 64;

function image(random: Random): Uint8Array {
  switch (random.below(8)) {
    case 0:
      return countingDisk();
    case 1:
      return nsf({ chips: random.below(64), songs: 1 + random.below(4) });
    case 2:
      return nsfe({ chips: random.below(64), list: [0, 1], effects: [2] });
    case 3: {
      const name = Uint8Array.from([...'NES-NROM-256\0'].map((letter) => letter.charCodeAt(0)));
      return buildUnif({ MAPR: name, PRG0: random.bytes(0x8000), CHR0: random.bytes(0x2000) });
    }
    case 4:
      return random.bytes(random.below(200));
    default: {
      const { mapper } = random.pick(BOARDS);
      return buildImage({ mapper, submapper: random.below(6), prg: 32, chr: random.pick([0, 8]) });
    }
  }
}

/** Files that are no games any more, or other ones: refused by a code, or they run. */
export const roms: Kind = {
  name: 'roms',
  prepare(): Case {
    const bios = stubBios();
    return (random) => {
      const whole = image(random);
      const bytes = random.once(3) ? random.spoilt(whole) : whole;
      const { length } = bytes;
      if (length > 0)
        for (let left = random.below(4); left > 0; left--)
          random.spoil(bytes, () => random.below(Math.min(HEADER, length)));
      let nes: Nes;
      try {
        nes = new Nes(bytes, { bios });
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        return `refused: ${String(error.code)}`;
      }
      nes.runFrame();
      nes.runFrame({ picture: false });
      nes.load(nes.save());
      return 'runs';
    };
  },
};
