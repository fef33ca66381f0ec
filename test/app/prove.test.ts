import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CoinJudge, coinTests } from '../../src/app/prove-coin.ts';
import { coinError } from '../../src/app/prove-coin-words.ts';
import type { Check, Judge, Machine } from '../../src/app/prove-judge.ts';
import { judgeOf, knownRom } from '../../src/app/prove-list.ts';
import { pictureCrc } from '../../src/app/prove-read.ts';
import {
  browserName,
  groupsOf,
  machineChecks,
  reportText,
  seconds,
  summaryOf,
  times,
} from '../../src/app/prove-report.ts';
import { AnyJudge, PictureJudge, ScreenJudge, ShellJudge, SingleCoinJudge } from '../../src/app/prove-rules.ts';
import { type RunView, TestRun, waitingView } from '../../src/app/prove-run.ts';
import { SelfTestJudge } from '../../src/app/prove-self-test.ts';
import { ROOT } from '../data-folder.ts';
import { tinyRom } from '../e2e/tiny-rom.ts';
import { pageList } from '../roms/known.mjs';

/** A machine that is nothing but memory. */
class Memory implements Machine {
  readonly cpu = new Uint8Array(0x10000);
  readonly ppu = new Uint8Array(0x4000);
  readonly pixels = new Uint16Array(256 * 240);
  resets = 0;
  buttons = 0;

  peek(space: 'cpu' | 'ppu' | 'oam' | 'palette', address: number): number {
    return (space === 'cpu' ? this.cpu : this.ppu)[address];
  }

  reset(): void {
    this.resets++;
  }

  setButtons(_port: number, mask: number): void {
    this.buttons = mask;
  }

  write(at: number, ...parts: readonly (number | string)[]): number {
    for (const part of parts) {
      const bytes = typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0));
      this.cpu.set(bytes, at);
      at += bytes.length;
    }
    return at;
  }

  show(text: string, at = 0x2042): void {
    this.ppu.set(
      [...text].map((letter) => letter.charCodeAt(0)),
      at,
    );
  }
}

/** Frames that `judge` sees from frame `from` until it is sure, and what it says then. */
function judged(judge: Judge, machine: Memory, from = 0, change?: (frame: number) => void) {
  for (let frame = from; frame < from + 20_000; frame++) {
    change?.(frame);
    const finding = judge.afterFrame(machine, frame);
    if (finding !== null) return { frame, ...finding };
  }
  return null;
}

describe("blargg's shell", () => {
  const speaking = (status: number, text = '') => {
    const machine = new Memory();
    machine.write(0x6000, status, 0xde, 0xb0, 0x61, text, 0);
    return machine;
  };

  test('0 is a pass, and any other number a failure with the last lines of its text', () => {
    expect(judged(new ShellJudge(), speaking(0))).toEqual({ frame: 0, outcome: 'pass', detail: '' });
    const found = judged(new ShellJudge(), speaking(3, '01-basics\n\nWrong flag\nFailed #3'));
    expect(found).toMatchObject({ outcome: 'fail', detail: 'code 3: / Wrong flag / Failed #3' });
  });

  test('one that wants the reset button gets it once, more than 100 ms later', () => {
    const machine = speaking(0x81);
    const found = judged(new ShellJudge(), machine, 0, () => {
      if (machine.resets > 0) machine.cpu[0x6000] = 0;
    });
    expect(found).toMatchObject({ frame: 9, outcome: 'pass' });
    expect(machine.resets).toBe(1);
  });

  test('one that never ends fails', () => {
    expect(judged(new ShellJudge(100), speaking(0x80))).toMatchObject({ frame: 399, outcome: 'fail' });
  });
});

