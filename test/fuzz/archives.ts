import { zipSync } from 'fflate';
import { unpack } from '../../src/app/library/archives.ts';
import { FileError } from '../../src/app/library/file-kinds.ts';
import type { Case, Kind } from './kind.ts';
import type { Random } from './random.ts';

function files(random: Random): Record<string, Uint8Array> {
  const count = 1 + random.below(4);
  const names = ['Game.nes', 'Patch.ips', 'folder/Game.fds', 'Tune.nsf', 'Game.sav', 'readme.txt'];
  return Object.fromEntries(
    Array.from({ length: count }, () => [
      random.pick(names),
      random.once(2) ? random.bytes(300) : new Uint8Array(0x4000),
    ]),
  );
}

/** Archives that are damaged, archives in them too: said so, or what is in them. */
export const archives: Kind = {
  name: 'archives',
  prepare(): Case {
    return (random) => {
      let bytes = zipSync(files(random), { level: random.pick([0, 6]) });
      if (random.once(3))
        bytes = zipSync({ ...files(random), 'in.zip': random.once(2) ? bytes : random.spoilt(bytes) });
      // The directory at the end, where all that counts stands, is hit as often as all the rest.
      const spoilt = random.spoilt(bytes);
      if (spoilt.length > 0 && random.once(2)) {
        random.spoil(spoilt, () => Math.max(0, spoilt.length - 1 - random.below(200)));
      }
      try {
        return unpack({ name: 'a.zip', bytes: spoilt }).length > 1 ? 'several files' : 'a file';
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        return 'refused';
      }
    };
  },
};
