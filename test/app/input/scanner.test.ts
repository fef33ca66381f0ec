import { describe, expect, test } from 'vitest';
import { Scanner, type SwitchKind } from '../../../src/app/input/scanner.ts';

const PERIOD = 1000;

/** A scan of things that are numbered from 0, and what was done to them when. */
function scan(kind: SwitchKind) {
  const said: string[] = [];
  let at = 0;
  let now = 0;
  const host = {
    pressMs: 120,
    next: () => said.push(`${++at} at ${now}`),
    press: () => said.push(`press ${at} at ${now}`),
    release: () => said.push(`release ${at} at ${now}`),
  };
  const scanner = new Scanner(kind, PERIOD, host, now);
  /** Time passes up to `time`, and the scanner is called whenever it wants. */
  const until = (time: number) => {
    for (let i = 0; scanner.wakes <= time && i < 100; i++) {
      now = Math.max(now, scanner.wakes);
      scanner.tick(now);
    }
    now = time;
  };
  const down = (time: number, moves = false) => {
    until(time);
    scanner.down(moves, now);
  };
  const up = (time: number, moves = false) => {
    until(time);
    scanner.up(moves, now);
  };
  return { scanner, said, until, down, up };
}

describe('one switch', () => {
  test('chooses what is highlighted; the highlight moves by itself', () => {
    const { said, until, down, up } = scan('one');
    until(2500);
    down(2500);
    up(2700);
    until(3800);
    expect(said).toEqual(['1 at 1000', '2 at 2000', 'press 2 at 2500', 'release 2 at 2700', '3 at 3700']);
  });

  test('holds what it chooses for as long as it is held, and the highlight waits', () => {
    const { said, until, down, up } = scan('one');
    down(100);
    until(9000);
    up(9100);
    expect(said).toEqual(['press 0 at 100', 'release 0 at 9100']);
  });

  test('holds it for some frames, however short it is pressed', () => {
    const { said, until, down, up } = scan('one');
    down(100);
    up(101);
    until(1000);
    expect(said).toEqual(['press 0 at 100', 'release 0 at 220']);
  });

  test('that is pressed again meanwhile is not heard twice', () => {
    const { said, until, down, up } = scan('one');
    down(100);
    up(101);
    down(150);
    up(151);
    until(1000);
    expect(said).toEqual(['press 0 at 100', 'release 0 at 220']);
  });

  test('asks to be called only when something is to happen', () => {
    const { scanner, down, up } = scan('one');
    expect(scanner.wakes).toBe(1000);
    down(100);
    expect(scanner.wakes).toBe(Number.POSITIVE_INFINITY);
    up(110);
    expect(scanner.wakes).toBe(220);
  });
});

describe('two switches', () => {
  test('one moves and the other chooses; nothing happens by itself', () => {
    const { scanner, said, until, down, up } = scan('two');
    until(5000);
    down(5000, true);
    up(5010, true);
    down(5100, true);
    up(5110, true);
    down(5200);
    up(5400);
    expect(said).toEqual(['1 at 5000', '2 at 5100', 'press 2 at 5200', 'release 2 at 5400']);
    expect(scanner.wakes).toBe(Number.POSITIVE_INFINITY);
  });

  test('are heard at once, however short the one that chooses was pressed before', () => {
    const { said, down, up } = scan('two');
    down(100);
    up(101);
    down(150, true);
    down(200);
    up(400);
    expect(said).toEqual(['press 0 at 100', '1 at 150', 'release 1 at 200', 'press 1 at 200', 'release 1 at 400']);
  });

  test('the one that moves does not let go what the other holds', () => {
    const { said, down, up } = scan('two');
    down(100);
    down(500, true);
    up(600, true);
    up(900);
    expect(said).toEqual(['press 0 at 100', 'release 0 at 900']);
  });
});

describe('dwell', () => {
  test('a switch moves, and staying chooses once', () => {
    const { said, until, down, up } = scan('dwell');
    until(4000);
    down(4000);
    up(4100);
    down(4500);
    up(4600);
    until(9000);
    expect(said).toEqual(['1 at 4000', '2 at 4500', 'press 2 at 5500', 'release 2 at 5620']);
  });
});
