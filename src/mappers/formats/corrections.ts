import { crc32 } from '../../base/hash.ts';
import type { Mirroring } from '../memory.ts';
import { BAD_HEADERS } from './bad-headers.ts';
import type { CartridgeFacts } from './facts.ts';
import { isOldInes, type RomFile, usualMirroring } from './rom-file.ts';
import { VS_EVIDENCE, vsGameOf } from './vs-games.ts';

/** What is known better of a ROM than its header says. */
export interface Correction {
  readonly facts: CartridgeFacts;
  /** Who says so. */
  readonly evidence: readonly string[];
}

const MIRRORINGS: Readonly<Record<string, Mirroring>> = { H: 'horizontal', V: 'vertical', 4: 'four' };

/**
 * What the table of bad headers says otherwise than the file; null when there is nothing. Only iNES headers are
 * looked up: whoever wrote a NES 2.0 header or a board's name did it for this very game.
 */
export function correctionOf(rom: RomFile): Correction | null {
  if (!isOldInes(rom)) return null;
  const vs = vsGameOf(rom);
  if (vs !== null) return differs(rom, vs.facts) ? { facts: vs.facts, evidence: VS_EVIDENCE } : null;
  const crc = crc32(rom.body.subarray(rom.trainer?.length ?? 0).subarray(0, rom.prg.length + rom.chr.length));
  for (const { evidence, rows } of BAD_HEADERS) {
    const row = rows.find(([wanted]) => wanted === crc);
    if (row === undefined) continue;
    const facts = parseFacts(row[1]);
    return differs(rom, facts) ? { facts, evidence } : null;
  }
  return null;
}

/** A row's text; `bad-headers.ts` says how to read it. */
function parseFacts(text: string): CartridgeFacts {
  const [number, ...more] = text.split(' ');
  const [mapper, submapper = '0'] = number.split('.');
  const sizeOf = (letter: string) => {
    const found = more.find((word) => word.startsWith(letter));
    return found === undefined ? undefined : Number(found.slice(1)) * 1024;
  };
  const mirroring = more.map((word) => MIRRORINGS[word]).find((word) => word !== undefined);
  const nvram = sizeOf('n');
  const ram = sizeOf('r') ?? (nvram === undefined ? undefined : 0);
  return {
    ...(mapper === '-' ? {} : { mapper: Number(mapper), submapper: Number(submapper) }),
    ...(mirroring === undefined ? {} : { mirroring }),
    ...(more.includes('b') || nvram !== undefined ? { battery: true } : {}),
    ...(nvram === undefined ? {} : { prgNvram: nvram }),
    ...(ram === undefined ? {} : { prgRam: ram }),
    ...(more.includes('p') ? { region: 'pal' as const } : {}),
  };
}

function differs(rom: RomFile, facts: CartridgeFacts): boolean {
  const { mapper = rom.mapper, submapper = rom.submapper, battery = rom.battery, region = rom.region } = facts;
  const saysRam = facts.prgRam !== undefined || facts.prgNvram !== undefined;
  const { mirroring, vsPpu, vsHardware = rom.vsHardware, expansion = rom.expansion } = facts;
  const saysVs = vsPpu !== undefined && (rom.console !== 'vs' || vsPpu !== rom.vsPpu);
  return (
    saysRam ||
    saysVs ||
    vsHardware !== rom.vsHardware ||
    expansion !== rom.expansion ||
    mapper !== rom.mapper ||
    submapper !== rom.submapper ||
    battery !== rom.battery ||
    region !== rom.region ||
    (mirroring !== undefined && mirroring !== usualMirroring(rom))
  );
}
