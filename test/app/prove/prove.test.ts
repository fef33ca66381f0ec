import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import type { Check } from '../../../src/app/prove/judge.ts';
import { judgeOf, knownRom } from '../../../src/app/prove/known-roms.ts';
import { pictureCrc } from '../../../src/app/prove/read-memory.ts';
import { browserName, groupsOf, reportText, summaryOf, totalOf } from '../../../src/app/prove/report.ts';
import { AnyJudge, PictureJudge, ScreenJudge, ShellJudge, SingleCoinJudge } from '../../../src/app/prove/rules.ts';
import { SelfTestJudge } from '../../../src/app/prove/self-test-judge.ts';
import { type RunView, TestRun, waitingView } from '../../../src/app/prove/test-run.ts';
import { ROOT } from '../../data-folder.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';
import { pageList } from '../../roms/known.mjs';
import { judged, Memory } from './prove-memory.ts';

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
    expect(judged(new ScreenJudge({ frames: 3, ram: [0xf0, 1, 1] }), machine)).toMatchObject({ outcome: 'pass' });
    expect(judged(new ScreenJudge({ frames: 3, ram: [0xf0, 2, 1] }), machine)).toMatchObject({ outcome: 'fail' });
    expect(judged(new ScreenJudge({ frames: 3, ram: [0xf0, 1, 2] }), machine)).toMatchObject({ outcome: 'fail' });
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
    const list = read('src/app/prove/known-roms.json');
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
    expect(() => new TestRun({ name: 'x', bytes: tinyRom().subarray(0, 500) })).toThrow('rom-cut-short');
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
    expect(summaryOf(view({ finding: { outcome: 'seen', detail: '' } }))).toBe('Not judged');
    expect(summaryOf(view({ finding: null, state: 'stopped' }))).toBe('Stopped');
    expect(summaryOf(view({ finding: null, state: 'running' }))).toBe('Running');
    expect(summaryOf(waitingView('x'))).toBe('Waiting');
  });

  test('several runs in a few words', () => {
    const seen = view({ finding: { outcome: 'seen', detail: '' } });
    const failed = view({ finding: { outcome: 'fail', detail: '' } });
    expect(totalOf([view({}), failed, seen])).toEqual({ text: '1 of 2 passed', outcome: 'fail' });
    expect(totalOf([view({}), seen])).toEqual({ text: '1 of 1 passed', outcome: 'pass' });
    expect(totalOf([seen])).toEqual({ text: 'None judged', outcome: 'seen' });
  });

  test('as text it has counts, failures, the machine and the speed', () => {
    const text = reportText([view({ checks }), view({ says: 'ALL\nOK' })], 'A browser');
    for (const part of [
      'coin.nes: 2 of 3 passed',
      'FAILED Two: error 2',
      'Three: G',
      '600 frames in 0.25 s: 40× full speed',
      '| OK',
      'A browser',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('One');
  });

  test('numbers are as long as they are worth', () => {
    const { framesIn, times } = laterEn.prove;
    expect([framesIn(1, 250), framesIn(12_000, 12_345)]).toEqual(['1 in 0.25 s', '12,000 in 12.3 s']);
    expect([times(7.53), times(41.2)]).toEqual(['7.5× full speed', '41× full speed']);
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
