import { expect, test } from 'vitest';
import { Nes } from '../../src/console/index.ts';
import { accuracyCoinTests, corpus, readRom, romFolder } from './corpus.ts';
import { OutcomeList } from './outcomes.ts';
import { coinResult } from './rules.ts';

const START = 0x08;
/** Zero page: 1 while all tests are being run; number of tests run. */
const RUNNING = 0x35;
const COUNT = 0x37;
const FRAME_LIMIT = 6000;
/** Where Start is pressed, and for how long. */
const PRESS = { from: 90, to: 96 };
/** The ROM counts its passes after the last test, and is done when it has not run any for this many frames. */
const QUIET_FRAMES = 60;

/** Boots AccuracyCoin, presses Start on the menu, and runs until its table of results is up. */
function runAll(bytes: Uint8Array): Nes {
  const nes = new Nes(bytes, { region: 'ntsc' });
  let started = false;
  let quiet = 0;
  for (let frame = 0; frame < FRAME_LIMIT && quiet < QUIET_FRAMES; frame++) {
    nes.setButtons(0, frame >= PRESS.from && frame < PRESS.to ? START : 0);
    nes.runFrame({ picture: false, sound: false });
    const running = nes.peek('cpu', RUNNING) === 1;
    started ||= running;
    quiet = started && !running ? quiet + 1 : 0;
  }
  return nes;
}

const rom = corpus().find(({ kind }) => kind === 'accuracycoin');

if (rom === undefined || romFolder === null) {
  test('NOT RUN: AccuracyCoin: no test ROMs here; "npm run roms" fetches them', () => {
    process.stderr.write('NOT RUN: AccuracyCoin: no test ROMs in NES_TEST_DATA, ../shared or roms/\n');
  });
} else {
  const { sha1 } = rom;
  let machine: Nes | null = null;
  const finished = () => {
    machine ??= runAll(readRom(rom.path, sha1));
    return machine;
  };
  test('runs to its end', () => {
    expect(finished().peek('cpu', COUNT)).toBe(accuracyCoinTests().length);
  });
  const outcomes = new OutcomeList('accuracycoin');
  for (const { name, page, address } of accuracyCoinTests()) {
    outcomes.add(name, 'accuracycoin', () => {
      const { passed, code } = coinResult(finished().peek('cpu', address));
      const detail = code === '' ? 'not run' : `error ${code}`;
      const success = code === '0' ? '' : `success code ${code}`;
      return { suite: page, name, verdict: passed ? 'pass' : 'fail', detail: passed ? success : detail };
    });
  }
}
