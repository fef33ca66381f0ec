import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Nes } from '../../src/console/index.ts';
import { replace } from '../game/mutants/machine.ts';
import { withTestData } from '../test-data.ts';
import { OutcomeList } from './outcomes.ts';

/** A program that was played by another emulator: what was pressed, and what was shown. */
interface Recording {
  readonly file: string;
  /** A line a frame: system, pad 1, pad 2, each after a `|`. */
  readonly input: readonly string[];
  /** So many frames in a row with the picture of this SHA-1. */
  readonly pictures: readonly (readonly [frames: number, sha1: string])[];
}

/** How the recorder's console differs from ours at power-on, where that decides what is shown; on consoles both occur. */
interface PowerOn {
  /** Master clocks by which its PPU is ahead when the CPU starts. */
  readonly ahead?: number;
  /** Cycles by which its delta channel's timer is. */
  readonly dmcPhase?: number;
  /** Its CPU is a late one, whose delta channel fetches a byte twice (https://www.nesdev.org/wiki/DMA). */
  readonly cpu?: 'late';
  /** Its CPU is in test mode: see `testMode`. */
  readonly testMode?: true;
}

const POWER_ON: Readonly<Record<string, PowerOn>> = {
  'PPU__misc_oam_tests__read2004.nes': { ahead: 6 },
  'CPU__shxdma.nes': { ahead: 27, dmcPhase: 2 },
  'APU__DmcDma__dmc_dma_implicit_stop_test_wip1(1).nes': { cpu: 'late' },
  // It prints what it reads at $401A while a sample plays: $40 throughout, the open bus, on every console that was sold.
  'APU__DmcDma__dmc_dma_implicit_stop_level_test_wip1.nes': { cpu: 'late', testMode: true },
};

/** What of its console is another than ours at power-on, in words for the report. */
function consoleOf(file: string): string {
  const { ahead, dmcPhase, cpu, testMode: isTested } = POWER_ON[file] ?? {};
  return [
    ...(ahead === undefined ? [] : [`the PPU ${ahead} master clocks ahead`]),
    ...(dmcPhase === undefined ? [] : [`the delta channel ${dmcPhase} cycles ahead`]),
    ...(cpu === undefined ? [] : ['a late RP2A03G']),
    ...(isTested === undefined ? [] : ['its test mode, which no console is wired for']),
  ].join(', ');
}

/** The register of test mode that a recorded program reads. */
const DELTA_LEVEL = 0x401a;

/**
 * The 2A03 in test mode, with its pin 30 high, which no console's wiring does: $401A gives the delta channel's level.
 * https://www.nesdev.org/wiki/CPU_Test_Mode
 */
function testMode(nes: Nes): void {
  const bus = nes.bus as unknown as { startRead(address: number, cpuAddress: number): number };
  const { apu } = nes as unknown as { apu: { runTo(cycle: number): void; readonly dmc: { readonly level: number } } };
  replace(bus, 'startRead', (read) => (address, cpuAddress) => {
    const data = read(address, cpuAddress);
    if (address !== DELTA_LEVEL) return data;
    apu.runTo(nes.bus.cycle);
    return apu.dmc.level;
  });
}

/** Bits of a pad by the letters of a recording. */
const BUTTONS: Readonly<Record<string, number>> = { A: 1, B: 2, s: 4, S: 8, U: 16, D: 32, L: 64, R: 128 };
/** The recorder may have run a few frames fewer or more when the program began. */
const SHIFT = 6;

const maskOf = (letters = '') => [...letters].reduce((mask, letter) => mask | (BUTTONS[letter] ?? 0), 0);

function sha1(pixels: Uint16Array): string {
  return createHash('sha1')
    .update(Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength))
    .digest('hex');
}

/** The last pictures of the program, as many as may be the recording's last. */
function lastPictures(folder: string, { file, input, pictures }: Recording): string[] {
  const { ahead, dmcPhase = 0, cpu = 'early', testMode: isTested = false } = POWER_ON[file] ?? {};
  const nes = new Nes(new Uint8Array(readFileSync(join(folder, file))), { dmcPhase, revisions: { cpu } });
  if (ahead !== undefined) {
    nes.ppu.power(-ahead);
    nes.bus.schedule();
  }
  if (isTested) testMode(nes);
  const frames = pictures.reduce((sum, [count]) => sum + count, 0);
  const last: string[] = [];
  for (let frame = 0; frame < frames + SHIFT; frame++) {
    const [, system, first, second] = input[frame]?.split('|') ?? [];
    if (system?.includes('R')) nes.reset();
    nes.setButtons(0, maskOf(first));
    nes.setButtons(1, maskOf(second));
    nes.runFrame({ picture: frame >= frames - SHIFT, sound: false });
    if (frame >= frames - SHIFT) last.push(sha1(nes.pixels));
  }
  return last;
}

withTestData('recorded tests', ['roms/mesentests'], (folder) => {
  const recordings: readonly Recording[] = JSON.parse(readFileSync(join(folder, 'recorded.json'), 'utf8'));
  const outcomes = new OutcomeList('recorded');
  for (const recording of recordings) {
    const { file, pictures } = recording;
    outcomes.add(file, 'recorded', () => {
      const wanted = pictures.at(-1)?.[1].toLowerCase() ?? '';
      const isSeen = lastPictures(folder, recording).includes(wanted);
      const detail = isSeen ? consoleOf(file) : `none of the last pictures is ${wanted.slice(0, 8)}`;
      return { suite: 'recorded', name: file, verdict: isSeen ? 'pass' : 'fail', detail };
    });
  }
});
