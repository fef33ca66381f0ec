import { afterEach, expect, test } from 'vitest';
import { Machine, NOTHING_HELD } from '../../../src/app/machine/machine.ts';
import { running } from '../../../src/app/play/play-state.ts';
import { Bench } from '../../../src/app/workbench/bench.ts';
import { History } from '../../../src/console/tools.ts';
import { assemble } from '../../assembler.ts';
import { programRom } from '../../console/program-rom.ts';

const INPUT = { pads: { next: () => 0 }, devices: { ...NOTHING_HELD, coins: 0 } };
/** It counts in $10, and A stays 0. */
const { bytes } = assemble(
  `
loop: inc $10
  jmp loop
`,
  0xc000,
);

let bench: Bench | null = null;
/** In which frames the host was to keep the game. */
let kept: number[] = [];
afterEach(() => {
  running.value = false;
  bench?.end();
  kept = [];
});

/** A bench whose game has run for `frames` frames, and stands. */
function played(frames: number): Bench {
  const machine = new Machine(programRom({ main: [...bytes] }), {});
  const host = {
    ...{ machine, history: new History(machine.inputs), show: () => {} },
    pause: () => {
      running.value = false;
    },
    resume: () => {
      running.value = true;
    },
    keep: () => {
      kept.push(made.debug.position.frame);
    },
    forgets: () => {},
  };
  const made = new Bench(host);
  bench = made;
  made.go();
  machine.run(frames, INPUT, null);
  made.pause();
  return made;
}

test('what is new is kept once before the past is searched, whoever asks', async () => {
  const made = played(20);
  await made.seek.run(() => made.debug.searchWriter(0x10));
  expect([kept, made.debug.position.frame]).toEqual([[20], 20]);
  made.goTo({ frame: 5, cycle: 0 });
  await made.seek.run(() => made.debug.searchWriter(0x10));
  await made.runBack();
  expect(kept).toEqual([20, 20]);
});

test('a run back stops where the breakpoint was met last', async () => {
  const made = played(60);
  const { position } = made.debug;
  made.debug.breakOn({ on: 'write', at: 0x10 });
  await made.runBack();
  expect(made.stop.peek()?.reason).toBe('breakpoint');
  expect(made.isPast).toBe(true);
  expect(made.debug.position.frame).toBeGreaterThanOrEqual(position.frame - 1);
  expect(made.seek.progress.peek()).toBeNull();
});

test.each([
  ['another step', (made: Bench) => made.stepInto()],
  ['a break', (made: Bench) => made.pause()],
  ['going on', (made: Bench) => made.go()],
])('what is looked for is given up at %s, from where it began', async (_, act) => {
  const made = played(200);
  const before = made.debug.position;
  const state = made.debug.nes.save();
  made.debug.breakOn({ on: 'execute', at: 0xc000, condition: 'a == 1' });
  // What a register holds is in no frame's marks: all of them have to run again.
  const search = made.runBack();
  // Its first slice is over, and there is more than that to look through.
  expect(made.seek.progress.peek()).not.toBeNull();
  let seen: unknown = null;
  const step = made.debug.step.bind(made.debug);
  made.debug.step = (count) => {
    seen = made.debug.position;
    return step(count);
  };
  act(made);
  if (seen === null) expect([made.debug.position, made.debug.nes.save()]).toEqual([before, state]);
  else expect(seen).toEqual(before);
  await search;
  expect(made.stop.peek()?.reason).not.toBe('budget');
  expect(made.seek.progress.peek()).toBeNull();
});
