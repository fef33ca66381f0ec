import { afterEach, describe, expect, test } from 'vitest';
import { Machine, NOTHING_HELD } from '../../../src/app/machine/machine.ts';
import { running } from '../../../src/app/play/play-state.ts';
import { Bench } from '../../../src/app/workbench/bench.ts';
import { linesWith, traceText } from '../../../src/app/workbench/trace-text.ts';
import { DebugError } from '../../../src/console/debug.ts';
import { History } from '../../../src/console/tools.ts';
import { assemble } from '../../assembler.ts';
import { programRom } from '../../console/program-rom.ts';

const INPUT = { pads: { next: () => 0 }, devices: { ...NOTHING_HELD, coins: 0 } };

const COUNTER = `
  lda #$00
  sta $10
loop: inc $10
  jsr sub
  jmp loop
sub: ldx #$00
wait: inx
  bne wait
  rts
`;

let bench: Bench | null = null;
afterEach(() => {
  running.value = false;
  bench?.end();
  bench = null;
});

/** A machine on a bench, and the page's loop by hand. */
function make(source = COUNTER) {
  const { bytes, labels } = assemble(source, 0xc000);
  const rom = programRom({ main: [...bytes] });
  const machine = new Machine(rom, {});
  const history = new History(machine.inputs);
  const made = new Bench({
    machine,
    history,
    show: () => {},
    pause: () => {
      running.value = false;
    },
    resume: () => {
      running.value = true;
    },
    keep: () => {},
    forgets: () => {},
  });
  bench = made;
  const play = (frames: number) => {
    let ran = 0;
    while (running.value && ran < frames) {
      if (!machine.run(1, INPUT, null)) running.value = false;
      ran++;
    }
    return ran;
  };
  return { bench: made, machine, rom, play, at: (name: string) => labels.get(name) ?? -1 };
}

describe('the workbench', () => {
  test('runs the same game as without, and gives it back when it is closed', () => {
    const { bench, machine, rom, play } = make();
    const other = new Machine(rom, {});
    bench.go();
    expect(play(30)).toBe(30);
    other.run(30, INPUT, null);
    expect(machine.nes.save()).toEqual(other.nes.save());
    bench.end();
    expect(machine.frames).toBe(machine.inputs);
    running.value = false;
    machine.run(5, INPUT, null);
    other.run(5, INPUT, null);
    expect(machine.nes.save()).toEqual(other.nes.save());
  });

  test('pauses the game at a breakpoint, within the frame, and goes on from there', async () => {
    const { bench, machine, play, at } = make();
    bench.debug.breakOn({ on: 'execute', at: at('sub'), condition: '[$10] == 9' });
    bench.go();
    expect(play(100)).toBeLessThan(100);
    await Promise.resolve();
    expect(bench.isStopped.value).toBe(true);
    expect(bench.stop.value?.reason).toBe('breakpoint');
    expect(bench.debug.registers.pc).toBe(at('sub'));
    expect(bench.debug.position.cycle).toBeGreaterThan(0);
    expect(machine.nes.peek('cpu', 0x10)).toBe(9);
    bench.go();
    expect(bench.stop.value).toBeNull();
    expect(play(10)).toBe(10);
  });

  test('steps, and each step is a new look', () => {
    const { bench, at } = make();
    const before = bench.tick.value;
    bench.stepInto();
    bench.stepInto();
    expect(bench.debug.registers.pc).toBe(at('loop'));
    expect(bench.tick.value).toBe(before + 2);
    bench.stepInto();
    bench.stepOver();
    expect(bench.debug.registers.pc).toBe(at('loop') + 5);
    bench.stepBack();
    bench.stepBack();
    bench.stepScanline();
    bench.stepFrame();
    expect(bench.debug.position.cycle).toBe(0);
  });

  test('a step to what is far away becomes a run to there', async () => {
    const { bench, play, at } = make(`
  jsr sub
done: jmp done
sub: ldy #$00
outer: ldx #$00
inner: inx
  bne inner
  iny
  bne outer
  rts
`);
    bench.stepOver();
    expect(bench.isStopped.value).toBe(false);
    expect(play(200)).toBeGreaterThan(5);
    await Promise.resolve();
    expect(bench.stop.value?.reason).toBe('done');
    expect(bench.debug.registers.pc).toBe(at('done'));
  });

  test('what happens to the game comes after the frame that it stopped in', () => {
    const { bench, machine } = make();
    bench.stepScanline();
    expect(bench.debug.position.cycle).toBeGreaterThan(0);
    machine.inputs.happen({ kind: 'reset' });
    expect(bench.debug.position).toEqual({ frame: 1, cycle: 0 });
  });

  test('of a time that was before nothing is kept, until it is taken over', () => {
    const { bench, machine, play } = make();
    bench.go();
    play(5);
    bench.pause();
    bench.stepBackFrame();
    expect(machine.frames.isPast).toBe(true);
    bench.edit('ram', 0x20, [7]);
    expect(machine.frames.isPast).toBe(false);
    expect(bench.debug.read('ram', 0x20)[0]).toBe(7);
  });

  test('a byte that is held is written before each frame, until it is let go or the workbench closes', () => {
    const { bench, machine, play } = make();
    bench.stepScanline();
    const place = { space: 'cpu', address: 0x30 } as const;
    bench.freeze(place, 0x55);
    expect(bench.debug.position.cycle).toBeGreaterThan(0);
    bench.go();
    play(2);
    expect(machine.nes.peek('cpu', 0x30)).toBe(0x55);
    expect(bench.frozen.value).toEqual([{ place: { space: 'ram', address: 0x30 }, value: 0x55 }]);
    bench.freeze(place, null);
    expect(bench.frozen.value).toEqual([]);
    bench.freeze(place, 1);
    bench.end();
    expect(bench.frozen.value).toEqual([]);
    expect(() => bench.freeze({ space: 'cpu', address: 0xc000 }, 1)).toThrow(DebugError);
  });

  test('follows the game into another console', () => {
    const { bench, rom, machine } = make();
    const next = new Machine(rom, {});
    const first = bench.debug;
    Object.assign((bench as unknown as { host: object }).host, { machine: next, history: null });
    bench.follow();
    expect(bench.debug).not.toBe(first);
    expect(next.frames).toBe(bench);
    expect(machine.frames).toBe(machine.inputs);
  });
});

