import { crc32 } from '../../base/hash.ts';
import type { DipSwitches, SwitchName } from '../dip-switches.ts';
import type { CartridgeFacts } from './facts.ts';
import type { RomFile } from './rom-file.ts';

/** What is known of a VS. System game by its program. */
export interface VsGame {
  readonly facts: CartridgeFacts;
  readonly switches: DipSwitches;
}

/** Who says so: the first, and one of the others. */
export const VS_EVIDENCE = ['MAME (vsnes.cpp)', 'Nestopia', 'FCEUX'];

/** Switch 1 first, by letters; those that mean one thing together have one name. */
const NAMES: Readonly<Record<string, SwitchName>> = {
  a: 'Allow continue',
  b: 'Bonus life',
  B: 'Bonus points',
  c: 'Coins and credits',
  d: 'Difficulty',
  e: 'Enemies',
  f: 'Free play',
  F: 'Freestyle points',
  h: 'Hole size',
  H: 'Health awarded at',
  i: 'Inverted input',
  I: 'Innings and time',
  l: 'Lives',
  L: 'Continue lives',
  m: 'Misses',
  M: 'Bonus man',
  n: 'Balls',
  N: 'Ball speed',
  o: 'Bullets a balloon',
  p: 'PPU',
  P: 'Points a stroke',
  q: 'Time of the first half',
  Q: 'Time of the second half',
  r: 'Drop rate rises after',
  R: 'Drop speed',
  s: 'Sound while nobody plays',
  S: 'Starting points',
  t: 'Time',
  v: 'Virus level',
  w: 'Side drain walls',
  x: 'Damage',
  y: 'Time before the bear',
  z: 'Credits for two players',
  Z: 'Bonus bike',
};

/** A game for two consoles; each of its two programs has a row. */
const DUAL = 'dual';

/**
 * By the CRC32 of PRG ROM: PPU and hardware (as in byte 13 of a NES 2.0 header), mapper (`-` as the header says), default
 * expansion device, the switches as they came from the factory, and what they are for (`-` nothing that is known). A fact
 * on which the sources differ is left out.
 */
