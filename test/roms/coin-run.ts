import { CoinJudge } from '../../src/app/prove/coin.ts';
import { Nes, type NesOptions } from '../../src/console/index.ts';
import { accuracyCoinTests } from './corpus.ts';
import { coinResult } from './rules.ts';

/** Zero page: number of tests run. */
const COUNT = 0x37;

/** One run of all of AccuracyCoin's tests. */
export interface CoinRun {
  /** Tests that it ran, by its own count. */
  readonly ran: number;
  /** By test: whether it passed, and its success or error code (empty when it has not run). */
  readonly results: ReadonlyMap<string, { readonly passed: boolean; readonly code: string }>;
}

/** Boots AccuracyCoin, presses Start on the menu in frame `start` (from 1), and runs until its table of results is up. */
export function runCoin(rom: Uint8Array, start: number, options: NesOptions = {}): CoinRun {
  const nes = new Nes(rom, { region: 'ntsc', ...options });
  const judge = new CoinJudge(accuracyCoinTests(), start);
  let over = false;
  for (let frame = 0; !over; frame++) {
    nes.runFrame({ picture: false, sound: false });
    over = judge.afterFrame(nes, frame) !== null;
  }
  const results = accuracyCoinTests().map(({ name, address }) => {
    return [name, coinResult(nes.peek('cpu', address))] as const;
  });
  return { ran: nes.peek('cpu', COUNT), results: new Map(results) };
}

/** Names of the tests that did not pass, each with what it says. */
export function failuresOf({ results }: CoinRun): string[] {
  return [...results]
    .filter(([, { passed }]) => !passed)
    .map(([name, { code }]) => (code === '' ? `${name}: not run` : `${name}: error ${code}`));
}

/** Success codes other than a plain pass, by test. */
export function codesOf({ results }: CoinRun): Record<string, string> {
  const found = [...results].filter(([, { passed, code }]) => passed && code !== '0');
  return Object.fromEntries(found.map(([name, { code }]) => [name, code]));
}

/**
 * The success codes of one machine: a front-loading NES (NES-001) with composite video, an RP2A03G from before
 * mid-1990, and an RP2C02G. What they mean is said in AccuracyCoin's README.
 */
export const FRONT_LOADER: Readonly<Record<string, string>> = {
  // SHA and SHS: the high byte is ANDed with A and X. An old RP2A03G; later ones leave A out (2).
  '$93   SHA indirect,Y': '1',
  '$9F   SHA absolute,Y': '1',
  '$9B   SHS absolute,Y': '1',
  // A load DMA comes two APU cycles after the write to $4015.
  'DMA + $2002 Read': '1',
  // The same old RP2A03G.
  'Implicit DMA Abort': '2',
  // Reads of a pad in consecutive cycles are one clock: not the first Famicom (2).
  'DMA + $4016 Read': '1',
  'Controller Clocking': '1',
  // The OAM DMA's reads of $4016 clock the pads.
  'APU Register Activation': '2',
  // Palette RAM and OAM can be read back: RP2C02G, not E (E).
  'PPU Read Buffer': 'G',
  'Address $2004 behavior': 'G',
  // Composite, not RGB (2).
  'Sprites On Scanline 0': '1',
};
