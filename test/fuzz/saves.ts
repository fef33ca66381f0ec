import { FileError } from '../../src/app/library/file-kinds.ts';
import { fitted, openSaveFile } from '../../src/app/library/saves/save-file.ts';
import { rzip } from '../app/library/saves/rzip.ts';
import type { Case, Kind } from './kind.ts';

/** Battery saves of other emulators that are damaged: said so, or bytes that fit the cartridge. */
export const saves: Kind = {
  name: 'saves',
  prepare(): Case {
    return (random) => {
      const own = new Uint8Array(random.pick([128, 0x800, 0x2000]));
      const save = random.bytes(random.below(0x900));
      const packed = rzip(save, 0x100 << random.below(5), random.once(4) ? random.word() : save.length);
      try {
        const opened = openSaveFile(random.spoilt(random.once(3) ? save : packed));
        if (fitted(opened, own).length !== own.length) throw new Error('It does not fit.');
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        return 'refused';
      }
      return 'opened';
    };
  },
};