test('the trace is filtered by a text and an expression of what was so before each instruction', () => {
  const { bench } = make();
  bench.debug.logs.noteInstructions(5000);
  bench.stepFrame();
  bench.stepFrame();
  const log = bench.debug.logs.instructions!;
  const all = Array.from({ length: log.length }, (_, i) => i);
  expect(linesWith(log, '', ' ')).toBeNull();
  const low = all.filter((i) => {
    const { x, p, scanline } = log.line(i);
    return (x > 0x20 && (p & 0x80) === 0 && scanline < 100) || scanline === 200;
  });
  expect(low.length).toBeGreaterThan(10);
  expect(linesWith(log, '', 'x > $20 && n == 0 && scanline < 100 || scanline == 200')).toEqual(low);
  const stores = low.filter((i) => traceText(log.line(i)).includes('INX'));
  expect(linesWith(log, 'inx', 'x > $20 && n == 0 && scanline < 100 || scanline == 200')).toEqual(stores);
  expect(linesWith(log, '', 'opcode == $E8')).toEqual(all.filter((i) => log.line(i).bytes[0] === 0xe8));
  expect(() => linesWith(log, '', '[$10] == 9')).toThrow(DebugError);
  expect(() => linesWith(log, '', 'x >')).toThrow(DebugError);
});

test('changes to ROM go along into another console for the game, and not into another build', () => {
  const rom = programRom({ main: [...assemble(COUNTER, 0xc000).bytes] });
  let machine = new Machine(rom, {});
  const made = new Bench({
    get machine() {
      return machine;
    },
    history: null,
    ...{ show: () => {}, pause: () => {}, resume: () => {}, keep: () => {}, forgets: () => {} },
  });
  bench = made;
  const { address } = made.debug.placeOf({ space: 'cpu', address: 0xc001 })!;
  made.edit('cpu', 0xc001, [0x55, 0x66]);
  machine = new Machine(rom, { sampleRate: 22_050 });
  made.follow();
  expect([...made.debug.read('prgRom', address, 2)]).toEqual([0x55, 0x66]);
  expect(made.debug.rom.count).toBe(2);
  made.undoRom();
  expect([...made.debug.read('prgRom', address, 2)]).toEqual([...rom.subarray(16 + address, 18 + address)]);
  made.edit('cpu', 0xc001, [0x55]);
  // Another build, before anybody has said that it is one.
  const next = rom.slice();
  next[16 + 0x1000] ^= 1;
  machine = new Machine(next, {});
  made.follow();
  expect(made.debug.rom.count).toBe(0);
});