const GAMES: readonly (readonly [number, string])[] = [
  [0x70433f2c, '02 99 5 01 zls---pp'], // Battle City
  [0xffbef374, '03 2 4 00 ccclBBd-'], // Castlevania
  [0x07138c06, '05 99 5 10 ccc-zll-'], // Clu Clu Land
  [0xd5d7eac4, '04 1 5 87 rrvvRRfs'], // Dr. Mario
  [0xed588f00, '00 99 7 28 cccddmbb'], // Duck Hunt
  [0xe4407db3, '04 99 4 00 cccZZqQ-'], // Excitebike
  [0xcbe85490, '04 99 4 00 cccZZqQ-'], // Excitebike
  [0x29155e0c, '05 99 4 00 cccZZqQ-'], // Excitebike (Japan)
  [0x17ae56be, '02 - 7 10 cccHHxxe'], // Freedom Force
  [0x1e438d52, '04 151 4 80 ccclbbts'], // The Goonies
  [0xd99a2087, '02 151 5 88 ccclBBds'], // Gradius
  [0xfe446787, '0a 99 7 28 cccddloM'], // Gumshoe
  [0xff5135a3, '02 99 7 28 cccddmbb'], // Hogan's Alley
  [0xd4eb5923, '05 99 5 00 ccclldy-'], // Ice Climber
  [0x43a357ef, '05 99 5 00 ccclldy-'], // Ice Climber
  [0x71b44e41, '03 99 5 01 ccchPSSd'], // Ladies Golf
  [0x86167220, '03 99 5 01 ccchPSSd'], // Ladies Golf
  [0x0b65a917, '03 99 4 00 ccctt-e-'], // Mach Rider
  [0xae8063ef, '02 99 4 00 ccc-----'], // Mach Rider (Japan)
  [0xca85e56d, '09 - 4 00 cccll---'], // Mighty Bomb Jack
  [0x16d3f469, '08 99 5 80 cccll--s'], // Ninja Jajamaru-kun
  [0xec461db9, '02 99 - 01 cccwbnnN'], // Pinball
  [0xe528f651, '00 99 6 01 cccwbnnN'], // Pinball (Japan)
  [0xe2c0a2be, '02 - 4 00 --sddccc'], // Platoon
  [0x135adf7c, '12 206 5 0c ccIIsppp'], // R.B.I. Baseball
  [0xa5939d0d, '12 206 5 0c ccIIsppp'], // R.B.I. Baseball
  [0x70901b25, '03 - 4 10 cccFddai'], // Slalom
  [0x46914e3e, '04 99 5 48 cccttdd-'], // Soccer
  [0x9ff9166a, '03 99 5 48 cccttdd-'], // Soccer (Japan)
  [0xe1aa8214, '00 99 4 00 cc---ppp'], // Star Luster
  [0x6f835e5a, '03 99 5 01 ccchPSSd'], // Stroke & Match Golf
  [0xcc2c4b5d, '03 99 5 01 ccchPSSd'], // Stroke & Match Golf
  [0xa93a5aee, '00 99 5 01 ccchPSSd'], // Stroke & Match Golf (Japan)
  [0x8192c804, '05 99 4 80 ccclbbtL'], // Super Mario Bros.
  [0x8b60cc58, '05 99 4 80 ccclbbtL'], // Super Mario Bros.
  [0xcf36261e, '02 206 5 05 ddlccppp'], // Super Sky Kid
  [0xf9d3b0a3, '32 206 4 00 bl--ccpp'], // Super Xevious
  [0x66bb838f, '32 206 4 00 bl--ccpp'], // Super Xevious
  [0x9924980a, '32 206 4 00 bl--ccpp'], // Super Xevious
  [0x8850924b, '02 99 5 04 --dd-ppp'], // Tetris
  [0xeb2dba63, '24 206 4 00 ccdd-ppp'], // T.K.O. Boxing
  [0x8c0c2df5, '0b 2 4 80 ccclbbds'], // Top Gun
  [0xad407f52, DUAL], // Balloon Fight
  [0x6ad67502, DUAL], // Balloon Fight
  [0xf42dab14, DUAL], // Ice Climber
  [0x7d6b764f, DUAL], // Ice Climber
  [0x18a93b7b, DUAL], // Mahjong
  [0xa2ad7d61, DUAL], // Mahjong
  [0xa9a4a6c5, DUAL], // Mahjong
  [0x78d1d213, DUAL], // Mahjong
  [0xb90497aa, DUAL], // Tennis
  [0x2a909613, DUAL], // Tennis
  [0xbc202db6, DUAL], // Tennis
  [0x008a9c16, DUAL], // Wrecking Crew
  [0x30c42b1e, DUAL], // Wrecking Crew
];

/** What is known of the game, if it is one for a VS. System that is in the table. */
export function vsGameOf(rom: RomFile): VsGame | null {
  const crc = crc32(rom.prg) >>> 0;
  const row = GAMES.find(([wanted]) => wanted === crc);
  return row === undefined ? null : parse(row[1] === DUAL ? '50 - - 00 --------' : row[1]);
}

function parse(text: string): VsGame {
  const [type, mapper, expansion, usual, letters] = text.split(' ');
  const number = Number.parseInt(type, 16);
  return {
    facts: {
      vsPpu: number & 15,
      vsHardware: number >> 4,
      ...(mapper === '-' ? {} : { mapper: Number(mapper) }),
      ...(expansion === '-' ? {} : { expansion: Number(expansion) }),
    },
    switches: {
      names: Array.from(letters, (letter) => NAMES[letter] ?? ''),
      usual: Number.parseInt(usual, 16),
    },
  };
}
