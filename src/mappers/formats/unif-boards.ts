import type { Mirroring } from '../memory.ts';
import { RomError } from './rom-error.ts';
import type { RamSizes } from './rom-file.ts';

/** What a UNIF board name says, in the terms of NES 2.0. */
interface UnifBoard {
  readonly mapper: number;
  readonly submapper: number;
  readonly ram: RamSizes;
  /** Soldered the same way on every such board; null where the MIRR chunk tells. */
  readonly mirroring: Mirroring | null;
}

/** What of a UNIF file is needed to know its board in full. */
interface UnifFacts {
  /** Bytes of PRG ROM and of CHR ROM. */
  readonly prgSize: number;
  readonly chrSize: number;
  readonly battery: boolean;
  /** MIRR names a soldered mirroring, not the mapper. */
  readonly soldered: boolean;
}

/**
 * One board a line: name; mapper, with `.submapper` unless 0; PRG RAM in KiB; CHR RAM in KiB; mirroring (H, V,
 * or 4 screens) where every such board is soldered alike. A column that is left out or `-`: no PRG RAM, 8 KiB
 * of CHR RAM when there is no CHR ROM, as MIRR says. Of `a+b` KiB the battery keeps b; `!a` is kept without a
 * battery (EEPROM, or RAM of which it is a part); `?a` is only there without CHR ROM. `m/s`: submapper s when
 * the mirroring is soldered. `name@size`: from so many KiB of PRG ROM on.
 *
 * Names are upper case, without the prefixes that `PREFIX` takes off. Sources:
 * https://www.nesdev.org/wiki/UNIF_to_NES_2.0_Mapping, and where that is silent or superseded, the names that
 * FCEUmm (src/unif.c) and NintendulatorNRS (OpenFileUNIF) know.
 */
