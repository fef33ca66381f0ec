import { Nes, type NesOptions } from '../../src/console/index.ts';
import { accuracyCoinTests } from './corpus.ts';
import { coinResult } from './rules.ts';

const START = 0x08;
/** Start is held for this many frames. */
const HELD = 6;
/** Zero page: 1 while all tests are being run; number of tests run. */
const RUNNING = 0x35;
const COUNT = 0x37;
const FRAME_LIMIT = 6000;
/** The ROM counts its passes after the last test, and is done when it has not run any for this many frames. */
const QUIET_FRAMES = 60;

/** One run of all of AccuracyCoin's tests. */
export interface CoinRun {
  /** Tests that it ran, by its own count. */
  readonly ran: number;
  /** By test: whether it passed, and its success or error code (empty when it has not run). */
  readonly results: ReadonlyMap<string, { readonly passed: boolean; readonly code: string }>;
}

/** Boots AccuracyCoin, presses Start on the menu in frame `start`, and runs until its table of results is up. */
export function runCoin(rom: Uint8Array, start: number, options: NesOptions = {}): CoinRun {
  const nes = new Nes(rom, { region: 'ntsc', ...options });
  let started = false;
  let quiet = 0;
  for (let frame = 0; frame < FRAME_LIMIT && quiet < QUIET_FRAMES; frame++) {
    nes.setButtons(0, frame >= start && frame < start + HELD ? START : 0);
    nes.runFrame({ picture: false, sound: false });
    const running = nes.peek('cpu', RUNNING) === 1;
    started ||= running;
    quiet = started && !running ? quiet + 1 : 0;
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
