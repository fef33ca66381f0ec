import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { filesIn } from '../library/archives.ts';
import { type Candidate, FileError, isSave } from '../library/file-kinds.ts';
import { messageOf } from '../library/library.ts';
import { fitted, openSaveFile, saveFileName } from '../library/saves/save-file.ts';
import { ask } from '../shell/dialogs.ts';
import { download } from '../shell/download.ts';
import { complain, complainOf } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { keepReplaced, readBatteryTime, readReplaced } from '../storage/saves.ts';
import { replacing } from './play-state.ts';
import { player } from './player.ts';

/** Most bytes that are taken out of an archive with a battery save. */
const MOST = 64 << 20;

/** What the battery of the game in the console keeps; null when it has none, or keeps a disk or flash memory instead. */
function batteryNow(): Uint8Array | null {
  const { machine } = player;
  return machine && machine.blank === null ? machine.nes.battery : null;
}

/** Whether the game in the console has a battery save that goes into a file of its own. */
export function hasBatteryFile(): boolean {
  return batteryNow() !== null;
}

/** Give the player the battery save of the game in the console as a file, as other emulators read it. */
export function exportBattery(title: string): void {
  const battery = batteryNow();
  if (battery) download(saveFileName(title), new Blob([battery.slice()], { type: 'application/octet-stream' }));
}

/**
 * Put the battery save in `file` into the game in the console, after asking where one would be replaced. The game starts
 * over with it; what was there is kept, and one tap brings it back.
 */
export async function importBattery({ name, bytes }: Candidate): Promise<void> {
  const { game } = player;
  const own = batteryNow();
  if (!game) return;
  try {
    const file = openSaveFile(bytes);
    if (own === null) throw new FileError(laterText.saveFiles.noBattery(game.title));
    const time = await readBatteryTime(game.id);
    if (time > 0 && !(await askToReplace(name, file.length, own.length, time))) return;
    await keepReplaced(game.id, { bytes: own.slice(), time });
    player.replaceBattery(fitted(file, own), text.saves.imported(name));
    await player.keep();
  } catch (error) {
    if (!(error instanceof FileError || error instanceof StorageError)) throw error;
    complainOf(name, error.message);
  }
}

/** The same with a file that the player has chosen; of an archive, with the first battery save in it. */
export async function importBatteryFile(file: File): Promise<void> {
  try {
    let first: Candidate | undefined;
    for await (const found of filesIn(file, MOST)) {
      if (!first || isSave(found.name)) first = found;
      if (isSave(found.name)) break;
    }
    if (first) await importBattery(first);
  } catch (error) {
    complainOf(file.name, messageOf(error));
  }
}

async function askToReplace(name: string, size: number, ownSize: number, time: number): Promise<boolean> {
  const { answer, answered } = ask<boolean>('replace');
  replacing.value = { name, size, ownSize, time, answer };
  const isWanted = await answered;
  replacing.value = null;
  return isWanted === true;
}

/** When the battery save was kept that an import of the game `id` replaced last, ms since 1970; null when there is none. */
export async function replacedTime(id: string): Promise<number | null> {
  const replaced = await readReplaced(id).catch(() => undefined);
  return replaced?.time ?? null;
}

/** Bring back the battery save that an import replaced; what is there now takes its place. */
export async function bringBackBattery(): Promise<void> {
  const { game } = player;
  const own = batteryNow();
  if (!game || !own) return;
  try {
    const replaced = await readReplaced(game.id);
    if (!replaced) return;
    await keepReplaced(game.id, { bytes: own.slice(), time: Date.now() });
    player.replaceBattery(fitted(replaced.bytes, own), laterText.saveFiles.broughtBack);
    await player.keep();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
  }
}
