import { laterText } from '../i18n/later-text.ts';
import { filesIn } from '../library/archives.ts';
import { type Candidate, FileError, isSave } from '../library/file-kinds.ts';
import { messageOf, romOf } from '../library/library.ts';
import { hasFilesOfMesen, type KeptMemory, mesenSaves, plainSave, withSave } from '../library/saves/cartridge-saves.ts';
import { fitted } from '../library/saves/save-file.ts';
import { ask } from '../shell/dialogs.ts';
import { download } from '../shell/download.ts';
import { complain, complainOf } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { mediumOf } from '../storage/keys.ts';
import { keepReplaced, readBatteryTime, readReplaced } from '../storage/saves.ts';
import { replacing } from './play-state.ts';
import { player } from './player.ts';

/** Most bytes that are taken out of an archive with a battery save. */
const MOST = 64 << 20;

/** What the game in the console keeps without power; null when it keeps nothing. */
async function keptNow(): Promise<KeptMemory | null> {
  const { game, machine } = player;
  const bytes = player.keptBattery();
  if (!game || !machine?.nes.battery || !bytes) return null;
  const { mapper, battery: size, prgNvram } = machine.info;
  const { blank, disk } = machine;
  const medium = blank && { blank, disk, rom: disk ? await romOf(game) : blank };
  return { mapper, bytes, size, prgNvram, medium };
}

/** Which files of what the game in the console keeps go to other emulators: one for most of them, and others for Mesen. */
export function batteryFiles(): { readonly plain: 'sav' | 'fds'; readonly hasMesen: boolean } | null {
  const { machine } = player;
  if (!machine?.nes.battery) return null;
  const { mapper, battery: size, prgNvram } = machine.info;
  const hasMesen = machine.blank !== null || hasFilesOfMesen({ mapper, size, prgNvram });
  return { plain: machine.disk ? 'fds' : 'sav', hasMesen };
}

/** Give the player what the game in the console keeps as a file, or as the files of Mesen. */
export async function exportBattery(title: string, isForMesen = false): Promise<void> {
  try {
    const kept = await keptNow();
    if (!kept) return;
    for (const { name, bytes } of isForMesen ? mesenSaves(title, kept) : [plainSave(title, kept)]) {
      download(name, new Blob([bytes.slice()], { type: 'application/octet-stream' }));
    }
  } catch (error) {
    complainOf(title, messageOf(error));
  }
}

/**
 * Put the battery save in `files` (one, or one for each part of it) into the game in the console, after asking where one would
 * be replaced. The game starts over with it; what was there is kept, and one tap brings it back.
 */
export async function importBattery(files: readonly Candidate[]): Promise<void> {
  const { game } = player;
  const name = files.map((file) => file.name).join(', ');
  if (!game) return;
  try {
    const kept = await keptNow();
    if (kept === null) throw new FileError(laterText.saveFiles.noBattery(game.title));
    const all = files.reduce((bytes, file) => withSave({ ...kept, bytes }, file), kept.bytes);
    const time = await readBatteryTime(kept.medium ? mediumOf(game.id) : game.id);
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (time > 0 && !(await askToReplace(name, size, kept.size, time))) return;
    await keepReplaced(game.id, { bytes: kept.bytes, time });
    player.replaceBattery(all, laterText.slots.imported(name));
    await player.keep();
  } catch (error) {
    if (!(error instanceof FileError || error instanceof StorageError)) throw error;
    complainOf(name, error.message);
  }
}

/** The same with a file that the player has chosen; of an archive, with the battery saves in it. */
export async function importBatteryFile(file: File): Promise<void> {
  try {
    const found: Candidate[] = [];
    for await (const candidate of filesIn(file, MOST)) found.push(candidate);
    const saves = found.filter(({ name }) => isSave(name));
    await importBattery(saves.length > 0 ? saves : found.slice(0, 1));
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
  const own = player.keptBattery();
  if (!game || !own) return;
  try {
    const replaced = await readReplaced(game.id);
    if (!replaced) return;
    const isLonger = replaced.bytes.length > own.length;
    // Another cartridge was chosen for it since.
    if (player.machine?.blank && replaced.bytes.length !== own.length)
      throw new FileError(laterText.saveFiles.otherMedium);
    await keepReplaced(game.id, { bytes: own, time: Date.now() });
    player.replaceBattery(isLonger ? replaced.bytes : fitted(replaced.bytes, own), laterText.saveFiles.broughtBack);
    await player.keep();
  } catch (error) {
    if (!(error instanceof StorageError || error instanceof FileError)) throw error;
    complain(error.message);
  }
}
