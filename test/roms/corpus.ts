import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoinTest } from '../../src/app/prove/coin.ts';
import { ROOT, romFolder, testData } from '../data-folder.ts';
import { fromAccuracyCoin, fromManifest } from './manifest.mjs';

export { romFolder };

/** One test ROM: where it comes from, and what it must show. */
export interface CorpusRom {
  /** Its place in the corpus, and its name in docs/ACCURACY.md. */
  readonly path: string;
  readonly sha1: string;
  /** GitHub repository, commit, and path in it. */
  readonly repo: string;
  readonly commit: string;
  readonly from: string;
  readonly suite: string;
  readonly kind: string;
  readonly mapper: number | null;
  readonly region: 'ntsc' | 'pal' | 'dendy' | 'multi';
  /** Frames after which a right machine shows its result. */
  readonly frames: number;
  /** Bytes of CPU RAM that must have this value: [address, value, how many], one where that is left out. */
  readonly ram?: readonly [number, number, number?];
  /** Texts of which one must be on the nametables. */
  readonly text?: readonly string[];
  /** How tiles are letters: ASCII in the low seven bits, or 'low5' (tiles 0-31 are @, A, B ...). */
  readonly charset?: 'low5';
  /** Address of an AccuracyCoin result byte. */
  readonly result?: number;
  /** Why it need not pass: it belongs to another chip revision or one particular console. */
  readonly expect?: 'exclusive' | 'console-specific';
  /** Whether it is to be judged by its sound. */
  readonly sound?: boolean;
  /** The reference's picture: its CRC32 after `since` frames if it stands `still`, else after 900. */
  readonly picture?: { readonly crc: string; readonly still: boolean; readonly since: number };
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** All test ROMs. */
export function corpus(): CorpusRom[] {
  const manifest = testData('roms', 'manifest.json');
  if (manifest !== null) return (json(manifest) as unknown[]).map(fromManifest);
  return json(join(ROOT, 'test/roms/corpus.json')) as CorpusRom[];
}

/** The tests of AccuracyCoin, in the order it runs them. */
export function accuracyCoinTests(): CoinTest[] {
  const description = testData('roms', 'accuracycoin.json');
  if (description !== null) return fromAccuracyCoin(json(description));
  return json(join(ROOT, 'test/roms/accuracycoin-tests.json')) as CoinTest[];
}

/** A ROM's bytes. Throws when the file is missing or is not the one that was meant. */
export function readRom(path: string, sha1: string): Uint8Array {
  const bytes = readFileSync(join(romFolder ?? '', path));
  const found = createHash('sha1').update(bytes).digest('hex');
  if (found !== sha1) throw new Error(`${path}: SHA-1 ${found}, expected ${sha1}`);
  return bytes;
}
