import { expect, test } from 'vitest';
import { type CoinRun, codesOf, FRONT_LOADER, runCoin } from './coin-run.ts';
import { accuracyCoinTests, corpus, readRom, romFolder } from './corpus.ts';
import { OutcomeList } from './outcomes.ts';

/** The frame in which Start is pressed. */
const START = 90;

const rom = corpus().find(({ kind }) => kind === 'accuracycoin');

if (rom === undefined || romFolder === null) {
  test('NOT RUN: AccuracyCoin: no test ROMs here; "npm run roms" fetches them', () => {
    process.stderr.write('NOT RUN: AccuracyCoin: no test ROMs in NES_TEST_DATA, ../shared or roms/\n');
  });
} else {
  const { path, sha1 } = rom;
  let run: CoinRun | null = null;
  const finished = () => {
    run ??= runCoin(readRom(path, sha1), START);
    return run;
  };
  test('runs to its end', () => {
    expect(finished().ran).toBe(accuracyCoinTests().length);
  });
  test('finds one machine: a front-loading NES with composite video, RP2A03G, RP2C02G', () => {
    expect(codesOf(finished())).toEqual(FRONT_LOADER);
  });
  const outcomes = new OutcomeList('accuracycoin');
  for (const { name, page } of accuracyCoinTests()) {
    outcomes.add(name, 'accuracycoin', () => {
      const { passed, code } = finished().results.get(name)!;
      const detail = code === '' ? 'not run' : `error ${code}`;
      const success = code === '0' ? '' : `success code ${code}`;
      const row = { suite: page, name, verdict: passed ? ('pass' as const) : ('fail' as const) };
      return { ...row, sha1, detail: passed ? success : detail };
    });
  }
}
