import type { OtherConsole, OtherFile, RomProblems } from '../../console/core.ts';
import { formatsOf } from './format.ts';
import { KB } from './sizes.ts';

const { number } = formatsOf('en');

/** As whole kilobytes, as the sizes of ROMs are given. */
function roundKilobytes(bytes: number): string {
  return `${number(Math.ceil(bytes / KB))}\u00a0KB`;
}

/** Two sizes that differ: in bytes, where they would be the same in KB. */
function sizes(one: number, other: number): readonly [string, string] {
  const [first, second] = [roundKilobytes(one), roundKilobytes(other)];
  return first === second ? [`${number(one)} bytes`, `${number(other)} bytes`] : [first, second];
}

const FRESH = 'Try a fresh copy.';

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  png: 'a picture (PNG)',
  jpeg: 'a picture (JPEG)',
  gif: 'a picture (GIF)',
  pdf: 'a PDF document',
  'sound-or-video': 'a sound or video file',
  sound: 'a sound file',
  mp3: 'a sound file (MP3)',
  'windows-program': 'a Windows program',
  'linux-program': 'a Linux program',
  'nintendo-64-game': 'a Nintendo 64 game',
  'game-boy-game': 'a Game Boy game',
  'game-boy-advance-game': 'a Game Boy Advance game',
  'mega-drive-game': 'a Mega Drive game',
  'master-system-or-game-gear-game': 'a Master System or Game Gear game',
  'super-nintendo-game': 'a Super Nintendo game',
};

const OTHER_CONSOLES: Readonly<Record<OtherConsole, string>> = {
  'famiclone-decimal': 'a Famiclone whose CPU has decimal mode',
  vt02: 'a plug-and-play console with a VT02 chip',
  vt03: 'a plug-and-play console with a VT03 chip',
  vt09: 'a plug-and-play console with a VT09 chip',
  vt32: 'a plug-and-play console with a VT32 chip',
  vt369: 'a plug-and-play console with a VT369 chip',
  um6578: 'a plug-and-play console with a UM6578 chip',
  network: 'the Famicom Network System',
  other: 'a console that this version does not know',
};

/** What an image of each format is called. */
const IMAGES = { iNES: 'file', UNIF: 'UNIF image', NSF: 'music file' } as const;

const CARTRIDGE_FACTS = {
  mapper: 'mapper',
  submapper: 'submapper',
  vsPpu: 'VS. PPU',
  vsHardware: 'VS. hardware',
  expansion: 'expansion device',
} as const;

/** Why the machine refuses a file, by the codes of its errors. */
export const romProblemsEn = {
  'empty-file': () => `This file is empty. ${FRESH}`,
  archive: ({ kind }) => `This is a ${kind} archive. Unpack it first, then add the .nes file inside.`,
  'empty-zip': () => `This zip archive is empty. ${FRESH}`,
  patch: ({ kind }) => `This is a patch (${kind}), not a game: it changes a game you already have.`,
  'other-file': ({ kind }) => `This is ${OTHER_FILES[kind]}, not a NES game.`,
  'web-page': () => `This is a web page, not a game: the download probably went wrong. ${FRESH}`,
  'header-damaged': () => `The header of this file is damaged. ${FRESH}`,
  'header-missing': () => 'This is not a NES game: it has no header that says which cartridge it comes from.',
  'header-cut-short': ({ format }) => `This ${IMAGES[format]} is cut short in its header. ${FRESH}`,
  'program-missing': ({ format }) => `There is no program in this ${IMAGES[format]}. It seems to be damaged. ${FRESH}`,
  'rom-cut-short': ({ announced, found }) =>
    `This file is cut short: its header says ${sizes(announced, found)[0]}, but it has only ${sizes(announced, found)[1]}. ${FRESH}`,
  'part-cut-short': ({ format, part }) => `This ${IMAGES[format]} is cut short in its part ${part}. ${FRESH}`,
  'chip-damaged': ({ chip }) => `This UNIF image is damaged: the checksum of chip ${chip} is wrong. ${FRESH}`,
  'board-missing': () => 'This UNIF image does not say which cartridge board it comes from.',
  'board-unknown': ({ mapper, name }) =>
    `This game needs a cartridge board that is not supported: mapper ${mapper}${name && ` (${name})`}.`,
  'unif-board-unknown': ({ name }) => `This game needs a cartridge board that is not supported: ${name} (UNIF).`,
  'board-is-disk-system': () =>
    'This game needs a cartridge board that is not supported: mapper 20 (Famicom Disk System, whose games are disk images).',
  'other-console': ({ console }) => `This game was made for ${OTHER_CONSOLES[console]}. It does not run on a NES.`,
  'vs-dual-system': () =>
    'This game was made for the VS. DualSystem, two consoles that share memory. It does not run on one.',
  'music-missing': () => `There is no music in this file. It seems to be damaged. ${FRESH}`,
  'music-part-missing': () =>
    `There is no music in this file: its part INFO or DATA is missing. It seems to be damaged. ${FRESH}`,
  'music-part-unknown': ({ part }) => `This music needs something that is not supported: its part ${part}.`,
  'load-address-damaged': () => `The header of this music file is damaged: it loads outside of ROM. ${FRESH}`,
  'disk-cut-short': ({ side, found }) =>
    `This disk image is cut short: a side has ${number(side)} bytes, this file has ${number(found)}. ${FRESH}`,
  'disk-too-long': ({ sides, most }) =>
    `This disk image has ${number(sides)} sides, and no game has more than ${number(most)}. It seems to be damaged. ${FRESH}`,
  'disk-side-damaged': ({ side }) => `Side ${number(side)} of this disk image is damaged. ${FRESH}`,
  'bios-missing': () => 'This is a Famicom Disk System game, and what disks are played with is not here.',
  'bios-wrong-size': ({ needed, found }) =>
    `The Famicom Disk System BIOS has ${number(needed)} bytes; this file has ${number(found)}.`,
  'bios-cannot-start': () => 'This is not the Famicom Disk System BIOS.',
  'number-impossible': ({ fact, value, last }) =>
    `There is no ${CARTRIDGE_FACTS[fact]} ${value}: choose one from 0 to ${last}.`,
  'mirroring-unknown': ({ value }) => `There is no mirroring called ${value}.`,
  'region-unknown': ({ value }) => `There is no console called ${value}.`,
  'ram-impossible': ({ size }) => `A cartridge cannot have ${number(size)} bytes of RAM: choose whole KB up to 2048.`,
} satisfies { readonly [Code in keyof RomProblems]: (values: RomProblems[Code]) => string };
