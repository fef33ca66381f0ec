import type { GivenHistory } from '../../console/tools.ts';
import { NOTHING_HELD } from '../machine/machine.ts';
import { dialog, workbench } from '../shell/page-state.ts';
import { type Leaving, left } from '../shell/stage.ts';
import type { HandedSound } from '../sound/audio.ts';
import type { Game } from '../storage/records.ts';
import { changing, chosenPace, hears, running } from './play-state.ts';
import { player } from './player.ts';
import { Session } from './session.ts';

/** The way in which a game is handed over: another one when what is handed over changes, or the samples that wait are sent otherwise. */
export const WAY = 1;

/** What one version of the page hands over to the next, in mid-game. It is made and read by different versions. */
interface Handed {
  /** The machine between two frames. */
  readonly state: Uint8Array;
  /** When the game was kept last, ms since 1970. */
  readonly time: number;
  /** Keys that are held, by `KeyboardEvent.code`. */
  readonly keys: readonly string[];
  /** What sounds; null where nothing does. */
  readonly sound: HandedSound | null;
  /** Gives away what is known of the game's past, once it goes on in the other page. Versions before this one have no such thing. */
  readonly history?: () => GivenHistory | null;
}

/** Whether the game in the console can go on in another page without a stop: a state has all of it, and nobody looks into it. */
export function canHandOver(): boolean {
  const machine = player.machine;
  const { session } = player;
  if (!session || !machine || !player.game || !running.peek()) return false;
  if (session.trial || session.recording || workbench.peek() || session.time.rewinding) return false;
  // Under a dialog that listens to the game, the page is not the game's; what is only read here would be written over there.
  if (dialog.peek() !== 'none' || hears.peek() || session.keeper.isReadOnly) return false;
  return chosenPace.peek() === 'usual' && machine.tracks === null && machine.devices.tape.length === 0;
}

/** So much more sound waits while another version of the page begins beside the game, ms: it takes the thread again and again. */
const RESERVE_MS = 250;
/** Of all that waits then, what is enough to begin with; and as long as it may take to come, ms. */
const ENOUGH = 0.65;
const LONGEST_MS = 4000;
/** As long as it stays in the new page, which is busy with what it fetches once it is there, ms. */
const SETTLE_MS = 3000;

/** More sound waits from now on, or no more. The game runs faster by a twelfth until it is there. Resolves then. */
export async function keepReserve(isOn: boolean): Promise<void> {
  const { sound } = player;
  sound.reserveMs = isOn ? sound.targetMs + RESERVE_MS : 0;
  const end = performance.now() + LONGEST_MS;
  // Without sound there is nothing to wait for.
  while (sound.queuedMs < sound.reserveMs * ENOUGH && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** No finger is on the pad: what it holds would be let go of. */
export const isUntouched = (): boolean => !player.input.isTouched;

/** What is said of the game in the console to the page that is to go on with it. */
export function leavingGame(): Pick<Leaving, 'way' | 'id' | 'sampleRate'> {
  return { way: WAY, id: player.game?.id ?? '', sampleRate: player.sound.sampleRate };
}

/** Hand the game over to `take`, which goes on with it at once; this page is left then. Throws what `take` throws: then it goes on here. */
export function handOver(take: (handed: unknown) => void): void {
  const { session, machine, sound, input } = player;
  if (!session || !machine) return;
  session.stop();
  const heard = sound.handOver();
  try {
    take({
      state: machine.nes.save(),
      time: session.keeper.stamp,
      keys: input.keys,
      sound: heard,
      history: () => session.time.giveAway(),
    } satisfies Handed);
  } catch (error) {
    if (heard) sound.takeOver(heard);
    session.start();
    throw error;
  }
  // Nobody goes on with a device that was silent.
  if (!heard) sound.close();
  left.abort();
  // It is another page's: here nothing is kept of it any more, nor is there anything to go on with, which would take the keys.
  changing.value = true;
  session.end();
  player.pause();
  player.session = null;
}

/** Frames that a console runs before it gets a game: by then the browser has compiled what runs it, which its first frames would wait for. */
const WARM_UP = 90;
/** And as long as that may take, ms. */
const LONGEST_WARM_UP = 3000;

/** Have the console of `session` run for a moment, which nobody sees, hears or keeps: whatever it comes to, the game's state takes its place. */
async function warmUp(session: Session): Promise<void> {
  const end = performance.now() + LONGEST_WARM_UP;
  for (let i = 0; i < WARM_UP && session.machine && performance.now() < end; i++) {
    const begun = performance.now();
    session.machine.inputs.runFrame(NOTHING_HELD);
    session.machine.dropSamples();
    // The game goes on beside it on the same thread, and has as much of the time.
    const took = performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, took));
  }
}

/** Have everything at hand to go on with `game`, which another page of this window still has. Rejects as `Session.open` does, and where it is left meanwhile. */
export async function expectGame(game: Game, sampleRate: number): Promise<Session> {
  changing.value = true;
  player.sound.sampleRate = sampleRate;
  const session = new Session(game, player);
  player.session = session;
  await Promise.all([session.open(true), session.time.expect()]);
  if (session.isOpen) await warmUp(session);
  if (!session.isOpen) throw new Error('The game was left.');
  return session;
}

/** Go on with the game of `session`, as another page hands it over. Throws `StateError`, and where the session is over. */
export function takeOverGame(session: Session, handed: unknown): void {
  const { state, time, keys, sound, history } = handed as Handed;
  try {
    session.takeOver(new Uint8Array(state), time);
    if (sound) player.sound.takeOver(sound);
  } catch (error) {
    // It goes on in the other page: nothing is kept of it here.
    session.end();
    throw error;
  }
  session.time.takeUp(history?.() ?? null);
  changing.value = false;
  player.resume();
  void keepReserve(true);
  setTimeout(() => void keepReserve(false), SETTLE_MS);
  // What a key is for depends on what is there.
  player.input.holdKeys(keys);
  session.keepInPlay();
}
