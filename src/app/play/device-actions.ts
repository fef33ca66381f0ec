import { BarcodeError, type DeviceSetup, type Socket } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { problemText } from '../i18n/problems.ts';
import { optionsWithDevice } from '../library/game-options.ts';
import { chooseOptions } from '../library/library.ts';
import { current } from '../library/library-state.ts';
import { complain, notify } from '../shell/notices.ts';
import { loadCartridges, MissingPartError } from '../shell/parts.ts';
import { StorageError } from '../storage/database.ts';
import { keepTape } from '../storage/saves.ts';
import { tapeMode } from './play-state.ts';
import { player } from './player.ts';

/** The tape that is being recorded over. */
let before: Uint8Array | null = null;

/** Keep the data recorder's tape of the game in the console. */
async function saveTape(): Promise<void> {
  const tape = player.machine?.devices.tape;
  const game = current.peek();
  if (!tape || !game) return;
  try {
    await keepTape(game.id, tape);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(laterText.panelParts.tapeNotSaved(error.message));
  }
}

/** Wind the tape back and play it or record over it, or stop, which keeps what was recorded. */
export function runTape(mode: 'playing' | 'recording' | 'stopped'): void {
  const devices = player.machine?.devices;
  if (!devices) return;
  if (mode === 'recording') before = devices.tape.slice();
  player.machine?.inputs.happen({ kind: 'runTape', mode });
  if (tapeMode.value === 'recording' && mode !== 'recording') offerTape(before);
  tapeMode.value = mode;
  if (mode === 'stopped') void saveTape();
}

/** Offer to put back what was on the tape before. */
function offerTape(tape: Uint8Array | null): void {
  if (!tape || tape.length === 0) return;
  const undo = player.whileOpen(() => {
    player.machine?.inputs.happen({ kind: 'tape', bytes: tape });
    tapeMode.value = 'stopped';
    void saveTape();
  });
  notify(laterText.panelParts.tapeOverwritten, { label: laterText.panelParts.undoTape, run: undo }, 'game');
}

/** Pull a card with this code through the reader. Returns what is wrong with it, in words; nothing when it is right. */
export function swipe(code: string): string {
  try {
    player.machine?.inputs.happen({ kind: 'card', code });
    return '';
  } catch (error) {
    if (!(error instanceof BarcodeError)) throw error;
    return problemText(error);
  }
}

/** Put in side `side` of the disk, from 0. */
export function insertDisk(side: number): void {
  player.machine?.inputs.happen({ kind: 'disk', side });
}

/** Plug into `socket` of the console what the player chooses; it takes hold at once, and resets nothing. */
export async function plugIn<S extends Socket>(socket: S, choice: DeviceSetup[S]): Promise<void> {
  try {
    await loadCartridges();
  } catch (error) {
    if (!(error instanceof MissingPartError)) throw error;
    complain(error.message);
    return;
  }
  const game = current.peek();
  const { machine } = player;
  if (!game || !machine) return;
  chooseOptions(game, optionsWithDevice(game, machine.info, socket, choice));
  player.plugIn();
}

/** Put the DIP switches of the game in the console, number 1 in bit 0, and keep them so; nothing else changes. */
export function setSwitches(on: number): void {
  const game = current.peek();
  if (!game) return;
  player.machine?.inputs.happen({ kind: 'switches', on });
  chooseOptions(game, { ...game.options, dipSwitches: on });
}
