import { laterEn } from '../../../../src/app/i18n/later-en.ts';
import { aspectOf, fitPicture, WHOLE_PICTURE } from '../../../../src/app/picture/picture.ts';
import { CHOSEN_AT_ONCE, halves, LOOKS, type Look, lookImage } from './filters.ts';
import { titleShot } from './game.ts';
import { beyondScreen, beyondTube, distance, PALETTES, paletteImage, TABLES, TUBES } from './palettes.ts';
import { pngOf } from './png.ts';

/** A file of docs/pictures/. */
export interface Drawn {
  readonly name: string;
  /** The file. Some take seconds. */
  readonly draw: () => Uint8Array;
}

const { palette: paletteWords, phosphors: phosphorWords } = laterEn.settingRows;
const nameOf = (id: (typeof PALETTES)[number]) => paletteWords.choices[id];
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const heads = (first: string, others: readonly (string | number)[]): string[] => [
  row([first, ...others]),
  row(['---', ...others.map(() => '---:')]),
];

/** What is known of each palette. */
const ABOUT: Readonly<Record<(typeof PALETTES)[number], string>> = {
  standard:
    'What the page begins with: the standard’s decoder, with a tint of 6 degrees, and colours as strong as they are sent.',
  fcc: 'The decoder that the standard of NTSC describes. This set and those that follow go by the strength of the burst (automatic colour control): the console’s burst is 19 % too strong, so its colours come out weaker.',
  sonyUs:
    'The chip of Sony’s Trinitrons of about 1997, in its setting for America: R-Y at 112 degrees, so that skin is redder.',
  sonyJapan: 'The same chip in its setting for Japan: R-Y at 95 degrees.',
  sonyLater: 'A later chip of Sony’s, for Japan: nearest to the standard of all of them.',
  toshiba: 'A Toshiba Blackstripe of 1985, in America.',
  pal: 'A European console’s signal, decoded as PAL is: its hues lie 15 degrees further on.',
  '2c03': 'What arcade boards and the PlayChoice-10 put out as red, green and blue: no signal, and nothing to decode.',
};

/** What is seen of the title by each filter. */
const PART = { left: 64, top: 24, columns: 96, lines: 64 };
/** Pixels of the screen to a line of the console. */
const TIMES = 4;
/** What is seen of it in the README. */
const README_PART = { left: 36, top: 24, columns: 184, lines: 96 };

function filters(): string[] {
  const lines = [...LOOKS, ...CHOSEN_AT_ONCE].flatMap(({ id, name, about }) => [
    `### ${name}`,
    '',
    about,
    '',
    `![Part of the title of Khepri: ${name}](pictures/filter-${id}.png)`,
    '',
  ]);
  return [
    '## Filters',
    '',
    'Part of the built-in game’s title with four pixels of the screen to a line of the console, as each filter draws it until somebody changes its settings. They are drawn',
    'without a graphics chip, by the program that those of a graphics chip are compared with (within 1/255).',
    '',
    ...lines,
  ];
}

function filterPictures(): Drawn[] {
  const title = titleShot();
  const looks = LOOKS.map((look) => ({
    name: `filter-${look.id}.png`,
    draw: () => pngOf(lookImage(look, title, PART, TIMES)),
  }));
  const atOnce = CHOSEN_AT_ONCE.map((look) => ({
    name: `filter-${look.id}.png`,
    draw: () => pngOf(lookImage(look, title, README_PART, 3)),
  }));
  const find = (id: string) => LOOKS.find((look) => look.id === id) as Look;
  const half = (id: string) => lookImage(find(id), title, README_PART, TIMES);
  return [
    ...looks,
    ...atOnce,
    { name: 'before-and-after.png', draw: () => pngOf(halves(half('plain'), half('tube-slot'))) },
  ];
}

function palettes(): string[] {
  const lines = PALETTES.flatMap((id) => [
    `### ${nameOf(id)}`,
    '',
    ABOUT[id],
    '',
    `![The 64 colours of ${nameOf(id)}, and the title of Khepri in them](pictures/palette-${id}.png)`,
    '',
  ]);
  return [
    '## Palettes',
    '',
    'A NES has no palette: it sends a signal, and what is seen is what a television makes of it. So palettes are decoded here from the levels and waves of the',
    'signal (https://www.nesdev.org/wiki/NTSC_video), each as a chip in a real set did it: at which angles of the subcarrier it reads red and green, and how much it',
    'amplifies them. Angles and gains are those of the chips’ data sheets as gamutthingy (https://github.com/ChthonVII/gamutthingy) and Mednafen hand them on;',
    'we did not see the sheets themselves. Tint, colour, contrast, brightness, gamma and phosphors can be turned on top of any of them.',
    '',
    ...lines,
  ];
}