const TABLE = `
B4 4;AMROM 7.2;ANROM 7.1;AN1ROM 7.1;AOROM 7;BNROM 34.2;CNROM 3.2;CNROM+SECURITY 185;CPROM 13 - 16;FAMILYBASIC 0 2 - V
EKROM 5 8;ELROM 5;ETROM 5 8+8;EWROM 5 32;FJROM 10 8;FKROM 10 8;HROM 0 - - V;HKROM 4.1 !1;NROM 0;PEEOROM 9;PNROM 9
RROM 0;RTROM 0;SROM 0;SAROM 1 8;SBROM 1;SCROM 1;SC1ROM 1;SEROM 1.5;SFROM 1;SF1ROM 1;SFEXPROM 1;SGROM 1;SHROM 1.5
SH1ROM 1.5;SIROM 1 8;SJROM 1 8;SKROM 1 8;SLROM 1;SL1ROM 1;SL2ROM 1;SL3ROM 1;SLRROM 1;SMROM 1;SNROM 1 8;SNWEPROM 1 8
SOROM 1 8+8;SUROM 1 8;SXROM 1 32;SZROM 1 8+8;TBROM 4;TEROM 4/2;TFROM 4/2;TGROM 4;TKROM 4 8;TK1ROM 4 8;TKEPROM 4 8
TKSROM 118 8;TLROM 4;TL1ROM 4;TL2ROM 4;TLSROM 118;TNROM 4 8;TQROM 119 - 8;TR1ROM 4 - - 4;TSROM 4 8;TVROM 4 - - 4
STROM 0;UNROM 2.2;UOROM 2.2;GNROM 66;MHROM 66;DEROM 206;DE1ROM 206;DRROM 206 - - 4;NTBROM 68.1 8
ACCLAIM-MC-ACC 4.3;BANDAI-FCG-1 16.4;BANDAI-FCG-2 16.4;BANDAI-LZ93D50 16.5;BANDAI-LZ93D50+24C01 159 !.125
BANDAI-LZ93D50+24C02 16.5 !.25;BANDAI-PT-554 3.2 - - H;IREM-FCG-1 16.4;JALECO-JF01 0 - - H;JALECO-JF02 0 - - H
JALECO-JF03 0 - - H;JALECO-JF04 0 - - H;JALECO-JF15 2.2 - - V;JALECO-JF18 2.2 - - V;JALECO-JF23 18;JALECO-JF24 18
JALECO-JF25 18;JALECO-JF27 18 8;JALECO-JF29 18;JALECO-JF37 18;JALECO-JF40 18 8;NAMCOT-129 19;NAMCOT-163 19 8
NAMCOT-3301 0 - - H;NAMCOT-3302 0 - - V;NAMCOT-3303 0 - - H;NAMCOT-3304 0 - - H;NAMCOT-3305 0 - - V
NAMCOT-3311 0 - - H;NAMCOT-3312 0 - - V;NAMCOT-CNROM+WRAM 3.2 2 - H;SUNSOFT_UNROM 93;TENGEN-800032 64
SL1632 14;CC-21 27;SC-127 35 8;AC08 42;AC-08 42;LH09 42;LH-09 42;SUPERHIK8IN1 45;STREETFIGTER-GAME4IN1 49.1;A60AS 51.1
MARIO1-MALEE2 55 2;GK-192 58;D1038 59;T3H53 59;BS-N032 61.1;SA-016-1M 79;VRC7 85;TEK90 90;BB 108;LE05 108;SL12 116
H2288 123;LH32 125 8;22211 132;SA-72008 133;T4A54A 134;WX-KB4K 134;SA-002 136;SACHEN-8259D 137;SACHEN-8259B 138
SACHEN-8259C 139;SACHEN-8259A 141;KS7032 142;SA-NROM 143;SA-72007 145;TC-U01-1.5M 147;SA-0037 148;SA-0036 149
SACHEN-74LS374N 150;FS304 162 8;FK23C 176 - ?256;FK23CA 176 - ?256;SUPER24IN1SC03 176 - 8;WAIXING-FS005 176 32
FC-28-5027 197.1;NOVELDIAMOND9999999IN1 201;JC-016-2 205;8237 215;8237A 215.1;N625092 221;GHOSTBUSTERS63IN1 226
G631 226;WAIXING-FW01 227 8;42IN1RESETSWITCH 233;150IN1A 235;212-HONG-KONG 235;70IN1 236;70IN1B 236;603-5052 238
43272 242;ONEBUS 256 8;DANCE 256 8;PEC-586 257 8;158B 258;F-15 259;HPXX 260 8;HP2018-A 260 8;810544-C-A1 261
SHERO 262 - 8 4;KOF97 263;YOKO 264;T-262 265;CITYFIGHT 266;COOLBOY 268 8 256;MINDKIDS 268.1 8 256;22026 271
80013-B 274;GS-2004 283;GS-2013 283;DRIPGAME 284 !8;A65AS 285;GF-401CD 285.1;BS-5 286;411120-C 287;K-3088 287
GKCXIN1 288;60311C 289;NTD-03 290;DRAGONFIGHTER 292;13IN1JY110 295;TF1201 298;11160 299;190IN1 300;8157 301
KS7057 302;KS7017 303 8;SMB2J 304;SMB2J@80 311;KS7031 305;KS7016 306;KS7037 307 8;TH2131-1 308;LH51 309 8
KS7013B 312;RESET-TXROM 313;64IN1NOREPEAT 314;830134C 315;820733C 315;HP898F 319;830425C-4391T 320;820310-C 321
K-3033 322;FARID_SLROM_8-IN-1 323;FARID_UNROM_8-IN-1 324;MALISB 325;10-24-C-A1 327 8 8;RT-01 328;EDU2000 329 32
12-IN-1 331;WS 332;NEWSTAR-GRM070-8IN1 333;8-IN-1 333;CTC-09 335;K-3046 336;CTC-12IN1 337;SA005-A 338;K-3006 339
K-3036 340;K-3032 340;TJ-03 341;COOLGIRL 342 32 ?512;RESETNROM-XIN1 343;KS106C 343.1;GN-26 344;L6IN1 345;KS7012 346 8
KS7030 347 8;830118C 348;G-146 349;891227 350;3D-BLOCK 355;SB-5013 359;N49C-300 369 8;820561C 377;830561C 377
M2C52A 380;830752C 396;GOLDEN-16IN1-SPC001 396;JY88S 411;BS-400R 422;BS-4040R 422;AB-G1L 428;WELL-NO-DG450 428
TF2740 428;S-2009 434;K-3010 438;K-3071 438;DS-07 439;K86B 439;BS-110 444;DG574B 445;830768C 448;TL-8042 453;GN-23 458.1
K-3102 458;971107-00G 462;KS7009 486;K-3011-25 498;YHC-UNROM-CART 500;YHC-AXROM-CART 501;YHC-A/B/UXROM-CART 502
SA-9602B 513 - !32;DANCE2000 518 8;EH8813A 519;DREAMTECH01 521;LH10 522 8;900218 524;KS7021A 525;BJ-56 526 8
AX-40G 527;831128C 528 8;T-230 529;AX5705 530;LH53 535 8;JY4M4 537;82112C 540;QTAI 547 8+8 8;KN-20 577 - - V;820436-C 579;8203 583
K-3057 587;RET-CUFROM 29 - 32;GTROM 111 - 16;CHEAPOCABRA 111 - 16;INLNSF 31;INL-NSF 31;UNROM-512-8 30;UNROM-512-16 30 - 16;UNROM-512-32 30 - 32;TRANSFORMER 0 8
`;

