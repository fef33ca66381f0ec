import { crc32 } from '../../../base/hash.ts';
import { readChosenCover } from '../../storage/covers.ts';
import { StorageError } from '../../storage/database.ts';
import { listUnits } from '../../storage/earlier.ts';
import { readBios } from '../../storage/games.ts';
import type { Game, Slot } from '../../storage/records.ts';
import { readReplays } from '../../storage/replays.ts';
import { readBattery } from '../../storage/saves.ts';
import { FileError, REPLAY_ENDING } from '../file-kinds.ts';
import { romOf } from '../library.ts';
import { fileNameOf, saveFileName } from '../saves/save-file.ts';
import { packStateFile, stateFileName } from '../saves/state-file.ts';
import {
  BACKUP_VERSION,
  CONSOLE_FILE,
  type FileRecord,
  GAME_FILE,
  type GameRecord,
  jsonOf,
  MANIFEST,
  type Manifest,
  PREFERENCES_FILE,
} from './backup-format.ts';
import { MEMORIES, MEMORY_ENDINGS, readGameSaves } from './game-saves.ts';
import { type Write, ZipWriter } from './zip-writer.ts';

/** What is to be in a backup. */
export interface BackupWish {
  readonly games: readonly Game[];
  /** The games themselves, too. */
  readonly roms: boolean;
  /** What the player has chosen for the page, by the names under which it is kept; null when that is not wanted. */
  readonly preferences: Readonly<Record<string, unknown>> | null;
}

/** What has been written. */
export interface BackupResult {
  readonly games: number;
  readonly bytes: number;
  /** Titles of games that could not be read, and why: what could be is in the backup. */
  readonly failed: readonly { readonly title: string; readonly problem: string }[];
}

/** A file of the backup, in the folder of its game. */
interface BackupFile {
  readonly record: FileRecord;
  readonly bytes: Uint8Array;
}

function fileOf(name: string, kind: string, bytes: Uint8Array, time?: number): BackupFile {
  const record = { name, kind, size: bytes.length, crc: crc32(bytes) };
  return { record: time === undefined ? record : { ...record, time }, bytes };
}

/** By its first bytes: what the file of a game is called, without the dot. */
export function endingOf(rom: Uint8Array): string {
  const start = String.fromCharCode(...rom.subarray(0, 5));
  if (start.startsWith('NES\x1a')) return 'nes';
  if (start.startsWith('UNIF')) return 'unf';
  if (start === 'NESM\x1a') return 'nsf';
  if (start.startsWith('NSFE')) return 'nsfe';
  return start.startsWith('FDS\x1a') || start === '\x01*NIN' ? 'fds' : 'bin';
}

/** In a file's name: slots are counted from 1 there. */
function slotName(slot: Slot): string {
  if (typeof slot === 'number') return `slot ${slot + 1}`;
  return slot === 'auto' ? 'place' : slot.replace('pin-', 'moment ');
}

/** The saves of a game as files. */
async function savesOf({ id, title }: Game): Promise<BackupFile[]> {
  const { memories, replaced, states, earlier, earlierStates } = await readGameSaves(id);
  const files: BackupFile[] = [];
  const stem = fileNameOf(title);
  for (const memory of MEMORIES) {
    const value = memories[memory];
    if (value) files.push(fileOf(`${stem}.${MEMORY_ENDINGS[memory]}`, memory, value.bytes, value.time));
    earlier[memory].forEach(({ bytes, time }, i) => {
      files.push(fileOf(`Earlier/${stem} ${i + 1}.${MEMORY_ENDINGS[memory]}`, `earlier-${memory}`, bytes, time));
    });
  }
  if (replaced) files.push(fileOf(`Replaced/${saveFileName(title)}`, 'replaced', replaced.bytes, replaced.time));
  for (const [slot, state] of states) {
    files.push(fileOf(stateFileName(title, slotName(slot)), 'state', packStateFile({ id, title, slot, state })));
  }
  (await readReplays(id)).forEach(({ bytes, time }, i) => {
    files.push(fileOf(`Replays/${stem} ${i + 1}.${REPLAY_ENDING}`, 'replay', bytes, time));
  });
  earlierStates.forEach(({ slot, state }, i) => {
    const name = stateFileName(title, `${slotName(slot)}, ${i + 1}`);
    files.push(fileOf(`Earlier/${name}`, 'earlier-state', packStateFile({ id, title, slot, state })));
  });
  return files;
}

/** The cover that the player has chosen, as a file. One that the game has by itself is found again. */
async function coverOf({ id }: Game): Promise<BackupFile[]> {
  const cover = await readChosenCover(id);
  return cover ? [fileOf('Cover.png', 'cover', cover)] : [];
}

