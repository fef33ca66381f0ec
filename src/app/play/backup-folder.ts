import { effect, signal } from '@preact/signals';
import { laterText } from '../i18n/later-text.ts';
import { openBackup } from '../library/backup/read-backup.ts';
import { type Report, together } from '../library/backup/report.ts';
import { takeBackup } from '../library/backup/take-backup.ts';
import { writeBackup } from '../library/backup/write-backup.ts';
import { FileError } from '../library/file-kinds.ts';
import { messageOf } from '../library/library.ts';
import { games } from '../library/library-state.ts';
import { fileNameOf } from '../library/saves/save-file.ts';
import { complain, notify } from '../shell/notices.ts';
import { type BackupFolder, forgetFolder, keepFolder, readFolder } from '../storage/folder.ts';
import { mediumOf } from '../storage/keys.ts';
import type { Game } from '../storage/records.ts';
import { listSlots, readBatteryTime, readStateTimes } from '../storage/saves.ts';
import { noteReport, openReport } from './backup.ts';
import { hasFolder, noteFolder } from './backup-times.ts';
import { running } from './play-state.ts';
import { player } from './player.ts';

/** https://developer.mozilla.org/en-US/docs/Web/API/File_System_API, as far as TypeScript does not know it. */
interface Picker {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}
interface Permission {
  queryPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
interface Listing {
  values(): AsyncIterable<FileSystemHandle>;
}

const WRITE = { mode: 'readwrite' } as const;
/** A game that is paused is written after this long, ms: perhaps it goes on at once. */
const REST = 3000;

/** What the folder is called; null where none is chosen. */
export const folderName = signal<string | null>(null);

let isFollowing = false;

/** Whether the browser lets the page have a folder. */
export function canUseFolder(): boolean {
  return (globalThis as Picker).showDirectoryPicker !== undefined;
}

/** Find out which folder was chosen. */
export async function readFolderName(): Promise<void> {
  const folder = await readFolder().catch(() => undefined);
  folderName.value = folder?.handle.name ?? null;
}

/** Let the player choose a folder; in answer to a tap. Then what is in it is taken in, and all games are written to it. */
export async function chooseFolder(): Promise<void> {
  try {
    const handle = await (globalThis as Picker).showDirectoryPicker?.({ id: 'backups', ...WRITE });
    if (!handle) return;
    await keepFolder({ handle, seen: {}, written: {} });
    noteFolder(true);
    folderName.value = handle.name;
    await syncFolder();
    followGames();
  } catch (error) {
    // Whoever shuts the window without choosing wants none.
    if (!(error instanceof DOMException && error.name === 'AbortError')) complain(problemOf(error));
  }
}

/** Use the folder no longer; what is in it stays. */
export async function leaveFolder(): Promise<void> {
  noteFolder(false);
  folderName.value = null;
  await forgetFolder().catch((error: unknown) => complain(messageOf(error)));
}

/** Ask for leave where the browser wants that, and bring folder and library together; in answer to a tap. */
export async function allowFolder(): Promise<void> {
  const folder = await readFolder().catch(() => undefined);
  const { requestPermission } = (folder?.handle ?? {}) as Permission;
  const leave = await requestPermission?.call(folder?.handle, WRITE).catch(() => 'denied');
  if (!folder || leave === 'denied') return;
  await syncFolder();
  followGames();
}

/** At the start of the page: bring folder and library together, or ask for leave where the browser wants a tap for that. */
export async function openFolder(): Promise<void> {
  const folder = await readFolder().catch(() => undefined);
  if (!folder) return;
  folderName.value = folder.handle.name;
  const { queryPermission } = folder.handle as Permission;
  if ((await queryPermission?.call(folder.handle, WRITE)) === 'prompt') {
    const allow = { label: laterText.backup.allow, run: () => void allowFolder() };
    notify(laterText.backup.folderAsks, allow, 'folder');
    return;
  }
  await syncFolder();
  followGames();
}

/** Games are written once they are paused or left. */
function followGames(): void {
  if (isFollowing) return;
  isFollowing = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasRunning = false;
  effect(() => {
    clearTimeout(timer);
    if (wasRunning && !running.value && hasFolder()) timer = setTimeout(() => void syncFolder(), REST);
    wasRunning = running.value;
  });
}

/** Bring folder and library together; one window at a time. */
async function syncFolder(): Promise<void> {
  const sync = async () => {
    const folder = await readFolder();
    if (folder) await new FolderSync(folder).run();
  };
  try {
    if (navigator.locks) await navigator.locks.request('cartouche-folder', {}, sync);
    else await sync();
  } catch (error) {
    complain(problemOf(error), undefined, 'folder');
  }
}

function problemOf(error: unknown): string {
  return error instanceof DOMException ? laterText.backup.folderGone(error.message) : messageOf(error);
}

const unhurried = () => ({ signal: new AbortController().signal, onProgress: () => {} });

/** One time that folder and library are brought together. */
class FolderSync {
  private readonly handle: FileSystemDirectoryHandle;
  private readonly seen: Record<string, number>;
  private readonly written: Record<string, string>;

