import { describe, expect, test } from 'vitest';
import { StateIO } from '../../../src/base/state.ts';
import { Wants } from '../../../src/mappers/board.ts';
import { Bench } from '../build.ts';
import { Recorder } from './sound-bench.ts';

/** A board with a recorder at its sound. */
function wired(mapper: number, submapper = 0) {
  const bench = new Bench({ mapper, submapper, prg: 128, chr: 128, prgRam: 0x2000 });
  const recorder = new Recorder();
  for (const sound of bench.board.sounds) sound.connect(recorder);
  return { bench, recorder };
}

/** What the board gives for a read where its pages are open. */
const read = ({ board, cycle }: Bench, address: number, openBus = 0xee) => {
  if (board.wants & Wants.CpuClock) board.runTo(cycle);
  return board.readRegister(address, openBus, cycle);
};

test.each([24, 26])('VRC6, mapper %i: the sound registers have the board’s address pins', (mapper) => {
  const { bench, recorder } = wired(mapper);
  const swap = (address: number) =>
    mapper === 26 ? (address & ~3) | ((address & 1) << 1) | ((address >> 1) & 1) : address;
  // A constant level in the second pulse.
  bench.write(swap(0xa000), 0x8f);
  bench.write(swap(0xa001), 0x00);
  expect(recorder.steps).toHaveLength(0);
  bench.write(swap(0xa002), 0x80);
  expect(recorder.steps).toHaveLength(1);
  bench.write(swap(0xb003), 0x20);
  expect(recorder.steps).toHaveLength(1);
});

describe('VRC7', () => {
  const play = (bench: Bench) => {
    for (const [register, data] of [
      [0x30, 0x10],
      [0x10, 0x80],
      [0x20, 0x18],
    ]) {
      bench.write(0x9010, register);
      bench.write(0x9030, data);
    }
    bench.board.catchUp(bench.cycle + 30000);
  };

  test('$9010 chooses, $9030 writes', () => {
    const { bench, recorder } = wired(85, 2);
    play(bench);
    expect(recorder.steps.length).toBeGreaterThan(100);
  });

  test('$E000 bit 6 is silence, and nothing is taken', () => {
    const { bench, recorder } = wired(85);
    bench.write(0xe000, 0x40);
    play(bench);
    bench.write(0xe000, 0x00);
    bench.board.catchUp(bench.cycle + 60000);
    expect(recorder.steps).toHaveLength(0);
  });

  test('submapper 1 has no sound', () => {
    const { bench } = wired(85, 1);
    expect(bench.board.sounds).toHaveLength(0);
    expect(bench.board.wants & Wants.Audio).toBe(0);
  });
});

describe('Namco 163', () => {
  test('$F800 sets the address, $4800 reads and writes there, and moves on with bit 7', () => {
    const { bench } = wired(19);
    bench.write(0xf800, 0x80 | 0x7e);
    for (const data of [0x11, 0x02, 0x33]) bench.write(0x4800, data);
    bench.write(0xf800, 0x7e);
    expect([read(bench, 0x4800), read(bench, 0x4fff)]).toEqual([0x11, 0x11]);
    bench.write(0xf800, 0x80 | 0x7e);
    // The address stays at $7F: https://github.com/nesdev-org/MesenCE/pull/102
    expect([read(bench, 0x4800), read(bench, 0x4800), read(bench, 0x4800)]).toEqual([0x11, 0x33, 0x33]);
  });

  test('phases move on by themselves, unless $E000 bit 6 says stop', () => {
    const { bench } = wired(19);
    bench.write(0xe000, 0x40);
    // Channel 7: a sample in every update, waves of 256.
    for (const [at, data] of [
      [0x7c, 0x01],
      [0x7f, 0x00],
      [0x7d, 0x00],
    ]) {
      bench.write(0xf800, at);
      bench.write(0x4800, data);
    }
    bench.write(0xf800, 0x7d);
    bench.cycle += 1500;
    expect(read(bench, 0x4800)).toBe(0);
    bench.write(0xe000, 0x00);
    bench.cycle += 1500;
    expect(read(bench, 0x4800)).toBeGreaterThanOrEqual(100);
    expect(bench.board.peekRegister(0x4800, 0)).toBe(read(bench, 0x4800));
  });

  test.each([
    { submapper: 2, count: 0 },
    { submapper: 3, count: 1 },
  ])('submapper $submapper has $count sound chips', ({ submapper, count }) => {
    expect(wired(19, submapper).bench.board.sounds).toHaveLength(count);
  });
});

test('Sunsoft 5B: a register number above 15 takes no writes', () => {
  const { bench, recorder } = wired(69);
  const write = (register: number, data: number) => {
    bench.write(0xc000, register);
    bench.write(0xe000, data);
  };
  write(7, 0x3f);
  write(0x18, 15);
  expect(recorder.steps).toHaveLength(0);
  write(8, 15);
  expect(recorder.steps).toHaveLength(1);
});