describe('rules of known ROMs', () => {
  test('a text on the screen', () => {
    const machine = new Memory();
    const judge = () => new ScreenJudge({ frames: 60, text: ['PASSED', '$01'] });
    machine.show('ALL $01');
    expect(judged(judge(), machine)).toMatchObject({ frame: 59, outcome: 'pass' });
    machine.show('FAIL $02');
    expect(judged(judge(), machine)).toMatchObject({ frame: 359, outcome: 'fail', detail: 'FAIL $02' });
    const late = judged(judge(), machine, 0, (frame) => frame === 200 && machine.show('PASSED  '));
    expect(late).toMatchObject({ frame: 200, outcome: 'pass' });
  });

  test('a byte of RAM', () => {
    const machine = new Memory();
    machine.cpu[0xf0] = 1;
    expect(judged(new ScreenJudge({ frames: 3, ram: [0xf0, 1] }), machine)).toMatchObject({ outcome: 'pass' });
    expect(judged(new ScreenJudge({ frames: 3, ram: [0xf0, 2] }), machine)).toMatchObject({ outcome: 'fail' });
  });

  test('an AccuracyCoin result that stands still', () => {
    const machine = new Memory();
    const found = judged(new SingleCoinJudge(0x405, 900), machine, 0, (frame) => {
      machine.cpu[0x405] = frame < 10 ? 0 : frame < 50 ? 3 : 0x0a;
    });
    expect(found).toMatchObject({ frame: 80, outcome: 'fail', detail: 'error 2' });
    machine.cpu[0x405] = 1;
    expect(judged(new SingleCoinJudge(0x405, 900), machine)).toMatchObject({ outcome: 'pass' });
  });

  test('a picture that stands still', () => {
    const machine = new Memory();
    const blank = pictureCrc(machine.pixels);
    const judge = new PictureJudge(blank, 20);
    expect(judge.looksAt(18)).toBe(false);
    expect(judge.looksAt(19)).toBe(true);
    expect(judged(judge, machine)).toMatchObject({ frame: 19, outcome: 'pass' });
    machine.pixels[1000] = 0x21;
    expect(judged(new PictureJudge(blank, 20), machine)).toMatchObject({ frame: 319, outcome: 'fail' });
  });

  test('the list is what the corpus says, and every row of it makes a judge', () => {
    const read = (path: string) => JSON.parse(readFileSync(`${ROOT}/${path}`, 'utf8'));
    const list = read('src/app/prove-list.json');
    expect(list).toEqual(pageList(read('test/roms/corpus.json')));
    expect(new Set(list.map((rom: { sha1: string }) => rom.sha1)).size).toBe(list.length);
    for (const rom of list) expect(judgeOf(rom).rule).toMatch(/\w/);
    expect(knownRom(`${list[7].sha1}${'0'.repeat(30)}`)).toEqual(list[7]);
    expect(knownRom('f'.repeat(40))).toBeUndefined();
  });
});

describe('a ROM that nothing is known of', () => {
  test('is seen to its end once its screen says nothing new', () => {
    const machine = new Memory();
    const found = judged(new AnyJudge(), machine, 0, (frame) => frame % 100 === 0 && machine.show(`${frame} `));
    expect(found?.outcome).toBe('seen');
    expect(found?.frame).toBe(7200);
    expect(judged(new AnyJudge(), machine)?.frame).toBeLessThan(1300);
  });

  test('is judged by the shell as soon as it speaks like it', () => {
    const machine = new Memory();
    const judge = new AnyJudge();
    const found = judged(judge, machine, 0, (frame) => {
      if (frame === 40) machine.write(0x6000, 0x80, 0xde, 0xb0, 0x61, 'Passed', 0);
      if (frame === 900) machine.cpu[0x6000] = 0;
    });
    expect(found).toMatchObject({ frame: 900, outcome: 'pass' });
    expect(judge.rule).toContain('$6000');
    expect(judge.says(machine)).toBe('Passed');
  });
});

