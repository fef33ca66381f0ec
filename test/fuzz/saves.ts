import { FileError } from '../../src/app/library/file-kinds.ts';
import { withSave } from '../../src/app/library/saves/cartridge-saves.ts';
import { rzip } from '../app/library/saves/rzip.ts';
import type { Case, Kind } from './kind.ts';

/** Battery saves of other emulators that are damaged: said so, or bytes that fit the cartridge. */
export const saves: Kind = {
  name: 'saves',
  prepare(): Case {
    return (random) => {
      const size = random.pick([128, 256, 384, 0x800, 0x2000]);
      const kept = {
        mapper: random.pick([0, 5, 16, 19, 157]),
        size,
        prgNvram: random.pick([size, size >> 1]),
        bytes: new Uint8Array(size + random.pick([0, 0, 128, 1024])),
        medium: null,
      };
      const save = random.bytes(random.below(0x900));
      const packed = rzip(save, 0x100 << random.below(5), random.once(4) ? random.word() : save.length);
      const name = random.pick(['Game.sav', 'Game.srm', 'Game.chr.sav', 'Game.eeprom128', 'Game.eeprom256']);
      try {
        const all = withSave(kept, { name, bytes: random.spoilt(random.once(3) ? save : packed) });
        if (all.length < size || all.length > size + 1024) throw new Error('It does not fit.');
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        return 'refused';
      }
      return 'opened';
    };
  },
};