describe('MMC5', () => {
  test('$5015 tells which pulses have some length left', () => {
    const { bench } = wired(5);
    bench.write(0x5015, 3);
    bench.write(0x5003, 0x08);
    expect(read(bench, 0x5015, 0xff) & 3).toBe(1);
    bench.write(0x5007, 0x08);
    expect(read(bench, 0x5015, 0x00)).toBe(3);
    // The shortest length is over after two clocks of 7,457 cycles.
    bench.write(0x5007, 0x18);
    bench.cycle += 3 * 7457;
    expect(read(bench, 0x5015, 0x00)).toBe(1);
  });

  test('$5011 $00 interrupts, and reading $5010 acknowledges', () => {
    const { bench, recorder } = wired(5);
    bench.write(0x5010, 0x80);
    bench.write(0x5011, 0x40);
    expect([bench.board.irq, recorder.steps.length]).toEqual([0, 1]);
    bench.write(0x5011, 0x00);
    expect([bench.board.irq, recorder.steps.length]).toEqual([1, 1]);
    expect(bench.board.peekRegister(0x5010, 0)).toBe(0x80);
    expect([read(bench, 0x5010, 0), bench.board.irq]).toEqual([0x80, 0]);
  });

  test('in read mode the CPU’s reads of $8000-$BFFF go to the DAC, and give what they always give', () => {
    const { bench, recorder } = wired(5);
    bench.write(0x5100, 3);
    bench.write(0x5114, 0x83);
    expect(bench.read(0x8000)).toBe(24);
    bench.write(0x5010, 0x81);
    expect([bench.read(0x8000), bench.read(0xbfff), bench.read(0xc000) >= 0]).toEqual([-1, -1, true]);
    expect(bench.board.peekRegister(0x8000, 0xee)).toBe(24);
    expect([read(bench, 0x8000), read(bench, 0x8002)]).toEqual([24, 0xff]);
    expect(recorder.steps).toHaveLength(2);
    // The page's number has a high byte of $00.
    expect([read(bench, 0x8001), bench.board.irq]).toEqual([0, 1]);
    bench.write(0x5010, 0x00);
    expect([bench.read(0x8000), bench.board.irq]).toEqual([24, 0]);
  });
});

describe('Drip (mapper 284)', () => {
  const period = (bench: Bench, channel: number, cycles: number, volume: number) => {
    bench.write(0x8002 + channel * 4, cycles & 0xff);
    bench.write(0x8003 + channel * 4, (volume << 4) | (cycles >> 8));
  };

  test('a queue of 256 samples: empty, some, full, and what comes too much is lost', () => {
    const { bench } = wired(284);
    expect([read(bench, 0x4800), read(bench, 0x5000), read(bench, 0x5fff)]).toEqual([0x64, 0x40, 0x40]);
    period(bench, 1, 0xfff, 15);
    for (let i = 0; i < 256; i++) {
      bench.write(0xbff5, i);
      expect(read(bench, 0x5800)).toBe(i === 255 ? 0x80 : 0);
    }
    bench.write(0x8005, 0);
    bench.cycle += 0xfff;
    expect([read(bench, 0x5000), read(bench, 0x5800)]).toEqual([0x40, 0]);
    bench.cycle += 254 * 0xfff;
    expect(read(bench, 0x5800)).toBe(0);
    bench.cycle += 0xfff;
    expect(read(bench, 0x5800)).toBe(0x40);
    bench.write(0x8005, 1);
    bench.write(0x8004, 0);
    expect(read(bench, 0x5800)).toBe(0x40);
  });

  test('a sample a period, around $80, as high as the volume; clearing is silence', () => {
    const { bench, recorder } = wired(284);
    period(bench, 0, 300, 4);
    const start = bench.cycle;
    for (const sample of [0x80, 0xc0, 0x40, 0x40]) bench.write(0x8001, sample);
    bench.cycle = start + 1300;
    bench.write(0x8003, 0x81);
    bench.write(0x8000, 0);
    const unit = recorder.sorted[0][1] / 4 / 0x40;
    expect(unit).toBeGreaterThan(0);
    expect(recorder.sorted.map(([cycle, by]) => [cycle - start, by / unit])).toEqual([
      [600, 4 * 0x40],
      [900, -4 * 0x80],
      [1300, -4 * 0x40],
      [1302, 8 * 0x40],
    ]);
  });

  test('is silent after a snapshot from before it was heard', () => {
    const { bench, recorder } = wired(284);
    const io = new StateIO();
    const old = new Uint8Array(8192);
    io.start(old, false, 2);
    bench.board.state(io);
    period(bench, 0, 300, 15);
    bench.write(0x8001, 0xff);
    io.start(old, true, 2);
    bench.board.state(io);
    bench.cycle += 5000;
    expect(read(bench, 0x5000)).toBe(0x40);
    expect(recorder.steps).toHaveLength(0);
  });
});
