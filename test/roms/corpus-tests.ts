import { test } from 'vitest';
import { type CorpusRom, corpus, readRom, romFolder } from './corpus.ts';
import { OutcomeList } from './outcomes.ts';
import { runRom } from './run-rom.ts';

/** Defines a test for every ROM of the corpus that `belongs`, as one part of the accuracy report. */
export function corpusTests(part: string, belongs: (rom: CorpusRom) => boolean): void {
  if (romFolder === null) {
    const message = `NOT RUN: test ROMs (${part}): none in NES_TEST_DATA or ../shared; "npm run roms" fetches them`;
    test(message, () => {
      process.stderr.write(`${message}\n`);
    });
    return;
  }
  const outcomes = new OutcomeList(part);
  for (const rom of corpus().filter(belongs)) {
    const { suite, path: name, sha1 } = rom;
    outcomes.add(name, 'roms', () => ({ suite, name, sha1, ...runRom(rom, readRom(name, sha1)) }));
  }
}
