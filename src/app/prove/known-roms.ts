import type { Judge } from './judge.ts';
import list from './known-roms.json' with { type: 'json' };
import { NestestJudge } from './nestest.ts';
import { PictureJudge, ScreenJudge, ShellJudge, SingleCoinJudge } from './rules.ts';

/** What a ROM is judged by. */
interface KnownRom {
  /** First ten digits of the SHA-1 of the file. */
  readonly sha1: string;
  readonly region: 'ntsc' | 'pal' | 'dendy' | 'multi';
  /** Frames after which a right machine shows its result. */
  readonly frames: number;
  readonly by: 'shell' | 'screen' | 'byte' | 'picture' | 'nestest';
  /** For 'screen': texts of which one must be on the nametables; address, value and number of bytes of RAM; and how tiles are letters. */
  readonly text?: readonly string[];
  readonly ram?: readonly number[];
  readonly charset?: string;
  /** For 'byte': where it lies. */
  readonly result?: number;
  /** For 'picture': its CRC32. */
  readonly crc?: string;
  /** It may fail: it wants another chip revision, or one particular console. */
  readonly other?: boolean;
}

const DIGITS = 10;
const KNOWN = new Map((list as readonly KnownRom[]).map((rom) => [rom.sha1, rom]));

/** What is known of the ROM with this SHA-1. */
export function knownRom(fileSha1: string): KnownRom | undefined {
  return KNOWN.get(fileSha1.slice(0, DIGITS));
}

/** The judge for a known ROM. */
export function judgeOf(rom: KnownRom): Judge {
  const { by, frames, text, charset } = rom;
  if (by === 'shell') return new ShellJudge(frames);
  if (by === 'byte') return new SingleCoinJudge(rom.result ?? 0, frames);
  if (by === 'picture') return new PictureJudge(rom.crc ?? '', frames);
  if (by === 'nestest') return new NestestJudge();
  const ram = rom.ram === undefined ? undefined : ([rom.ram[0], rom.ram[1], rom.ram[2] ?? 1] as const);
  return new ScreenJudge({ frames, text, ram, charset: charset === 'low5' ? charset : undefined });
}
