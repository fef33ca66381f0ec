/** Under which it is kept in the browser when the last backup of everything was made. */
const KEY = 'cartouche.backup';

/** When the last backup of everything was made here, ms since 1970; 0 when none was. */
export function lastBackup(): number {
  try {
    return Number(localStorage.getItem(KEY)) || 0;
  } catch {
    return 0;
  }
}

/** A backup of everything was made just now. */
export function noteBackup(): void {
  try {
    localStorage.setItem(KEY, String(Date.now()));
  } catch {
    // Without storage nothing is kept either.
  }
}
