import { describe, expect, test, vi } from 'vitest';
import { type BreakpointOptions, Debugger, type Stop } from '../../../../src/console/debug.ts';
import { Nes } from '../../../../src/console/index.ts';
import { assemble } from '../../../assembler.ts';
import { programRom } from '../../program-rom.ts';

const FRAMES = 120;

/** Counts pictures in $10, every sixteenth of them in $11, and copies sprites in each. */
const MAIN = `
loop: lda #$80
  sta $2000
  lda $12
  jmp loop
`;
const NMI = `
  inc $10
  lda $10
  and #$0f
  bne copy
  inc $11
copy: lda #2
  sta $4014
`;

/** It has played; `between` is called before each frame. */
function played(between: (debug: Debugger, frame: number) => void = () => {}): Debugger {
  const [main, nmi] = [assemble(MAIN, 0xc000), assemble(NMI, 0xd000)].map(({ bytes }) => [...bytes]);
  const debug = new Debugger(new Nes(programRom({ main, nmi })));
  for (let frame = 0; frame < FRAMES; frame++) {
    between(debug, frame);
    debug.stepFrame();
  }
  return debug;
}

/** Where the search comes to, and how many frames it has run. */
function searched(
  debug: Debugger,
  options: BreakpointOptions,
): { readonly stop: Stop; readonly frames: readonly number[] } {
  const breakpoint = debug.breakOn(options);
  const search = debug.searchBack();
  const frames: number[] = [];
  for (;;) {
    const { done, value } = search.next();
    if (!done) {
      frames.push(value);
      continue;
    }
    debug.remove(breakpoint);
    return { stop: value, frames };
  }
}

/** The same by a debugger that knows nothing of any frame, and so runs all of them. */
function bruteForce({ inputs, history }: Debugger, options: BreakpointOptions): Stop {
  const other = new Debugger(inputs, { history });
  const { stop } = searched(other, options);
  other.toPresent();
  return stop;
}

const CONDITIONS: readonly BreakpointOptions[] = [
  { on: 'nmi', condition: '[$11] == 3' },
  { on: 'nmi', condition: '[$11] == 3 && [$10] & 15 == 2' },
  { on: 'nmi', condition: '[$811] > 200 || [$11] == 2 && [$10] == $25' },
  { on: 'execute', at: 0xc005, condition: '!([$11] != 4)' },
  { on: 'execute', at: 0xc005, condition: '[[$13] + $11] == 5 && a == 0' },
  { on: 'write', at: 0x10, condition: 'value == $41 && [$11] < 9' },
  { on: 'write', at: 0x4014, value: 3 },
  { on: 'write', at: 0x4014, value: 2 },
  { on: 'write', at: 0x4014, value: 2, condition: '[$11] == 1' },
  { on: 'write', at: 0x10, value: 0x31 },
  { on: 'access', at: 0x4014, value: 2, condition: '[$10] == 7' },
];

describe('a search for what is true of RAM', () => {
  test.each(CONDITIONS)('ends where one through all frames ends: $on $at $value $condition', (options) => {
    const debug = played();
    const wanted = bruteForce(debug, options);
    const { stop } = searched(debug, options);
    expect([stop.reason, stop.position, stop.pc]).toEqual([wanted.reason, wanted.position, wanted.pc]);
  });

  test.each(CONDITIONS)('so it does where RAM was changed between frames: $on $at $value $condition', (options) => {
    let state: Uint8Array | null = null;
    const debug = played((at, frame) => {
      if (frame === 30) state = at.nes.save();
      if (frame === 70 && state) at.inputs.happen({ kind: 'state', bytes: state });
      if (frame === 90) at.inputs.happen({ kind: 'cheats', cheats: [{ address: 0x11, value: 3, compare: null }] });
      if (frame === 100) at.inputs.happen({ kind: 'cheats', cheats: [] });
    });
    const wanted = bruteForce(debug, options);
    const { stop } = searched(debug, options);
    expect([stop.reason, stop.position, stop.pc]).toEqual([wanted.reason, wanted.position, wanted.pc]);
  });

  test('runs those frames alone that write what is asked for', () => {
    const debug = played();
    const { stop, frames } = searched(debug, { on: 'nmi', condition: '[$11] == 99' });
    expect(stop.reason).toBe('budget');
    // One that says what there is, and those in which $11 counted.
    const counted = debug.framesOf('write', 0x11);
    expect(counted.length).toBeGreaterThan(5);
    expect(counted.length).toBeLessThan(10);
    expect(frames).toEqual([FRAMES - 1, ...counted]);
    debug.toPresent();
    const asked = searched(debug, { on: 'nmi', condition: '[$10] == 999' });
    expect(asked.frames.length).toBeGreaterThan(FRAMES - 5);
  });

  test('runs no frame for a value that was never written to a register', () => {
    const debug = played();
    const { stop, frames } = searched(debug, { on: 'write', at: 0x4014, value: 0x77 });
    expect([stop.reason, frames]).toEqual(['budget', []]);
  });

  test('runs all where bytes were changed by hand', () => {
    const debug = played((at, frame) => {
      if (frame === 50) at.write(0x11, [77]);
      if (frame === 60) at.write(0x11, [0]);
    });
    const { stop } = searched(debug, { on: 'nmi', condition: '[$11] == 77' });
    // It is 78 from the next frame on that counts it.
    expect(debug.at({ frame: 57, cycle: 0 }, () => debug.read('ram', 0x11)[0])).toBe(78);
    expect(stop).toMatchObject({ reason: 'breakpoint', position: { frame: 56 } });
  });

  test('makes no picture of the frames that it runs', () => {
    const debug = played();
    const begun = vi.spyOn(debug.nes, 'startFrame');
    expect(searched(debug, { on: 'nmi', condition: '[$10] == 999' }).frames.length).toBeGreaterThan(100);
    expect(begun.mock.calls.length).toBeGreaterThan(100);
    expect(begun.mock.calls.every(([options]) => options?.picture === false)).toBe(true);
    begun.mockClear();
    debug.toPresent();
    debug.stepFrame();
    expect(begun.mock.calls).toEqual([[{}]]);
  });
});
