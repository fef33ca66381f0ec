import type { AccuracyCoinTest, CorpusRom } from './corpus.ts';

export function fromManifest(rom: unknown): CorpusRom;
export function fromAccuracyCoin(description: unknown): AccuracyCoinTest[];
