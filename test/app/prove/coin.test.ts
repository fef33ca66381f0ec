import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { CoinJudge, coinTests } from '../../../src/app/prove/coin.ts';
import { coinError } from '../../../src/app/prove/coin-words.ts';
import { machineChecks } from '../../../src/app/prove/report.ts';
import { ROOT } from '../../data-folder.ts';
import { judged, Memory } from './prove-memory.ts';

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

  test('its menu may hold words as single bytes; a name with bytes that mean nothing is where its result lies', () => {
    const machine = coin(20);
    const suffix = (token: number) => [0x80 | token, ',X'] as const;
    let at = machine.write(0x8800, 'Unofficial things', 0xff, '$03   SLO', ...suffix(0), 0xff, 0x09, 0x04, 0x00, 0xa2);
    at = machine.write(at, '$07   SLO', 0xf1, 0xff, 0x0a, 0x04, 0x00, 0xa2);
    at = machine.write(at, '$1F   SLO', ...suffix(0x6a), 0xff, 0x0f, 0x04, 0x00, 0xa2);
    at = machine.write(at, '$0B   ANC', 0xa7, 0xff, 0x10, 0x04, 0x00, 0xa2);
    machine.write(at, 'A new ', 0x07, ' thing', 0xff, 0x9a, 0x04, 0x00, 0xa2, 0xff);
    const tests = coinTests(machine) ?? [];
    expect(tests.slice(19).map(({ name }) => name)).toEqual([
      '$03   SLO indirect,X',
      '$07   SLO zeropage',
      '$1F   SLO absolute,X',
      '$0B   ANC immediate',
      'Test at $049A',
    ]);
    machine.cpu[0x49a] = 0x0e;
    expect(new CoinJudge(tests).checks(machine)[23]).toMatchObject({
      name: 'Test at $049A',
      detail: expect.stringMatching(/^error 3/),
    });
  });

  test('is not seen where it is not', () => {
    expect(coinTests(new Memory())).toBeNull();
    expect(coinTests(coin(10))).toBeNull();
    for (const byte of [0x07, 0x81]) {
      const broken = coin();
      broken.cpu[0x8805] = byte;
      expect(coinTests(broken)).toBeNull();
    }
    const endless = coin();
    endless.cpu.fill(0x81, 0x8820, 0x8850);
    expect(coinTests(endless)).toBeNull();
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
      laterEn.judge.skipped,
      'error 5: the flags are wrong afterwards',
    ]);
    expect(judge.checks(machine)[22].state).toBe('missed');
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
