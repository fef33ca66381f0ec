import { describe, expect, test } from 'vitest';
import { SampleQueue } from '../../../src/app/sound/sample-queue.ts';
import { Nes } from '../../../src/console/core.ts';
import { mixChannels } from '../../../src/console/tools.ts';
import { programRom, store } from '../../console/program-rom.ts';

const RATE = 48_000;
/** Samples that the device takes at a time. */
const QUANTUM = 128;
/** Times each thing is done. */
const TIMES = 10;

/** A console that plays a triangle of 440 Hz, the queue that it is heard through, and a recorder behind that. */
class Recorder {
  readonly nes = new Nes(
    programRom({
      main: [
        [0x4015, 4],
        [0x4008, 0xff],
        [0x400a, 126],
        [0x400b, 0],
      ].flatMap(([at, data]) => store(at, data)),
    }),
  );
  readonly queue = new SampleQueue(RATE);
  private readonly block = new Float32Array(1000);
  private readonly out = new Float32Array(QUANTUM);
  private readonly heard: number[] = [];
  private due = 0;

  constructor() {
    this.queue.target = 2160;
  }

  /** `count` frames of time in which the console runs and is heard. */
  play(count: number): void {
    for (let i = 0; i < count; i++) {
      this.nes.runFrame({ picture: false });
      this.queue.push(this.block, 0, this.nes.readAudio(this.block));
      this.listen(RATE / 60.0988);
    }
  }

  /** The device takes what there is for so many samples' time. */
  listen(samples: number): void {
    for (this.due += samples; this.due >= QUANTUM; this.due -= QUANTUM) {
      this.queue.pull(this.out);
      this.heard.push(...this.out);
    }
  }

  /** The largest difference between two samples, and how many were not silent. */
  get largestStep(): number {
    return this.heard.reduce(
      (most, sample, i) => (i === 0 ? 0 : Math.max(most, Math.abs(sample - this.heard[i - 1]))),
      0,
    );
  }

  get soundingSamples(): number {
    return this.heard.filter((sample) => sample !== 0).length;
  }
}

/** How much larger than the tone's own steps no step may be. */
const MORE = 0.01;

describe('no step is larger than the tone’s own', () => {
  const plain = new Recorder();
  plain.play(300);
  const own = plain.largestStep;

  test.each([
    {
      name: 'paused and gone on, at once or later',
      happens: (recorder: Recorder, i: number) => {
        recorder.queue.stop();
        recorder.listen(i * 37);
        recorder.nes.readAudio(new Float32Array(4096));
      },
    },
    {
      name: 'hidden, until nothing is heard, and shown again',
      happens: (recorder: Recorder) => {
        recorder.queue.stop();
        recorder.listen(4000);
        expect(recorder.queue.isSilent).toBe(true);
      },
    },
    {
      name: 'taken to an earlier moment',
      happens: (recorder: Recorder, i: number) => {
        const state = recorder.nes.save();
        recorder.play(1 + (i % 4));
        recorder.nes.load(state);
      },
    },
    {
      name: 'taken on by frames that are not heard',
      happens: (recorder: Recorder, i: number) => {
        for (let frame = 0; frame <= i; frame++) recorder.nes.runFrame({ picture: false, sound: false });
      },
    },
    {
      name: 'muted, and heard again, channel by channel',
      happens: (recorder: Recorder, i: number) => {
        mixChannels(recorder.nes, { volumes: { triangle: 0 } });
        recorder.play(1 + (i % 3));
        mixChannels(recorder.nes, { volumes: { triangle: 1 - i / 20 } });
      },
    },
    {
      name: 'kept from its work until the queue is dry',
      happens: (recorder: Recorder, i: number) => recorder.listen(2000 + i * 211),
    },
  ])('$name, ten times', ({ happens }) => {
    const recorder = new Recorder();
    recorder.play(20);
    for (let i = 0; i < TIMES; i++) {
      happens(recorder, i);
      recorder.play(20);
    }
    expect(recorder.soundingSamples).toBeGreaterThan(TIMES * 10 * 800);
    expect(own).toBeGreaterThan(0.005);
    expect(recorder.largestStep).toBeLessThan(own + MORE);
  });
});

describe('in stereo', () => {
  /** Left and right of what the queue gives. */
  function heardOf(queue: SampleQueue, count: number): { left: number[]; right: number[] } {
    const out = { left: new Float32Array(count), right: new Float32Array(count) };
    queue.pull(out.left, out.right);
    return { left: [...out.left], right: [...out.right] };
  }

  /** A block of `size` samples of the middle at `middle`, and of the side at `side`, one after the other. */
  const block = (size: number, middle: number, side: number) =>
    Float32Array.from({ length: 2 * size }, (_, i) => (i < size ? middle : side));

  const steepest = (samples: readonly number[]) =>
    samples.reduce((most, one, i) => (i === 0 ? most : Math.max(most, Math.abs(one - samples[i - 1]))), 0);

  test('left is the middle without the side, right is both; in mono both are the middle', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 1;
    queue.push(block(2000, 0.5, 0.25), 0, 2000, 2000);
    const { left, right } = heardOf(queue, 1000);
    expect([left.at(-1), right.at(-1)]).toEqual([0.25, 0.75]);
    const mono = new SampleQueue(RATE);
    mono.target = 1;
    mono.push(block(2000, 0.5, 0.25), 0, 2000);
    expect(heardOf(mono, 1000).left.at(-1)).toBe(0.5);
    expect(heardOf(mono, 100).right.at(-1)).toBe(0.5);
  });

  test('it comes and goes without a click', () => {
    const queue = new SampleQueue(RATE);
    queue.target = 1;
    const parts = [0, 0.4, 0, -0.4, 0, 0.4];
    for (const side of parts) queue.push(block(1000, 0.5, side), 0, 1000, side === 0 ? 0 : 1000);
    const { left, right } = heardOf(queue, 5000);
    expect(Math.max(...right)).toBeCloseTo(0.9, 2);
    expect(Math.max(steepest(left), steepest(right))).toBeLessThan(0.01);
  });
});
