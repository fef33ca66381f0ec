import { describe, expect, test } from 'vitest';
import { COLUMNS, NoteTrail } from '../../../src/app/sound/note-trail.ts';
import { Nes } from '../../../src/console/core.ts';
import { Voices } from '../../../src/console/tools.ts';
import { programRom, store } from '../../console/program-rom.ts';

/** A triangle of 440.4 Hz, and the first pulse at half its height, an octave above, until `play` is over. */
const ROM = programRom({
  main: [
    [0x4015, 5],
    [0x4008, 0xff],
    [0x400a, 126],
    [0x400b, 0],
    [0x4000, 0xb8],
    [0x4001, 8],
    [0x4002, 126],
    [0x4003, 0],
  ].flatMap(([at, data]) => store(at, data)),
});

describe('the trail of notes', () => {
  test('knows how high and how loud each channel was in each frame', () => {
    const nes = new Nes(ROM);
    const trail = new NoteTrail(new Voices(nes), () => nes.frame);
    for (let i = 0; i < 20; i++) {
      nes.runFrame();
      trail.look();
    }
    const [pulse, , triangle] = trail.names.keys();
    expect(trail.names.slice(0, 3)).toEqual(['pulse1', 'pulse2', 'triangle']);
    expect(trail.pitchAt(triangle, 0)).toBeCloseTo(69, 1);
    expect(trail.pitchAt(pulse, 3)).toBeCloseTo(81, 1);
    expect(trail.levelAt(pulse, 3)).toBeCloseTo(8 / 15, 5);
    expect(trail.levelAt(1, 3)).toBe(0);
    expect(trail.levelAt(triangle, COLUMNS - 1)).toBe(0);
  });

  /** A channel that is as loud as it is told, and the frame. */
  function told() {
    const now = { frame: 0, looks: 0 };
    const voices = {
      names: ['pulse1'] as const,
      levels: Float32Array.of(1),
      hz: Float32Array.of(440),
      look: () => void now.looks++,
    };
    return { now, voices, trail: new NoteTrail(voices, () => now.frame) };
  }

  test('moves on with the frames of the console, whether or not all of them were seen', () => {
    const { now, voices, trail } = told();
    trail.look();
    trail.look();
    expect(now.looks).toBe(1);
    voices.hz[0] = 880;
    now.frame = 3;
    trail.look();
    const pitches = [0, 1, 2, 3, 4].map((back) => trail.pitchAt(0, back));
    expect(pitches).toEqual([81, 81, 81, 69, 0]);
  });

  test('begins anew where the tune goes elsewhere', () => {
    const { now, voices, trail } = told();
    for (now.frame = 1; now.frame < 300; now.frame++) trail.look();
    expect(trail.levelAt(0, COLUMNS - 1)).toBe(1);
    voices.levels[0] = 0.5;
    now.frame = 10;
    trail.look();
    expect([trail.levelAt(0, 0), trail.levelAt(0, 1), trail.levelAt(0, COLUMNS - 1)]).toEqual([0.5, 0, 0]);
  });
});
