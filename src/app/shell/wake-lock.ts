/** Keeps the screen awake while a game runs, where the browser can. */
export class WakeLock {
  private wanted = false;
  private lock: WakeLockSentinel | null = null;

  hold(): void {
    this.wanted = true;
    this.request().catch(() => {
      // Refused, for instance to save the battery: the screen then sleeps as always.
    });
  }

  release(): void {
    this.wanted = false;
    this.lock?.release().catch(() => {});
    this.lock = null;
  }

  private async request(): Promise<void> {
    if (this.lock && !this.lock.released) return;
    const lock = (await navigator.wakeLock?.request('screen')) ?? null;
    if (this.wanted) this.lock = lock;
    else await lock?.release();
  }
}
