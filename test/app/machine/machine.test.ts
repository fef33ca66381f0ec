import { describe, expect, test } from 'vitest';
import { type DeviceTurn, type InputRecord, Machine, type SampleSink } from '../../../src/app/machine/machine.ts';
import { PADS, RomError } from '../../../src/console/index.ts';
import { Tiny, tinyRom } from '../../e2e/tiny-rom.ts';
import { vsRom } from '../../e2e/vs-rom.ts';
import { nsfe } from '../../mappers/nsf/make-tune.ts';

const NOTHING: DeviceTurn = {
  ...{ x: -1, y: -1, isDown: false, steps: 0, keys: new Set<string>(), isSpeaking: false, isServiced: false, coins: 0 },
};

function input(pads: readonly number[] = [], devices: Partial<DeviceTurn> = {}): InputRecord {
  return { pads: { next: (port) => pads[port] ?? 0 }, devices: { ...NOTHING, ...devices } };
}

/** Counts what goes into it. */
class Sink implements SampleSink {
  ratio = 1;
  frames = 0;
  samples = 0;
  private readonly block = new Float32Array(4096);

  feed(source: { readAudio(into: Float32Array): number }): void {
    this.frames++;
    this.samples += source.readAudio(this.block);
  }
}

describe('a machine', () => {
  test('runs frames with what is held, and makes the picture of the last', () => {
    const machine = new Machine(tinyRom(), {});
    machine.run(60, input(), null);
    const before = machine.nes.pixels.slice();
    machine.run(8, input([1, 2]), null);
    expect(machine.nes.frame).toBe(68);
    expect([machine.nes.peek('cpu', Tiny.Held), machine.nes.peek('cpu', Tiny.HeldBySecond)]).toEqual([1, 2]);
    expect(machine.nes.pixels).not.toEqual(before);
    machine.run(1, input(), null);
    expect(machine.nes.peek('cpu', Tiny.Held)).toBe(0);
  });

  test('gives the samples of each frame, as many as the sink wants; none without one', () => {
    const machine = new Machine(tinyRom(), { sampleRate: 48000 });
    const sink = new Sink();
    machine.run(60, input(), sink);
    expect(sink.frames).toBe(60);
    expect(sink.samples).toBeGreaterThan(47000);
    sink.ratio = 1.005;
    const before = sink.samples;
    machine.run(60, input(), sink);
    expect(sink.samples - before).toBeGreaterThan(before * 1.003);
    machine.run(2, input(), null);
    expect(machine.nes.audioAvailable).toBe(0);
    machine.nes.runFrame();
    expect(machine.nes.audioAvailable).toBeGreaterThan(0);
    machine.dropSamples();
    expect(machine.nes.audioAvailable).toBe(0);
  });

  test('says when the last track of a music file is over', () => {
    const machine = new Machine(nsfe(), {});
    machine.tracks?.play(2);
    let frames = 0;
    while (machine.run(1, input(), null) && frames < 2000) frames++;
    expect(frames).toBeLessThan(2000);
    expect(machine.tracks?.song).toBe(0);
    expect(new Machine(tinyRom(), {}).tracks).toBeNull();
  });

  test('is refused what is no game', () => {
    expect(() => new Machine(new Uint8Array(20), {})).toThrow(RomError);
  });
});

describe('devices', () => {
  test('take a coin once, however long it is in the record', () => {
    const machine = new Machine(vsRom(), {});
    machine.run(1, input([], { coins: 1 }), null);
    expect(machine.nes.ports.panel?.coins).toBe(1);
    machine.run(10, input(), null);
    expect(machine.nes.ports.panel?.coins).toBe(0);
    machine.run(1, input([], { isServiced: true }), null);
    expect(machine.nes.ports.panel?.service).toBe(true);
    machine.run(1, input(), null);
    expect(machine.nes.ports.panel?.service).toBe(false);
  });

  test('hold the keys of the record and no others', () => {
    const machine = new Machine(tinyRom(), {});
    machine.plug({ ...PADS, expansion: 'keyboard' });
    const { expansion } = machine.nes.ports;
    /** Every row and column of the keyboard, as a program reads them. */
    const matrix = () => {
      expansion?.drive(5, 0);
      const read: number[] = [];
      for (let i = 0; i < 20; i++) {
        expansion?.drive(i % 2 === 0 ? 4 : 6, 0);
        read.push(expansion?.read(1, 0) ?? 0);
      }
      return read;
    };
    const released = matrix();
    machine.run(1, input([], { keys: new Set(['A', 'SPACE']) }), null);
    const held = matrix();
    expect(held).not.toEqual(released);
    machine.run(1, input([], { keys: new Set(['A']) }), null);
    expect(matrix()).not.toEqual(held);
    machine.run(1, input(), null);
    expect(matrix()).toEqual(released);
  });

  test('that are plugged in anew leave the tape in the recorder, which stops', () => {
    const machine = new Machine(tinyRom(), {});
    machine.plug({ ...PADS, expansion: 'keyboard' });
    machine.devices.tape = Uint8Array.of(1, 2, 3);
    machine.devices.runTape('playing');
    machine.plug(PADS);
    machine.plug({ ...PADS, expansion: 'keyboard' });
    expect([machine.devices.tapeMode, machine.devices.tape]).toEqual(['stopped', Uint8Array.of(1, 2, 3)]);
  });
});
