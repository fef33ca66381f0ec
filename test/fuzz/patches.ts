import { openPatch } from '../../src/app/library/patches/open-patch.ts';
import { PatchError } from '../../src/app/library/patches/patch.ts';
import { patchRom } from '../../src/app/library/patches/patch-rom.ts';
import { crc32 } from '../../src/base/hash.ts';
import { makeBps, makeIps, makeUps } from '../app/library/patches/make-patch.ts';
import type { Case, Kind } from './kind.ts';

/** The checksum at the end of a BPS or UPS patch is made right again, so that what is wrong inside is reached. */
function signed(patch: Uint8Array): Uint8Array {
  const end = patch.length - 4;
  if (end < 0) return patch;
  const view = new DataView(patch.buffer, patch.byteOffset, patch.length);
  view.setUint32(end, crc32(patch.subarray(0, end)), true);
  return patch;
}

/** Patches that are damaged: said so, or what they make of a game. */
export const patches: Kind = {
  name: 'patches',
  prepare(): Case {
    return (random) => {
      const source = random.bytes(16 + random.below(600));
      const target = random.spoilt(source);
      const make = random.pick([makeBps, makeIps, makeUps]);
      const spoilt = random.spoilt(make(source, target));
      try {
        patchRom(source, openPatch(random.once(2) ? signed(spoilt) : spoilt));
      } catch (error) {
        if (!(error instanceof PatchError)) throw error;
        return 'refused';
      }
      return 'applied';
    };
  },
};