describe('AccuracyCoin', () => {
  /** A menu of its kind: two pages, of tests whose results lie from $0400 on, and one that draws. */
  function coin(tests = 24): Memory {
    const machine = new Memory();
    const pages = [0x8104, 0x8800];
    machine.write(0x8100, 0x04, 0x81, 0x00, 0x88);
    let at = machine.write(pages[0], 'CPU things', 0xff);
    for (let i = 0; i < tests - 1; i++) at = machine.write(at, `Test   ${i}`, 0xff, i, 0x04, 0x00, 0xa0);
    machine.write(at, 0xff);
    at = machine.write(pages[1], 'Unofficial things', 0xff, 'Drawn', 0xff, 0xff, 0x03, 0x00, 0xa1);
    machine.write(at, '$93   SHA indirect,Y', 0xff, 0x80, 0x04, 0x00, 0xa2, 0xff);
    return machine;
  }

  test('is known by its menu, and its tests are read from there', () => {
    const tests = coinTests(coin());
    expect(tests).toHaveLength(24);
    expect(tests?.[0]).toEqual({ name: 'Test   0', page: 'CPU things', address: 0x400 });
    expect(tests?.[23]).toEqual({ name: '$93   SHA indirect,Y', page: 'Unofficial things', address: 0x480 });
  });

  test('is not seen where it is not', () => {
    expect(coinTests(new Memory())).toBeNull();
    expect(coinTests(coin(10))).toBeNull();
    const broken = coin();
    broken.cpu[0x8805] = 0x07;
    expect(coinTests(broken)).toBeNull();
    const elsewhere = coin();
    elsewhere.cpu.fill(0x41, 0x8104, 0x8140);
    expect(coinTests(elsewhere)).toBeNull();
  });

  test('gets Start on its menu, and is over when it has run nothing for a second', () => {
    const machine = coin();
    const judge = new CoinJudge(coinTests(machine) ?? [], 90);
    const pressed: number[] = [];
    const found = judged(judge, machine, 0, (frame) => {
      if (machine.buttons !== 0) pressed.push(frame);
      machine.cpu[0x35] = frame >= 100 && frame < 400 ? 1 : 0;
      if (frame === 399) machine.cpu.fill(1, 0x400, 0x417);
      if (frame === 399) machine.cpu[0x480] = 0x05;
    });
    expect(pressed).toEqual([90, 91, 92, 93, 94, 95]);
    expect(found).toEqual({ frame: 459, outcome: 'pass', detail: '' });
    expect(machineChecks(judge.checks(machine)).map(({ name }) => name)).toEqual(['$93 SHA indirect,Y']);
  });

  test('failures say what failed, and what did not run failed', () => {
    const machine = coin();
    const judge = new CoinJudge(coinTests(machine) ?? []);
    machine.cpu.fill(1, 0x400, 0x416);
    machine.cpu[0x401] = 0x0e;
    machine.cpu[0x402] = 0xff;
    machine.cpu[0x480] = 0x16;
    expect(judge.checks(machine)[22].state).toBe('waiting');
    expect(judge.progress(machine)).toBeCloseTo(23 / 24);
    expect(judged(judge, machine)).toMatchObject({ outcome: 'fail', detail: '4 of 24 tests did not pass' });
    const failed = judge.checks(machine).filter(({ state }) => state === 'fail');
    expect(failed.map(({ detail }) => detail)).toEqual([
      'error 3',
      'it left itself out',
      'error 5: the flags are wrong afterwards',
    ]);
    expect(judge.checks(machine)[22].state).toBe('missed');
  });
});