  constructor({ handle, seen, written }: BackupFolder) {
    this.handle = handle;
    this.seen = { ...seen };
    this.written = { ...written };
  }

  /** First what is newer there comes in, so that what goes out has it. */
  async run(): Promise<void> {
    await player.keep();
    const report = together(await this.takeAll());
    const news = new Set([...report.added, ...report.changed]).size;
    if (news + report.damaged.length > 0 || report.stopped !== '') noteReport(report);
    if (news > 0)
      notify(laterText.backup.fromFolder(news), { label: laterText.backup.show, run: openReport }, 'folder');
    if (report.stopped !== '') return;
    for (const game of games.peek()) await this.write(game);
  }

  private async takeAll(): Promise<Report[]> {
    const reports: Report[] = [];
    for await (const entry of (this.handle as unknown as Listing).values()) {
      if (entry.kind !== 'file' || !/\.zip$/i.test(entry.name)) continue;
      const file = await (entry as FileSystemFileHandle).getFile();
      if (this.seen[file.name] === file.lastModified) continue;
      const report = await this.take(file);
      if (report) reports.push(report);
      if (report?.stopped) break;
      await this.note(file);
    }
    return reports;
  }

  private async take(file: File): Promise<Report | null> {
    try {
      const backup = await openBackup(file);
      return backup && (await takeBackup(backup, unhurried()));
    } catch (error) {
      // Of a newer version: that is said, and the others are taken.
      if (!(error instanceof FileError)) throw error;
      complain(error.message, undefined, 'folder');
      return null;
    }
  }

  private async write(game: Game): Promise<void> {
    const state = await stateOf(game);
    if (state === null || this.written[game.id] === state) return;
    // Two games of one title have each their own.
    const name = `${fileNameOf(game.title)} ${game.id.slice(0, 6)}.zip`;
    const file = await this.handle.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    try {
      const wish = { games: [game], roms: true, preferences: null };
      await writeBackup(wish, (bytes) => stream.write(bytes), unhurried());
    } catch (error) {
      // What was there before stays.
      await stream.abort().catch(() => {});
      throw error;
    }
    await stream.close();
    this.written[game.id] = state;
    await this.note(await file.getFile());
  }

  private async note(file: File): Promise<void> {
    this.seen[file.name] = file.lastModified;
    await keepFolder({ handle: this.handle, seen: this.seen, written: this.written });
  }
}

/** A word that is another one once the game has saved anything; null for one that has nothing and comes with the page. */
async function stateOf({ id, options, builtIn }: Game): Promise<string | null> {
  const times = [
    await readBatteryTime(id),
    await readBatteryTime(mediumOf(id)),
    ...(await readStateTimes((await listSlots(id)).map((slot) => [id, slot] as const))),
  ];
  if (builtIn && !times.some(Boolean)) return null;
  return JSON.stringify([...times, options ?? {}]);
}
