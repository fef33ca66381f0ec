import { describe, expect, test } from 'vitest';
import { SampleQueue } from '../../../src/app/sound/sample-queue.ts';
import { Nes } from '../../../src/console/core.ts';
import { programRom, store } from '../../console/program-rom.ts';

const RATE = 48_000;
/** Samples that the device takes at a time. */
const QUANTUM = 128;
/** Times each thing is done: fifty in all. */
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