/** What is said of a game, without what only this device knows. */
function recordOf(game: Game, files: readonly BackupFile[]): GameRecord {
  const { id, title, size, added, played, file, tags, board, favourite, hint, options, patch, builtIn } = game;
  return {
    ...{ id, title, size, added, played },
    ...(file === undefined ? {} : { file }),
    ...(tags ? { tags } : {}),
    ...(board === undefined ? {} : { board }),
    ...(favourite ? { favourite } : {}),
    ...(hint ? { hint } : {}),
    ...(options ? { options } : {}),
    ...(patch ? { patch } : {}),
    ...(builtIn ? { builtIn } : {}),
    files: files.map(({ record }) => record),
  };
}

/** Writes one backup, a game after the other: no more than one is in memory at a time. */
class BackupWriter {
  private readonly zip: ZipWriter;
  private readonly wish: BackupWish;
  private readonly signal: AbortSignal;
  /** Folders that there are, in small letters: some systems tell no others apart. */
  private readonly folders = new Set<string>();
  private readonly failed: { title: string; problem: string }[] = [];

  constructor(wish: BackupWish, write: Write, made: number, signal: AbortSignal) {
    this.zip = new ZipWriter(write, made);
    this.wish = wish;
    this.signal = signal;
  }

  async write(manifest: Manifest, onProgress: (games: number) => void): Promise<BackupResult> {
    const { games, preferences } = this.wish;
    await this.add(MANIFEST, jsonOf(manifest));
    if (preferences) await this.add(PREFERENCES_FILE, jsonOf(preferences));
    if (manifest.roms || preferences) await this.addConsole();
    for (const [i, game] of games.entries()) {
      await this.addGame(game);
      onProgress(i + 1);
    }
    await this.zip.finish();
    return { games: games.length, bytes: this.zip.size, failed: this.failed };
  }

  private async add(path: string, bytes: Uint8Array): Promise<void> {
    this.signal.throwIfAborted();
    await this.zip.add(path, bytes);
  }

  private async addFiles(folder: string, files: readonly BackupFile[]): Promise<void> {
    for (const { record, bytes } of files) await this.add(`${folder}/${record.name}`, bytes);
  }

  private async addGame(game: Game): Promise<void> {
    const files = [
      ...(await this.attempt(game, () => this.romFile(game))),
      ...(await this.attempt(game, () => savesOf(game))),
      ...(await this.attempt(game, () => coverOf(game))),
    ];
    const folder = `Games/${this.folderFor(game.title)}`;
    // First, so that of a backup that is cut short the files before the cut are known.
    await this.add(`${folder}/${GAME_FILE}`, jsonOf(recordOf(game, files)));
    await this.addFiles(folder, files);
  }

  private async romFile(game: Game): Promise<BackupFile[]> {
    if (!this.wish.roms || game.builtIn) return [];
    const rom = await romOf(game);
    return [fileOf(`${fileNameOf(game.title)}.${endingOf(rom)}`, 'rom', rom)];
  }

  /** What `work` reads of the game; nothing, and that is remembered, where it cannot be read. */
  private async attempt(game: Game, work: () => Promise<BackupFile[]>): Promise<BackupFile[]> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StorageError || error instanceof FileError)) throw error;
      this.failed.push({ title: game.title, problem: error.message });
      return [];
    }
  }

  private async addConsole(): Promise<void> {
    const bios = this.wish.roms ? await readBios() : undefined;
    const files = bios ? [fileOf('disksys.rom', 'bios', bios)] : [];
    for (const name of await listUnits()) {
      const memory = await readBattery(name);
      if (memory) files.push(fileOf(saveFileName(name), `unit ${name}`, memory));
    }
    if (files.length === 0) return;
    await this.add(CONSOLE_FILE, jsonOf({ files: files.map(({ record }) => record) }));
    await this.addFiles(CONSOLE_FILE.slice(0, CONSOLE_FILE.indexOf('/')), files);
  }

  private folderFor(title: string): string {
    const stem = fileNameOf(title);
    let name = stem;
    for (let i = 2; this.folders.has(name.toLowerCase()); i++) name = `${stem} (${i})`;
    this.folders.add(name.toLowerCase());
    return name;
  }
}

/** Version of the page; written in by the build. */
declare const APP_VERSION: string;

/**
 * Write a backup, piece by piece. `onProgress` hears after how many games it is. Throws `FileError` when it becomes too
 * large for an archive, what `write` throws, and the reason of `signal`.
 */
export function writeBackup(
  wish: BackupWish,
  write: Write,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (games: number) => void },
): Promise<BackupResult> {
  const made = Date.now();
  const manifest: Manifest = {
    format: 'cartouche-backup',
    version: BACKUP_VERSION,
    app: APP_VERSION,
    made,
    games: wish.games.length,
    roms: wish.roms,
  };
  return new BackupWriter(wish, write, made, signal).write(manifest, onProgress);
}
