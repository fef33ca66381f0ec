import { signal } from '@preact/signals';
import { laterText } from '../i18n/later-text.ts';
import { messageOf, romOf } from '../library/library.ts';
import { fileNameOf } from '../library/saves/save-file.ts';
import { Machine } from '../machine/machine.ts';
import { TUNE_RATE, tuneFile } from '../machine/tune-file.ts';
import { TuneSeek } from '../machine/tune-seek.ts';
import { download } from '../shell/download.ts';
import { complain } from '../shell/notices.ts';
import { settingsFor } from '../shell/settings.ts';
import { setSound } from '../sound/sound-setup.ts';
import { nameOf, showTrack } from './music.ts';
import { running } from './play-state.ts';
import { player } from './player.ts';

/** Frames that are run before the page may answer again. */
const AT_ONCE = 120;
/** How much of the track has become a file, 0 to 1; null while none is made. */
export const saving = signal<number | null>(null);

let newest = 0;

const answer = () => new Promise((resume) => setTimeout(resume));

/** Go to `seconds` after the beginning of the track that plays; it plays on from there if it did before. */
export async function seekTo(seconds: number): Promise<void> {
  const { machine } = player;
  if (!machine?.tracks) return;
  const own = ++newest;
  const wasRunning = running.peek();
  player.pause();
  const seek = new TuneSeek(machine, seconds * 1000);
  const isMine = () => own === newest && player.machine === machine && !running.peek();
  while (isMine() && !seek.step(AT_ONCE)) {
    showTrack(machine.tracks);
    await answer();
  }
  if (!isMine()) return;
  showTrack(machine.tracks);
  if (wasRunning) player.resume();
}

/** Make a file of the track that plays, from its beginning to its end, faster than it is heard; the player gets it as a download. */
export async function saveTune(): Promise<void> {
  const { game, machine: played } = player;
  if (!game || !played?.tracks || saving.peek() !== null) return;
  const { song, tune } = played.tracks;
  saving.value = 0;
  try {
    const rom = await romOf(game);
    const machine = new Machine(rom, { ...played.nes.options, sampleRate: TUNE_RATE });
    await setSound(machine.nes, settingsFor(game.options));
    const file = await tuneFile(machine, song, (part) => {
      saving.value = part;
    });
    download(`${fileNameOf(`${tune.title || game.title} - ${nameOf(tune.tracks[song], song)}`)}.wav`, file);
  } catch (error) {
    complain(laterText.musicPage.notMade(messageOf(error)));
  } finally {
    saving.value = null;
  }
}
