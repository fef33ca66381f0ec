import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NestestJudge } from '../../../src/app/prove/nestest.ts';
import { TestRun } from '../../../src/app/prove/test-run.ts';
import { withTestData } from '../../test-data.ts';
import { judged, Memory } from './prove-memory.ts';

const SELECT = 0x04;
const START = 0x08;
const NAMES = [
  ['Run all tests', 'Branch tests', 'Flag tests', '(Indirect,X) tests'],
  ['Run all tests', 'NOP tests', 'SBC test (opcode 0EBh)'],
];

/** A machine with a menu of its kind; Start shows `results` of the page, 20 frames later. */
class Menu extends Memory {
  private page = 0;
  private held = 0;
  private due = -1;
  readonly results: readonly (readonly string[])[];

  constructor(results: readonly (readonly string[])[]) {
    super();
    this.results = results;
  }

  frame(number: number): void {
    if (number === 15) this.list();
    const pressed = this.buttons & ~this.held;
    this.held = this.buttons;
    if (pressed & START) this.due = number + 20;
    if (pressed & SELECT) {
      this.page = 1 - this.page;
      this.list();
    }
    if (number === this.due) this.list(this.results[this.page]);
  }

  private list(results?: readonly string[]): void {
    this.ppu.fill(0x20, 0x2000, 0x2400);
    for (const [row, name] of NAMES[this.page].entries()) {
      this.show(`${row === 0 ? '*' : ' '} ${results?.[row] ?? '--'} ${name}`, 0x2042 + 32 * row);
    }
    this.show('  Up/Down: select test', 0x2242);
  }
}

function run(results: readonly (readonly string[])[]) {
  const machine = new Menu(results);
  const judge = new NestestJudge();
  return { judge, found: judged(judge, machine, 0, (frame) => machine.frame(frame)) };
}

describe('nestest', () => {
  test('passes when each line of both pages is OK', () => {
    const { judge, found } = run([
      ['OK', 'OK', 'OK', 'OK'],
      ['OK', 'OK', 'OK'],
    ]);
    expect(found).toMatchObject({ outcome: 'pass', detail: '' });
    expect(judge.checks().map(({ group, name }) => `${group}: ${name}`)).toEqual([
      'Official instructions: Branch tests',
      'Official instructions: Flag tests',
      'Official instructions: (Indirect,X) tests',
      'Unofficial instructions: NOP tests',
      'Unofficial instructions: SBC test (opcode 0EBh)',
    ]);
    expect(judge.progress()).toBe(1);
  });

  test('says which lines are not, with their numbers', () => {
    const { judge, found } = run([
      ['1F', 'OK', '1F', 'OK'],
      ['4A', '4A', 'OK'],
    ]);
    expect(found).toMatchObject({ outcome: 'fail', detail: '2 of 5 tests failed' });
    const failed = judge.checks().filter(({ state }) => state === 'fail');
    expect(failed.map(({ name, detail }) => [name, detail])).toEqual([
      ['Flag tests', 'error $1F'],
      ['NOP tests', 'error $4A'],
    ]);
  });

  test('fails when it never comes to its end, or to its menu', () => {
    const stuck = run([
      ['OK', 'OK', '--', 'OK'],
      ['OK', 'OK', 'OK'],
    ]);
    expect(stuck.found).toEqual({ frame: 1199, outcome: 'fail', detail: 'it did not finish' });
    expect(stuck.judge.checks().map(({ state }) => state)).toEqual(['pass', 'missed', 'pass']);
    expect(judged(new NestestJudge(), new Memory())).toMatchObject({ frame: 1199, outcome: 'fail' });
  });
});

withTestData('nestest on the page', ['roms', 'nes-test-roms', 'other'], (folder) => {
  test('is known, and passes all its tests', () => {
    const run = new TestRun({ name: 'nestest.nes', bytes: readFileSync(join(folder, 'nestest.nes')) });
    let now = 0;
    while (!run.isDone) run.slice(() => now++, 50);
    const { finding, checks, rule } = run.view('running');
    expect({ outcome: finding?.outcome, rule }).toEqual({
      outcome: 'pass',
      rule: 'what its menu says of each test',
    });
    expect(checks.map(({ state }) => state)).toEqual(Array(23).fill('pass'));
  });
});
