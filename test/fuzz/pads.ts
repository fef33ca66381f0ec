import { ownPadOf } from '../../src/app/input/own-pad.ts';
import { padCode, padFile, padFromCode, padFromFile } from '../../src/app/input/pad-code.ts';
import { TOUCH_LAYOUTS } from '../../src/app/input/touch-presets.ts';
import type { Case, Kind } from './kind.ts';

const LETTERS = new TextEncoder();
const WORDS = new TextDecoder();

/** Links and files with a touch layout that are damaged: none, or one that comes out of a link as it is. */
export const pads: Kind = {
  name: 'pads',
  prepare(): Case {
    const layouts = Object.values(TOUCH_LAYOUTS).map(ownPadOf);
    return (random) => {
      const isFile = random.once(2);
      const layout = random.pick(layouts);
      const spoilt = WORDS.decode(random.spoilt(LETTERS.encode(isFile ? padFile(layout) : padCode(layout))));
      const found = isFile ? padFromFile(spoilt) : padFromCode(spoilt);
      if (found === null || typeof found === 'string') return 'none';
      if (padFromCode(padCode(found)) === null) throw new Error(`No layout any more: ${padCode(found)}`);
      return 'a layout';
    };
  },
};
