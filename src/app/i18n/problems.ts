import type { OtherConsole, OtherFile, ProblemCode, Problems, Values } from '../../console/core.ts';

const FRESH = 'Try a fresh copy.';
const DAMAGED = 'It seems to be damaged.';

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
  other: 'a console that did not exist when this program was made',
};

/** What an image of each format is called. */
const IMAGES = { iNES: 'file', UNIF: 'UNIF image', NSF: 'music file' } as const;
const FACTS = {
  mapper: 'mapper',
  submapper: 'submapper',
  vsPpu: 'VS. PPU',
  vsHardware: 'VS. hardware',
  expansion: 'expansion device',
} as const;

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** A sentence for everything that the core refuses. */
const SENTENCES: { readonly [Code in ProblemCode]: (values: Problems[Code]) => string } = {
  'empty-file': () => 'This file is empty.',
  archive: ({ kind }) => `This is a ${kind} archive. Unpack it first, then add the .nes file inside.`,
  'empty-zip': () => 'This zip archive is empty.',
  patch: ({ kind }) => `This is a patch (${kind}), not a game: it changes a game you already have.`,
  'other-file': ({ kind }) => `This is ${OTHER_FILES[kind]}, not a game for the NES.`,
  'web-page': () => 'This is a web page, not a game: the download probably went wrong.',
  'header-damaged': () => `The header of this file is damaged. ${FRESH}`,
  'header-missing': () => 'This is not a .nes file: the header that says what cartridge it comes from is missing.',
  'header-cut-short': ({ format }) => `This ${IMAGES[format]} breaks off in its header. ${DAMAGED}`,
  'program-missing': ({ format }) =>
    format === 'iNES'
      ? `The header of this file announces no program. ${DAMAGED}`
      : `There is no program in this UNIF image. ${DAMAGED}`,
  'rom-cut-short': ({ announced, found }) =>
    `This file is cut short: its header announces ${kilobytes(announced)} KB, but there are only ${kilobytes(found)} KB. ${FRESH}`,
  'part-cut-short': ({ format, part }) =>
    format === 'UNIF'
      ? `This UNIF image is cut short: part ${part} is not whole. ${FRESH}`
      : `This music file is cut short in its part ${part}. ${FRESH}`,
  'chip-damaged': ({ chip }) => `This UNIF image is damaged: chip ${chip} has not the checksum noted for it. ${FRESH}`,
  'board-missing': () => 'This UNIF image does not say which cartridge board it comes from.',
  'board-unknown': ({ mapper, name }) =>
    `This game needs a cartridge board that is not supported: mapper ${mapper}${name && ` (${name})`}.`,
  'unif-board-unknown': ({ name }) => `This game needs a cartridge board that is not supported: ${name} (UNIF).`,
  'board-is-disk-system': () =>
    'This game needs a cartridge board that is not supported: mapper 20 (Famicom Disk System, whose games are disk images).',
  'other-console': ({ console }) => `This game was made for ${OTHER_CONSOLES[console]}; it does not run on a NES.`,
  'vs-dual-system': () =>
    'This game was made for the VS. DualSystem, which is two consoles that share memory. It does not run on one.',
  'music-missing': () => `There is no music in this file. ${DAMAGED}`,
  'music-part-missing': () => `This music file has no music in it (INFO or DATA is missing). ${DAMAGED}`,
  'load-address-damaged': () => 'The header of this music file is damaged: its program lies outside of ROM.',
  'disk-cut-short': ({ side, found }) =>
    `This disk image is cut short: a side has ${side} bytes, and there are ${found}. ${FRESH}`,
  'disk-too-long': ({ sides, most }) => `This disk image has ${sides} sides; no game has more than ${most}. ${DAMAGED}`,
  'disk-side-damaged': ({ side }) => `Side ${side} of this disk image does not begin as a disk does. It is damaged.`,
  'bios-missing': () => 'This is a disk of the Famicom Disk System, which needs the ROM of that machine (8 KB).',
  'bios-wrong-size': ({ needed, found }) =>
    `The ROM of the Famicom Disk System has ${needed.toLocaleString('en')} bytes; this file has ${found.toLocaleString('en')}.`,
  'bios-cannot-start': () => 'This is not the ROM of the Famicom Disk System: it cannot start.',
  'number-impossible': ({ fact, value, last }) => `There is no ${FACTS[fact]} ${value}: 0 to ${last} can be chosen.`,
  'mirroring-unknown': ({ value }) => `There is no mirroring called ${value}.`,
  'region-unknown': ({ value }) => `There is no console called ${value}.`,
  'ram-impossible': ({ size }) => `A cartridge cannot have ${size} bytes of RAM: whole KB up to 2048 are possible.`,
  'state-cut-short': () => 'This saved state is empty or cut short.',
  'not-a-state': () => 'This is not a saved state of Cartouche.',
  'state-too-new': () =>
    'This saved state was made by another version of Cartouche, newer than this one. Update, then load it.',
  'state-of-another-game': () => 'This saved state belongs to another game.',
  'state-of-another-console': ({ made, here }) =>
    `This saved state was made on another console (${made.toUpperCase()}, not ${here.toUpperCase()}).`,
  'state-of-another-cartridge': () =>
    'This saved state was made with other settings of the cartridge (mapper, mirroring or RAM).',
  'barcode-not-digits': () => 'A barcode has digits only.',
  'barcode-wrong-length': () => 'A barcode has 8, 12 or 13 digits.',
  'barcode-wrong-digit': ({ needed }) =>
    `One of the digits is wrong: the last one should be ${needed}, going by the others.`,
};

/** What to tell the player of an error of the core. */
export function problemText({ code, values }: { readonly code: ProblemCode; readonly values: Values }): string {
  const say = SENTENCES[code] as (values: Values) => string;
  return say(values);
}
