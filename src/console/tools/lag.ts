import { STATE_VERSION, StateIO } from '../../base/state.ts';
import type { Nes } from '../nes.ts';

/** Buttons that are pressed to see what they do, as `Nes.setButtons` takes them: RIGHT, LEFT, DOWN, UP, A, B. Never Start, which pauses. */
const PRESSES = [0x80, 0x40, 0x20, 0x10, 0x01, 0x02] as const;
/** Frames within which a game answers, or does not. */
const PATIENCE = 12;
/** More bytes than the state of the APU has. */
const APU_STATE = 4096;

const SILENT = { sound: false };

/** By what an answer was noticed: what is seen says most; RAM may change long before. */
export type LagSign = 'picture' | 'sound' | 'ram';

/** How long a game takes to answer a press. */
export interface Lag {
  /** Whole frames between the frame that is the first to know of the press and the one that answers: 0 is at once. */
  readonly frames: number;
  readonly by: LagSign;
  /** Whether all presses that were answered say so, more than half of them, or fewer. */
  readonly agreement: 'unanimous' | 'majority' | 'unsure';
}

/** What a run of some frames gave, frame by frame. */
interface Run {
  readonly pictures: Uint16Array[];
  /** The APU's state: samples depend on what was heard before. */
  readonly sounds: Uint8Array[];
  readonly ram: Uint8Array[];
}

function sameItems(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

function* runFrom(nes: Nes, state: Uint8Array, buttons: number): Generator<undefined, Run> {
  const run: Run = { pictures: [], sounds: [], ram: [] };
  const io = new StateIO();
  nes.load(state);
  nes.setButtons(0, buttons);
  for (let i = 0; i < PATIENCE; i++) {
    nes.runFrame(SILENT);
    run.pictures.push(nes.pixels.slice());
    const apu = new Uint8Array(APU_STATE);
    io.start(apu, false, STATE_VERSION);
    nes.apu.state(io);
    run.sounds.push(apu);
    run.ram.push(nes.memory.view(nes.memory.ram).slice());
    yield;
  }
  return run;
}

/** The first frame in which two runs differ in a sign; -1 for none. */
function firstDifference(one: readonly ArrayLike<number>[], other: readonly ArrayLike<number>[]): number {
  return one.findIndex((items, i) => !sameItems(items, other[i]));
}

/** What the answers agree on: the earliest, since a game that is shown further ahead than it answers would skip. */
function verdict(answers: readonly number[], by: LagSign): Lag {
  const frames = Math.min(...answers);
  const votes = answers.filter((answer) => answer === frames).length;
  const agreement = votes === answers.length ? 'unanimous' : votes * 2 > answers.length ? 'majority' : 'unsure';
  return { frames, by, agreement };
}

/**
 * Find how long the game in `nes` takes to answer, from states of its play: each button of the first pad is pressed and held,
 * against none, and the first frame is looked for that differs; by picture, or, where no press changes any, by sound, or by
 * RAM. Null where nothing answers. `nes` is another machine than the one that is played. It stops after each frame of `nes`,
 * so that a page can do it in between. Throws `StateError`.
 */
export function* measuringLag(nes: Nes, states: readonly Uint8Array[]): Generator<undefined, Lag | null> {
  const answers: Record<LagSign, number[]> = { picture: [], sound: [], ram: [] };
  for (const state of states) {
    const without = yield* runFrom(nes, state, 0);
    for (const press of PRESSES) {
      const pressed = yield* runFrom(nes, state, press);
      answers.picture.push(firstDifference(pressed.pictures, without.pictures));
      answers.sound.push(firstDifference(pressed.sounds, without.sounds));
      answers.ram.push(firstDifference(pressed.ram, without.ram));
    }
  }
  for (const by of ['picture', 'sound', 'ram'] as const) {
    const found = answers[by].filter((frame) => frame >= 0);
    if (found.length > 0) return verdict(found, by);
  }
  return null;
}

/** The same at one go. */
export function measureLag(nes: Nes, states: readonly Uint8Array[]): Lag | null {
  const measuring = measuringLag(nes, states);
  for (;;) {
    const step = measuring.next();
    if (step.done) return step.value;
  }
}
