import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Caption, SoundCaptions } from '../../../src/app/sound/captions.ts';
import { Nes } from '../../../src/console/index.ts';
import { channelsOf, Voices } from '../../../src/console/tools.ts';

/** The built-in game. */
const KHEPRI = new Uint8Array(readFileSync('public/game/khepri.nes'));
const START = 1 << 3;

const NAMES = ['pulse1', 'triangle', 'noise', 'delta'] as const;

/** Frame by frame: `play` gives each channel's level and tone. */
function heard(
  frames: number,
  play: (frame: number) => readonly (readonly [level: number, hz: number])[],
): Caption[][] {
  const captions = new SoundCaptions(NAMES);
  return Array.from({ length: frames }, (_, frame) => {
    const now = play(frame);
    captions.look(
      now.map(([level]) => level),
      now.map(([, hz]) => hz),
    );
    return captions.seen;
  });
}

const NOTHING = [0, 0] as const;
const alone = (channel: number, voice: readonly [number, number]) =>
  NAMES.map((_, i) => (i === channel ? voice : NOTHING));
const nothing = () => alone(-1, NOTHING);

describe('captions of sounds', () => {
  test('nothing is said of silence', () => {
    expect(heard(30, nothing).flat()).toEqual([]);
  });

  test.each([
    ['low', 100, 100],
    ['plain', 440, 440],
    ['high', 2000, 2000],
    ['rising', 300, 600],
    ['falling', 600, 300],
  ])('a tone that is %s', (shape, from, to) => {
    const all = heard(13, (frame) => alone(0, [0.5, from + ((to - from) * frame) / 12]));
    expect(all.at(-1)).toEqual([{ channel: 0, kind: 'pulse', shape }]);
  });

  test('it is seen for a second and a half after it is known, and goes', () => {
    const all = heard(140, (frame) => (frame < 3 ? alone(1, [1, 440]) : nothing()));
    const last = all.findLastIndex((captions) => captions.length > 0);
    expect(all[0]).toEqual([{ channel: 1, kind: 'tone', shape: 'plain' }]);
    expect(last).toBeGreaterThan(80);
    expect(last).toBeLessThan(100);
  });

  test('notes that follow each other are said once, and again after a pause', () => {
    const notes = heard(400, (frame) => (frame % 10 < 7 ? alone(0, [0.5, 440]) : nothing()));
    expect(notes.slice(120).flat()).toEqual([]);
    const apart = heard(400, (frame) => (frame % 90 < 7 ? alone(0, [0.5, 440]) : nothing()));
    expect(apart.every((captions) => captions.length === 1)).toBe(true);
  });

  test('what slides is said among notes, too, and vibrato is not', () => {
    const tone = (frame: number) => 440 + (frame >= 200 ? (frame - 200) * 20 : 5 * Math.sin(frame));
    const all = heard(215, (frame) => alone(0, [0.5, tone(frame)]));
    expect(all.slice(120, 200).flat()).toEqual([]);
    expect(all.at(-1)).toEqual([{ channel: 0, kind: 'pulse', shape: 'rising' }]);
  });

  test('noise is a burst, until it goes on', () => {
    const short = heard(60, (frame) => (frame < 6 ? alone(2, [0.8, 0]) : nothing()));
    expect(short.at(-1)).toEqual([{ channel: 2, kind: 'noise', shape: 'burst' }]);
    const long = heard(60, () => alone(2, [0.8, 0]));
    expect(long.at(-1)).toEqual([{ channel: 2, kind: 'noise', shape: 'plain' }]);
  });

  test('a sample and a tone at once are two captions', () => {
    const all = heard(3, () => [NOTHING, [1, 100], NOTHING, [0.6, 0]]);
    expect(all.at(-1)?.map(({ kind, shape }) => `${kind} ${shape}`)).toEqual(['tone low', 'sample plain']);
  });

  test('of a game: START is heard, and what listens changes nothing', () => {
    const [nes, other] = [new Nes(KHEPRI), new Nes(KHEPRI)];
    const voices = new Voices(nes);
    const captions = new SoundCaptions(channelsOf(nes));
    const kinds = new Set<string>();
    for (let frame = 0; frame < 240; frame++) {
      for (const one of [nes, other]) {
        one.setButtons(0, frame > 120 && frame < 130 ? START : 0);
        one.runFrame();
      }
      voices.look();
      captions.look(voices.levels, voices.hz);
      for (const { kind } of captions.seen) kinds.add(kind);
    }
    expect(kinds.size).toBeGreaterThan(0);
    expect(nes.save()).toEqual(other.save());
  });
});
