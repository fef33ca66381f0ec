import { signal } from '@preact/signals';
import { laterText } from '../i18n/later-text.ts';
import { type Backup, openBackup } from '../library/backup/read-backup.ts';
import type { Report } from '../library/backup/report.ts';
import { takeBackup } from '../library/backup/take-backup.ts';
import { type BackupResult, writeBackup } from '../library/backup/write-backup.ts';
import { FileError } from '../library/file-kinds.ts';
import { messageOf } from '../library/library.ts';
import { games } from '../library/library-state.ts';
import { fileNameOf } from '../library/saves/save-file.ts';
import { open } from '../shell/dialogs.ts';
import { openZipSink } from '../shell/file-sink.ts';
import { notify } from '../shell/notices.ts';
import { dialog } from '../shell/page-state.ts';
import { noteBackup } from './backup-times.ts';
import { player } from './player.ts';
import { readPreferences, takePreferences } from './preferences.ts';
import { openSlots } from './slots.ts';

/** What the dialog of backups is about. */
export type BackupStep =
  /** What is to be written: all games, or the one that it was opened for. */
  | { readonly kind: 'choose'; readonly only: string | null }
  | { readonly kind: 'writing' | 'taking'; readonly done: number; readonly all: number }
  /** It is written; the page has the file where it was downloaded. */
  | { readonly kind: 'written'; readonly result: BackupResult; readonly file: File | null }
  /** A backup that was given is to be taken in. */
  | { readonly kind: 'ask'; readonly backup: Backup; readonly name: string }
  | { readonly kind: 'report'; readonly report: Report; readonly undo: (() => void) | null }
  | { readonly kind: 'failed'; readonly problem: string };

/** Where the dialog of backups is. */
export const backupStep = signal<BackupStep>({ kind: 'choose', only: null });
/** What the last import came to, as long as the page lives. */
export const lastReport = signal<Report | null>(null);

let work: AbortController | null = null;

function show(step: BackupStep): void {
  backupStep.value = step;
}

/** Ask what is to be in a backup; `only` is the game that it is to be of. */
export function openExport(only: string | null = null): void {
  show({ kind: 'choose', only });
  open('backup');
}

/** An import that nobody asked for in the dialog has come to this. */
export function noteReport(report: Report): void {
  lastReport.value = report;
}

/** Show what the last import came to. */
export function openReport(): void {
  if (lastReport.peek()) show({ kind: 'report', report: lastReport.peek()!, undo: null });
  open('backup');
}

/** Ask whether the backup in `file` is to be taken in. False when it is none, and nothing happens. */
export async function offerBackup(file: File): Promise<boolean> {
  try {
    const backup = await openBackup(file);
    if (!backup) return false;
    show({ kind: 'ask', backup, name: file.name });
  } catch (error) {
    show({ kind: 'failed', problem: error instanceof FileError ? error.message : laterText.backup.unreadable });
  }
  open('backup');
  return true;
}

/** The same with a file that the player has chosen as a backup. */
export async function pickBackup(file: File): Promise<void> {
  if (await offerBackup(file)) return;
  show({ kind: 'failed', problem: laterText.backup.noBackup });
  open('backup');
}

/** Stop what is being done. */
export function cancelBackup(): void {
  work?.abort();
}

/** Do `act` until it is done or cancelled; closing the dialog cancels it. */
async function asWork(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (work) return;
  const mine = new AbortController();
  work = mine;
  const stop = dialog.subscribe((now) => {
    if (now !== 'backup') mine.abort();
  });
  try {
    await act(mine.signal);
  } catch (error) {
    show({ kind: 'failed', problem: mine.signal.aborted ? laterText.backup.wasStopped : problemOf(error) });
  } finally {
    stop();
    work = null;
    // Whoever has closed the dialog has not seen what came of it.
    if (mine.signal.aborted && dialog.peek() !== 'backup') notify(laterText.backup.wasStopped);
  }
}

function problemOf(error: unknown): string {
  // The disk that it goes to is full, or gone.
  if (error instanceof DOMException) return laterText.backup.notWritten(error.message);
  return messageOf(error);
}

/** What is chosen for a backup: games by their ids, whether with their files, and with what is chosen for the page. */
interface ExportChoice {
  readonly ids: ReadonlySet<string>;
  readonly roms: boolean;
  readonly preferences: boolean;
}

/** Two digits of a day or month. */
const two = (value: number) => String(value).padStart(2, '0');

function nameOf(title: string | null): string {
  const now = new Date();
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${title === null ? 'Cartouche' : `${fileNameOf(title)} (Cartouche)`} ${day}.zip`;
}

/** Write a backup; in answer to a tap. */
export function startExport({ ids, roms, preferences }: ExportChoice): Promise<void> {
  return asWork(async (signal) => {
    const chosen = games.peek().filter(({ id }) => ids.has(id));
    const sink = await openZipSink(nameOf(chosen.length === 1 ? chosen[0].title : null));
    if (!sink) return;
    const progress = (done: number) => show({ kind: 'writing', done, all: chosen.length });
    progress(0);
    try {
      await player.keep();
      const wish = { games: chosen, roms, preferences: preferences ? readPreferences() : null };
      const result = await writeBackup(wish, (bytes) => sink.write(bytes), { signal, onProgress: progress });
      const file = await sink.finish();
      if (chosen.length === games.peek().length && result.failed.length === 0) noteBackup();
      show({ kind: 'written', result, file });
    } catch (error) {
      await sink.abandon();
      throw error;
    }
  });
}

/** Take in the backup that was asked about; its settings, too, when `wantsPreferences`. */
export function startImport(backup: Backup, wantsPreferences: boolean): Promise<void> {
  return asWork(async (signal) => {
    const progress = (done: number) => show({ kind: 'taking', done, all: backup.games.length });
    progress(0);
    await player.keep();
    const report = await takeBackup(backup, { signal, onProgress: progress });
    const undo = wantsPreferences && backup.preferences ? takePreferences(backup.preferences) : null;
    await openSlots();
    lastReport.value = report;
    show({ kind: 'report', report, undo });
  });
}
