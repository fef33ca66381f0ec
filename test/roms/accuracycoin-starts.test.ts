import { expect, test } from 'vitest';
import { ALIGNMENTS, phasesOf, STARTS } from './coin-cells.mjs';
import { codesOf, FRONT_LOADER, failuresOf, runCoin } from './coin-run.ts';
import { accuracyCoinTests, corpus, readRom, romFolder } from './corpus.ts';
import { OutcomeList } from './outcomes.ts';

// No result may hang on the frame in which a player presses Start, nor on what differs from one power-on of a console
// to the next: the alignment of the CPU's clock with the PPU's, whether the first cycle is a get or a put cycle, and
// how far the delta channel's timer is.

/** `ACCURACYCOIN=all` (npm run accuracy -- --all) runs this many times each, in other phases. */
const ROUNDS = process.env.ACCURACYCOIN === 'all' ? 8 : 1;

const rom = corpus().find(({ kind }) => kind === 'accuracycoin');

if (rom === undefined || romFolder === null) {
  test('NOT RUN: AccuracyCoin from any start: no test ROMs here; "npm run roms" fetches them', () => {
    process.stderr.write('NOT RUN: AccuracyCoin from any start: no test ROMs in NES_TEST_DATA, ../shared or roms/\n');
  });
} else {
  const bytes = readRom(rom.path, rom.sha1);
  const outcomes = new OutcomeList('accuracycoin-starts');
  STARTS.forEach((start, row) => {
    ALIGNMENTS.forEach((alignment, column) => {
      const name = `Start in frame ${start}, alignment ${alignment}`;
      outcomes.add(name, 'accuracycoin', () => {
        const failures: string[] = [];
        let passed = Number.POSITIVE_INFINITY;
        for (let round = 0; round < ROUNDS; round++) {
          const phases = phasesOf(row, column, round);
          const run = runCoin(bytes, start, { alignment, ...phases });
          const failed = failuresOf(run);
          passed = Math.min(passed, run.results.size - failed.length);
          const where = `phase ${phases.phase}, delta channel ${phases.dmcPhase} cycles ahead`;
          if (failed.length > 0) failures.push(`${where}: ${failed.join(', ')}`);
          expect(run.ran, where).toBe(accuracyCoinTests().length);
          expect(codesOf(run), where).toEqual(FRONT_LOADER);
        }
        const verdict = failures.length === 0 ? 'pass' : 'fail';
        const cell = { row: String(start), column: String(alignment), text: `${passed}` };
        return { suite: 'accuracycoin', name, verdict, detail: failures.join('; '), cell };
      });
    });
  });
}
