import { describe, expect, test } from 'vitest';
import type { NesOptions } from '../../src/console/index.ts';
import { codesOf, FRONT_LOADER, failuresOf, runCoin } from './coin-run.ts';
import { corpus, readRom, romFolder } from './corpus.ts';
import { OutcomeList } from './outcomes.ts';
import { runRom } from './run-rom.ts';

// Chips of other revisions: what the test ROMs say of them, with the answers they give for those very chips.

/** A machine with some other chip, and where AccuracyCoin's answers differ from those of a common one. */
interface Machine {
  readonly name: string;
  readonly revisions: NonNullable<NesOptions['revisions']>;
  readonly codes: Readonly<Record<string, string>>;
  /** Tests that AccuracyCoin leaves out by itself on such a machine. */
  readonly skipped?: readonly string[];
}

const MACHINES: readonly Machine[] = [
  {
    name: 'RP2A03G from mid-1990 on, RP2A03H',
    revisions: { cpu: 'late' },
    codes: {
      '$93   SHA indirect,Y': '2',
      '$9F   SHA absolute,Y': '2',
      '$9B   SHS absolute,Y': '2',
      'Implicit DMA Abort': '1',
    },
  },
  {
    name: 'RP2C02E and older',
    revisions: { ppu: 'E' },
    codes: { 'PPU Read Buffer': 'E', 'Address $2004 behavior': 'E', 'APU Register Activation': '' },
    skipped: ['Palette RAM Quirks', 'APU Register Activation', 'OAM Corruption', '$2004 Stress Test'],
  },
  {
    name: 'first Famicom (pads)',
    revisions: { pads: 'famicom' },
    codes: { 'DMA + $4016 Read': '2', 'Controller Clocking': '2' },
  },
];

const all = romFolder === null ? [] : corpus();
const coin = all.find(({ kind }) => kind === 'accuracycoin');
const exclusive = all.filter(({ expect: reason }) => reason === 'exclusive');

if (coin === undefined) {
  test('NOT RUN: other revisions: no test ROMs here; "npm run roms" fetches them', () => {
    process.stderr.write('NOT RUN: other revisions: no test ROMs in NES_TEST_DATA, ../shared or roms/\n');
  });
} else {
  const outcomes = new OutcomeList('revisions');
  for (const { name, revisions, codes, skipped = [] } of MACHINES) {
    outcomes.add(name, 'accuracycoin', () => {
      const run = runCoin(readRom(coin.path, coin.sha1), 90, { revisions });
      const expected = Object.entries({ ...FRONT_LOADER, ...codes }).filter(([, code]) => code !== '');
      expect(codesOf(run)).toEqual(Object.fromEntries(expected));
      const failures = failuresOf(run).filter((failure) => !skipped.includes(failure.replace(': not run', '')));
      const differing = Object.entries(codes).filter(([, code]) => code !== '');
      const text = differing.map(([test, code]) => `${test.replace(/\s+/g, ' ')}: ${code}`).join(', ');
      const passed = [...run.results.values()].filter((result) => result.passed).length;
      const left = skipped.length > 0 ? `; it leaves out ${skipped.join(', ')}` : '';
      const verdict = failures.length === 0 ? 'pass' : 'fail';
      const cell = { row: name, column: '', text: `${passed} of ${run.results.size}` };
      return { suite: 'accuracycoin', name, verdict, detail: failures.join(', ') || `${text}${left}`, cell };
    });
  }

  describe('test ROMs for the other MMC3', () => {
    const others = exclusive.filter(({ path }) => !/rev_B/.test(path));
    test.each(others)('$path', (rom) => {
      const { verdict, detail } = runRom(rom, readRom(rom.path, rom.sha1));
      expect({ verdict, detail }).toEqual({
        verdict: 'other revision',
        detail: 'passes with an MMC3A, or an MMC3 by NEC',
      });
    });

    test('are three, and one more is for the common one', () => {
      expect(exclusive.length).toBe(4);
      expect(others.length).toBe(3);
    });
  });
}
