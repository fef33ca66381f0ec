import type { CoinTest } from '../../src/app/prove/coin.ts';
import type { CorpusRom } from './corpus.ts';

export function fromManifest(rom: unknown): CorpusRom;
export function fromAccuracyCoin(description: unknown): CoinTest[];
