import { fileFrom, ownPaletteFrom, ownPaletteOf, problemOf } from '../../src/app/picture/colour/pal-file.ts';
import type { Case, Kind } from './kind.ts';
import type { Random } from './random.ts';

/** Bytes of a palette without the colours of emphasis, and with them. */
const SIZES = [192, 1536];
/** Colour numbers: 64, for each of the 8 combinations of emphasis. */
const COLOURS = 512;
const HEADS = ['JASC-PAL', 'RIFF'].map((head) => new TextEncoder().encode(head));

/** A palette file, perhaps with the beginning of one that paint programs make. */
function palette(random: Random): Uint8Array {
  const step = random.below(7);
  const bytes = Uint8Array.from({ length: random.pick(SIZES) }, (_, i) => (i * step) & 0xff);
  if (random.once(8)) bytes.set(random.pick(HEADS));
  return bytes;
}

/** Every colour of what is kept can be shown. */
function look(kept: unknown): string {
  const file = fileFrom(kept);
  if (file === null) return 'none';
  for (let number = 0; number < COLOURS; number++) {
    const colour = file.colour(number);
    if (colour.length !== 3 || !colour.every((part) => part >= 0 && part <= 1))
      throw new Error(`Colour ${number} is ${colour}.`);
  }
  return 'a palette';
}

/** `.pal` files that are damaged, and what is kept of one: refused, or with 512 colours; what is taken is kept as it came. */
export const palettes: Kind = {
  name: 'palettes',
  prepare(): Case {
    return (random) => {
      const bytes = palette(random);
      if (random.once(2)) {
        const kept = ownPaletteOf('any', bytes);
        const colours = new TextDecoder().decode(random.spoilt(new TextEncoder().encode(kept.colours)));
        return `kept: ${look({ ...kept, colours })}`;
      }
      const spoilt = random.spoilt(bytes);
      const problem = problemOf(spoilt);
      if (problem !== null) return problem.kind;
      const own = ownPaletteOf('any', spoilt);
      if (ownPaletteFrom(JSON.parse(JSON.stringify(own)))?.colours !== own.colours) throw new Error('It is not kept.');
      const found = look(own);
      if (found !== 'a palette') throw new Error('What was taken cannot be shown.');
      return found;
    };
  },
};