const PREFIX = /^(NES|HVC|UNL|BTL|BMC)-/;
/** Makers of copies of Nintendo's boards, whose names end alike: IREM-NROM-128. */
const MAKER = /^(ACCLAIM|BANDAI|IREM|JALECO|KONAMI|NAMCOT|SUNSOFT|TAITO|TENGEN)-/;
const FIXED: Readonly<Record<string, Mirroring>> = { H: 'horizontal', V: 'vertical', '4': 'four' };

/** The table by name; cells as they stand there. */
let rows: ReadonlyMap<string, readonly string[]> | null = null;

/** The board of a UNIF name (MAPR); throws `RomError` when it is not known. */
export function unifBoard(name: string, facts: UnifFacts): UnifBoard {
  rows ??= new Map(
    TABLE.split(/[;\n]/).map((line) => {
      const [key, ...cells] = line.split(' ');
      return [key, cells];
    }),
  );
  const cells = find(rows, name.toUpperCase(), facts.prgSize >> 10);
  if (cells === undefined) throw new RomError('unif-board-unknown', { name });
  const [mapper, submapper = '0'] = cells[0].split(facts.soldered ? /[./]/ : '.');
  return {
    mapper: Number.parseInt(mapper, 10),
    submapper: Number(submapper),
    ram: ramOf(cells, facts),
    mirroring: FIXED[cells[3]] ?? null,
  };
}

/** Looks for the name, then without maker, then without the suffixes of revisions: NES-NROM-128-02 is NROM. */
function find(table: ReadonlyMap<string, readonly string[]>, name: string, kilobytes: number) {
  const short = name.replace(PREFIX, '');
  for (const start of [name, short, short.replace(MAKER, '')]) {
    for (let stem = start; stem !== ''; stem = stem.includes('-') ? stem.slice(0, stem.lastIndexOf('-')) : '') {
      const large = [...table.keys()].find((key) => {
        const [own, size] = key.split('@');
        return own === stem && Number(size) <= kilobytes;
      });
      const cells = table.get(large ?? stem);
      if (cells !== undefined) return cells;
    }
  }
  return undefined;
}

function ramOf(cells: readonly string[], { battery, chrSize }: UnifFacts): RamSizes {
  const prg = sizeOf(cells[1], battery);
  const chr = sizeOf(chrSize > 0 && cells[2]?.startsWith('?') ? '-' : cells[2], false);
  const isChrMissing = chrSize === 0 && chr.plain + chr.kept === 0;
  return {
    prgRam: prg.plain,
    // A battery keeps something: the board's name may not tell that this one has RAM.
    prgNvram: battery && prg.plain + prg.kept + chr.kept === 0 ? 0x2000 : prg.kept,
    chrRam: isChrMissing ? 0x2000 : chr.plain,
    chrNvram: chr.kept,
  };
}

/** A RAM cell of the table, in bytes: what is lost without power, and what is kept. */
function sizeOf(cell: string | undefined, battery: boolean): { plain: number; kept: number } {
  if (cell === undefined || cell === '-') return { plain: 0, kept: 0 };
  const [, mark, first, second] = /^([!?]?)([\d.]+)(?:\+(\d+))?$/.exec(cell) ?? [];
  const size = Number(first) * 1024;
  const more = Number(second ?? 0) * 1024;
  if (mark === '!') return { plain: 0, kept: size };
  if (!battery) return { plain: size + more, kept: 0 };
  return more > 0 ? { plain: size, kept: more } : { plain: 0, kept: size };
}