function distances(): string[] {
  return [
    '### How far they are from published tables',
    '',
    'CIEDE2000, mean and greatest of the 52 colours $x0 to $xC; 1 is what one just sees. Tables disagree among themselves by as much: there is no one right palette.',
    '',
    ...heads(
      '',
      TABLES.map(({ name }) => name),
    ),
    ...PALETTES.map((id) =>
      row([
        nameOf(id),
        ...TABLES.map((table) => {
          const { mean, most } = distance(id, table);
          return `${mean.toFixed(1)} / ${most.toFixed(0)}`;
        }),
      ]),
    ),
    '',
    ...TABLES.map(({ name, source }) => `- ${name}: ${source}`),
    '',
    'The tables of NESdev and of FCEUmm’s Sony are computed, as ours are, from other assumptions; the two captures are what a console’s signal became in a capture',
    'device, scaled by hand by those who made them.',
    '',
  ];
}

function wide(): string[] {
  const decoded = PALETTES.filter((id) => id !== '2c03');
  return [
    '### More than sRGB',
    '',
    'Of the 48 colours with a hue: for how many a decoder asks a tube for less than no current, or for more than white takes (a tube stops at the first, and so do we);',
    'and how many of what the tube then shows sRGB cannot show, and of those Display P3 cannot, by what its phosphors are. Where some of them are seen on a P3',
    'screen alone, and there is one, the canvas is P3.',
    '',
    ...heads('', ['beyond the tube', ...TUBES.map((id) => `${phosphorWords.choices[id as 'none']}: sRGB, P3`)]),
    ...decoded.map((id) =>
      row([
        nameOf(id),
        `${beyondTube(id)} of 48`,
        ...TUBES.map((tube) => {
          const { srgb, p3 } = beyondScreen(id, tube);
          return `${srgb}, ${p3}`;
        }),
      ]),
    ),
    '',
  ];
}

function shape(): string[] {
  const shapes = [
    ['NTSC', { pal: false }],
    ['PAL and Dendy', { pal: true }],
    ['square', { pixels: 'square' }],
    ['stretched to 4:3', { pixels: 'wide' }],
  ] as const;
  const whole = { integer: true, integerColumns: true };
  const size = (options: object, width: number, height: number) => {
    const fitted = fitPicture(width, height, { ...WHOLE_PICTURE, ...options });
    return `${fitted.width} x ${fitted.height}`;
  };
  return [
    '## Shape',
    '',
    'A pixel of the picture is as wide as a television showed it: the time of a dot, of the time in which a line crosses a tube of 4:3 (ITU-R BT.601). With whole',
    'columns too, every pixel of the console is equally large, and as near to that shape as it can be.',
    '',
    ...heads('', ['width of a pixel', 'picture', 'in 1920 x 1080', 'whole lines', 'whole pixels']),
    ...shapes.map(([name, options]) => {
      const aspect = aspectOf({ ...WHOLE_PICTURE, ...options });
      return row([
        name,
        ((aspect * 240) / 256).toFixed(4),
        `${aspect.toFixed(4)}:1`,
        size(options, 1920, 1080),
        size({ ...options, integer: true }, 1920, 1080),
        size({ ...options, ...whole }, 1920, 1080),
      ]);
    }),
    '',
  ];
}

/** docs/PICTURES.md, and the pictures in it. */
export function picturesPage(): { readonly page: string; readonly drawn: readonly Drawn[] } {
  const title = titleShot();
  const ofPalettes = PALETTES.map((id) => ({ name: `palette-${id}.png`, draw: () => pngOf(paletteImage(id, title)) }));
  const drawn = [...filterPictures(), ...ofPalettes];
  const page = [
    '# Pictures',
    '',
    'What the picture can look like. `npm run pictures` draws and measures all of it and writes this page.',
    '',
    '![The left half as plain pixels, the right half as a television shows it](pictures/before-and-after.png)',
    '',
    ...filters(),
    ...palettes(),
    ...distances(),
    ...wide(),
    ...shape(),
  ];
  return { page: `${page.join('\n').trimEnd()}\n`, drawn };
}
