import { laterText } from '../i18n/later-text.ts';
import { games } from '../library/library-state.ts';
import { notify } from '../shell/notices.ts';
import { page } from '../shell/page-state.ts';
import { settings } from '../shell/settings.ts';
import { listSlots, readBatteryTime, readStateTimes } from '../storage/saves.ts';
import { hasFolder, lastBackup, lastReminder, noteReminder } from './backup-times.ts';

const DAY = 24 * 3600 * 1000;
/** Nobody is reminded more often, nor sooner after a backup or the first save, ms. */
const MONTH = 30 * DAY;
/** So many saves since would hurt. */
const MANY = 8;

/**
 * How many of the saves made at `times` it would hurt to lose `now`, all ms since 1970: those since the backup at `last` (0 for
 * none), where they are many and the oldest of them waits for a month.
 */
export function atRisk(now: number, last: number, times: readonly number[]): number {
  const since = times.filter((time) => time > last);
  const waits = now - (last > 0 ? last : Math.min(...since));
  return since.length >= MANY && waits >= MONTH ? since.length : 0;
}

/** How many saves it would hurt to lose; 0 where a backup has them, or they cannot be read. */
export async function savesAtRisk(): Promise<number> {
  const last = lastBackup();
  // What was not played since then has nothing new.
  const played = games.peek().filter((game) => game.played > last);
  try {
    const times = await Promise.all(played.map(({ id }) => readBatteryTime(id)));
    for (const { id } of played)
      times.push(...(await readStateTimes((await listSlots(id)).map((slot) => [id, slot] as const))));
    return atRisk(Date.now(), last, times.filter(Boolean));
  } catch {
    return 0;
  }
}

/** Once the page has time: look into the folder for backups, where one is chosen; else remind of a backup, where that is wanted. */
export async function lookAfterBackups(): Promise<void> {
  if (hasFolder()) await (await import('./backup-folder.ts')).openFolder();
  else if (settings.peek().reminds) await remindOfBackup();
}

/** Remind the player of a backup in the library, at most once a month, and only when there is much to lose. */
export async function remindOfBackup(): Promise<void> {
  if (Date.now() - lastReminder() < MONTH) return;
  const saves = await savesAtRisk();
  if (saves === 0 || page.peek() !== 'library') return;
  noteReminder();
  const run = () => void import('./backup.ts').then(({ openExport }) => openExport());
  notify(laterText.backup.remind(saves), { label: laterText.backup.backUp, run }, 'backup');
}
