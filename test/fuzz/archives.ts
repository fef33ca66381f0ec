import { zipSync } from 'fflate';
import { ArchiveError, unpack } from '../../src/app/library/unpack/unpack.ts';
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
    return async (random) => {
      let bytes = zipSync(files(random), { level: random.pick([0, 6]) });
      if (random.once(3))
        bytes = zipSync({ ...files(random), 'in.zip': random.once(2) ? bytes : random.spoilt(bytes) });
      // The directory at the end, where all that counts stands, is hit as often as all the rest.
      const spoilt = random.spoilt(bytes);
      if (spoilt.length > 0 && random.once(2)) {
        random.spoil(spoilt, () => Math.max(0, spoilt.length - 1 - random.below(200)));
      }
      let found = 0;
      try {
        for await (const _ of unpack({ name: 'a.zip', blob: new Blob([spoilt.slice()]) })) found++;
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error;
        if (found === 0) return 'refused';
      }
      return found > 1 ? 'several files' : 'a file';
    };
  },
};
