import { en } from '../../../../src/app/i18n/en.ts';
import { laterEn } from '../../../../src/app/i18n/later-en.ts';
import { fitPicture, type PictureOptions, WHOLE_PICTURE } from '../../../../src/app/picture/picture.ts';
import { LOOKS as SET_AT_ONCE } from '../../../../src/app/shell/looks.ts';
import { SETTING_IDS, SETTINGS } from '../../../../src/app/shell/settings.ts';
import { drawByHand } from '../filters/reference.ts';
import type { Shot } from './game.ts';
import type { Image } from './png.ts';

/** A way to show the picture, as it is told on the page. */
export interface Look {
  /** In names of files. */
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly isPal?: boolean;
}

/** What is seen of a picture, in the console's pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly lines: number;
}

const { choices } = en.settings.filter;
const masks = laterEn.settingRows.mask.choices;

/** What is known of each filter. */
const ABOUT: Readonly<Record<keyof typeof choices, string>> = {
  plain:
    'Each pixel of the screen shows as much of every pixel of the console as it covers, mixed as light: edges are sharp at any size, and no column is wider than its neighbour.',
  sharp: 'Every pixel of the console is a rectangle of whole pixels of the screen, and nothing is mixed.',
  composite:
    'The yellow plug: brightness and colour in one signal, made of the PPU’s own voltages and taken apart again by a notch. Fine detail turns into colour, edges have fringes that crawl.',
  svideo: 'Brightness and colour in two wires: colours run a little, and nothing crawls.',
  rgb: 'A wire for each of red, green and blue, as arcade monitors had: only as soft as a television is.',
  lcd: 'The screen of a handheld: a grid between its pixels, and a black that is never quite black.',
};

/** Every filter as it is until somebody changes its settings, and what can be made of them. */
export const LOOKS: readonly Look[] = [
  ...(Object.keys(choices) as (keyof typeof choices)[]).map((id) => ({
    id,
    name: choices[id],
    about: ABOUT[id],
    settings: { filter: id },
  })),
  {
    id: 'comb',
    name: `${choices.composite}, with a comb filter`,
    about:
      'Two lines are compared, and what differs is colour: fewer false colours, and edges between lines that run together.',
    settings: { filter: 'composite', comb: true },
  },
  {
    id: 'composite-pal',
    name: `${choices.composite}, of a PAL console`,
    about: 'Colours are the mean of two lines, by the delay line of PAL, and the pattern is another.',
    settings: { filter: 'composite' },
    isPal: true,
  },
  ...(['slot', 'aperture', 'shadow'] as const).map((mask) => ({
    id: `tube-${mask}`,
    name: `Picture tube: ${masks[mask].toLowerCase()}`,
    about: `Behind ${choices.composite}: a beam that is wider where it is brighter, ${masks[mask].toLowerCase()} of the mask, light that the glass scatters.`,
    settings: { filter: 'composite', tube: true, mask },
  })),
];

/** Looks that are chosen at once, without the snow of a bad cable, which is another in each picture. */
export const CHOSEN_AT_ONCE: readonly Look[] = (['livingRoom', 'arcade'] as const).map((id) => ({
  id: `look-${id}`,
  name: laterEn.looks.names[id],
  about:
    id === 'arcade'
      ? 'Red, green and blue by themselves, on a tube with dots.'
      : 'Composite on a tube with slots, its front curved and its corners dark.',
  settings: { ...SET_AT_ONCE[id], noise: 0 },
}));

const DEFAULTS = Object.fromEntries(SETTING_IDS.map((id) => [id, SETTINGS[id].default]));

/** `part` of `shot` through `look`, with `times` pixels of the screen for each line of the console. */
export function lookImage(look: Look, { pixels, phase }: Shot, part: Part, times: number): Image {
  const { left, top, columns, lines } = part;
  const crop = {
    cropped: true,
    cropLeft: left,
    cropTop: top,
    cropRight: 256 - left - columns,
    cropBottom: 240 - top - lines,
  };
  const isPal = look.isPal === true;
  const options = { ...WHOLE_PICTURE, ...DEFAULTS, ...look.settings, ...crop, pal: isPal } as PictureOptions;
  const { width, height } = fitPicture(10_000, lines * times, options);
  const drawn = drawByHand({ numbers: pixels, options, isPal, phase: isPal ? 0 : phase, width, height });
  return { width, height, bytes: Uint8Array.from(drawn, Math.round) };
}

/** The left half of one picture, and the right half of another of the same size. */
export function halves(one: Image, other: Image): Image {
  const { width, height } = one;
  const bytes = one.bytes.slice();
  const from = (width >> 1) * 3;
  for (let y = 0; y < height; y++) {
    const line = y * width * 3;
    bytes.set(other.bytes.subarray(line + from, line + width * 3), line + from);
  }
  return { width, height, bytes };
}