describe('the self-test', () => {
  const NAME = 'VBLANK FLAG LENGTH';
  /** A machine in which one test has this result, and the whole is in this state. */
  const found = (state: number, result: number) => {
    const machine = new Memory();
    machine.write(0x8000, 'SELFTEST', 1, 0x00, 0x07, 1, 20, 1, NAME.padEnd(20));
    machine.write(0x700, 'SELF', state);
    machine.cpu[0x710] = result;
    return machine;
  };

  test('passes, fails, or does not run', () => {
    expect(judged(new SelfTestJudge(), found(1, 1))).toMatchObject({ frame: 0, outcome: 'pass' });
    expect(judged(new SelfTestJudge(), found(2, 5))?.detail).toBe('1 of 1 tests failed');
    expect(judged(new SelfTestJudge(), found(3, 0))?.detail).toContain('NTSC');
    expect(judged(new SelfTestJudge(), found(0x80, 2))).toMatchObject({ frame: 5999, outcome: 'fail' });
  });

  test('says what a failing test asks, and what its codes mean', () => {
    const [check] = new SelfTestJudge().checks(found(2, 5));
    expect(check).toMatchObject({ name: NAME, group: 'PPU', state: 'fail' });
    expect(check.detail).toMatch(/^code 3\. The flag is set in dot 1 of line 241 .*Codes: 1 /);
    expect(new SelfTestJudge().checks(found(1, 1))[0].detail).toBe('');
  });
});

describe("AccuracyCoin's error codes", () => {
  const tests: { name: string; page: string }[] = JSON.parse(
    readFileSync(`${ROOT}/test/roms/accuracycoin-tests.json`, 'utf8'),
  );

  test('every test has words for its first one', () => {
    const shown = tests.map(({ page, name }) => [page, name.replace(/\s+/g, ' ')] as const);
    expect(shown.filter(([page, name]) => coinError(page, name, '1') === undefined)).toEqual([]);
  });

  test.each([
    ['Implied Dummy Reads', '0', 'SLO'],
    ['Implied Dummy Reads', '5', 'ASL'],
    ['Implied Dummy Reads', 'X', 'RTS does not read'],
    ['Implied Dummy Reads', 'Y', 'RTS has no dummy read'],
    ['Length Table', '2', 'entry 0 '],
    ['Length Table', 'X', 'entry 31 '],
    ['All NOP instructions', 'S', '$FC'],
    ['Instruction Timing', 'S', 'a branch to another page'],
    ['Frame Counter IRQ', 'O', 'even cycle'],
    ['Delta Modulation Channel', 'N', 'no cycles left'],
    ['Interrupt flag latency', 'E', 'during a branch'],
    ['$9B SHS absolute,Y', 'C', 'with a DMA before its write, S'],
    ['$9B SHS absolute,Y', 'F', 'no known console'],
  ])('%s, %s', (name, code, part) => {
    expect(coinError('Unofficial Instructions: SH*', name, code)).toContain(part);
  });

  test('a code that is not known has none', () => {
    expect(coinError('CPU Behavior', 'RAM Mirroring', '7')).toBeUndefined();
    expect(coinError('A new page', 'A new test', '1')).toBeUndefined();
  });
});

describe('a run', () => {
  /** A clock that says a millisecond more each time. */
  const ticking = () => {
    let now = 0;
    return () => now++;
  };

  test('of the self-test passes all its tests', () => {
    const bytes = new Uint8Array(readFileSync(`${ROOT}/public/self-test/self-test.nes`));
    const run = new TestRun({ name: 'self-test.nes', bytes });
    const clock = ticking();
    let last = 0;
    while (!run.isDone) {
      run.slice(clock, 20);
      const { frames, finding } = run.view('running');
      expect(finding !== null || frames > last).toBe(true);
      last = frames;
    }
    const { checks, finding, state, progress } = run.view('running');
    expect(checks.filter((check) => check.state !== 'pass')).toEqual([]);
    expect({ outcome: finding?.outcome, state, progress }).toEqual({ outcome: 'pass', state: 'done', progress: 1 });
    expect(checks.length).toBeGreaterThan(15);
  });

  test('runs one frame at least, and no longer than its budget', () => {
    const run = new TestRun({ name: 'tiny.nes', bytes: tinyRom() });
    run.slice(ticking(), 0);
    expect(run.view('running').frames).toBe(1);
    run.slice(ticking(), 10);
    expect(run.view('running').frames).toBe(11);
    expect(run.view('running').busyMs).toBe(13);
    expect(run.view('stopped')).toMatchObject({ state: 'stopped', progress: null, rule: 'your eyes' });
  });

  test('shows a picture from each slice', () => {
    const run = new TestRun({ name: 'tiny.nes', bytes: tinyRom() });
    for (let i = 0; i < 20; i++) run.slice(ticking(), 2);
    const before = run.nes.pixels[0];
    for (let i = 0; i < 20; i++) run.slice(ticking(), 2);
    expect(run.nes.pixels[0]).not.toBe(before);
  });

  test("is on the console that the file's name hints at, where the header is old", () => {
    const old = tinyRom();
    old[7] = 0;
    old.fill(0, 8, 16);
    expect(new TestRun({ name: 'tiny (E).nes', bytes: old }).nes.info.region).toBe('pal');
    expect(new TestRun({ name: 'tiny.nes', bytes: old }).nes.info.region).toBe('ntsc');
  });

  test('of a broken file is refused', () => {
    expect(() => new TestRun({ name: 'x', bytes: tinyRom().subarray(0, 500) })).toThrow('cut short');
  });
});

