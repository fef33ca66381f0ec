import { noteLocal, readLocal } from '../shell/local.ts';

/** Under which it is kept in the browser when the last backup of everything was made, and when the player was last reminded. */
const BACKUP_KEY = 'cartouche.backup';
const REMINDER_KEY = 'cartouche.reminder';
/** Whether there is a folder for backups: else nothing is fetched and opened to find that out. */
const FOLDER_KEY = 'cartouche.folder';

const read = (key: string) => Number(readLocal(key)) || 0;
const note = (key: string) => noteLocal(key, Date.now());

/** When the last backup of everything was made here, ms since 1970; 0 when none was. */
export function lastBackup(): number {
  return read(BACKUP_KEY);
}

/** A backup of everything was made just now. */
export function noteBackup(): void {
  note(BACKUP_KEY);
}

/** Whether a folder for backups was chosen. */
export function hasFolder(): boolean {
  return read(FOLDER_KEY) > 0;
}

/** A folder for backups is chosen, or no longer. */
export function noteFolder(isChosen: boolean): void {
  if (isChosen) note(FOLDER_KEY);
  else noteLocal(FOLDER_KEY, null);
}

/** When the player was last reminded of one, ms since 1970; 0 for never. */
export function lastReminder(): number {
  return read(REMINDER_KEY);
}

/** The player was reminded just now. */
export function noteReminder(): void {
  note(REMINDER_KEY);
}
