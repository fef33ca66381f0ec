import type { KnownRom } from '../../src/app/prove/known-roms.ts';
import type { CorpusRom } from './corpus.ts';

export function ruleOf(rom: CorpusRom): KnownRom | null;
export function pageList(corpus: readonly CorpusRom[]): KnownRom[];