describe('reports', () => {
  const check = (name: string, group: string, state: Check['state'], detail = ''): Check => ({
    name,
    group,
    state,
    detail,
  });
  const view = (changes: Partial<RunView>): RunView => ({
    ...waitingView('coin.nes'),
    state: 'done',
    machine: 'NTSC, NROM',
    frames: 600,
    busyMs: 250,
    speed: 39.94,
    finding: { outcome: 'pass', detail: '' },
    ...changes,
  });
  const checks = [
    check('One', 'CPU', 'pass'),
    check('Two', 'PPU', 'fail', 'error 2'),
    check('Three', 'CPU', 'pass', 'G'),
  ];

  test('groups keep their order', () => {
    expect(groupsOf(checks).map(([group, list]) => [group, list.length])).toEqual([
      ['CPU', 2],
      ['PPU', 1],
    ]);
  });

  test('a run in a few words', () => {
    expect(summaryOf(view({ checks }))).toBe('2 of 3 passed');
    expect(summaryOf(view({}))).toBe('Passed');
    expect(summaryOf(view({ finding: { outcome: 'seen', detail: '' } }))).toBe('Ran, not judged');
    expect(summaryOf(view({ finding: null, state: 'stopped' }))).toBe('Stopped');
    expect(summaryOf(view({ finding: null, state: 'running' }))).toBe('Running');
    expect(summaryOf(waitingView('x'))).toBe('Waiting');
  });

  test('as text it has counts, failures, the machine and the speed', () => {
    const text = reportText([view({ checks }), view({ says: 'ALL\nOK' })], 'A browser');
    for (const part of [
      'coin.nes: 2 of 3 passed',
      'FAILED Two: error 2',
      'Three: G',
      '40 times a NES',
      '| OK',
      'A browser',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('One');
  });

  test('numbers are as long as they are worth', () => {
    expect([seconds(250), seconds(12_345), times(7.53), times(41.2)]).toEqual([
      '0.25 s',
      '12.3 s',
      '7.5 times a NES',
      '41 times a NES',
    ]);
  });

  test('a browser by its name', () => {
    const brands = [
      { brand: 'Not=A?Brand', version: '24' },
      { brand: 'Chromium', version: '140' },
      { brand: 'Google Chrome', version: '140' },
    ];
    expect(browserName('', brands)).toBe('Google Chrome 140');
    expect(browserName('', brands.slice(0, 2))).toBe('Chromium 140');
    expect(browserName('Mozilla/5.0 (X11; rv:143.0) Gecko/20100101 Firefox/143.0')).toBe('Firefox 143');
    expect(browserName('Mozilla/5.0 AppleWebKit/605.1 Version/26.0 Mobile/15E Safari/604.1')).toBe('Safari 26.0');
  });
});
