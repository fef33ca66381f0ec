import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, type Page, test } from '@playwright/test';
import { LAUNCH_ARGS } from './browser.mjs';

/** A browser of our own, on a profile that stays. */
export class Victim {
  private readonly process: ChildProcess;
  private browser: Browser | null = null;

  constructor(profile: string) {
    const { executablePath = '' } = test.info().project.use.launchOptions ?? {};
    const args = [
      ...LAUNCH_ARGS,
      '--headless',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ];
    this.process = spawn(executablePath, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  }

  async page(): Promise<Page> {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      this.process.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said);
        if (found) resolve(found[1]);
      });
      this.process.on('exit', () => reject(new Error(`The browser did not start: ${said}`)));
    });
    this.browser = await chromium.connectOverCDP(address);
    const [context] = this.browser.contexts();
    return context.pages()[0] ?? context.newPage();
  }

  /** All of its processes are gone, without a word. Returns when, ms since 1970. */
  async kill(): Promise<number> {
    const { pid } = this.process;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    const time = Date.now();
    if (pid) process.kill(-pid, 'SIGKILL');
    await gone;
    await this.browser?.close().catch(() => {});
    return time;
  }

  /** It ends as a browser does whose window is closed. */
  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    const session = await this.browser?.newBrowserCDPSession();
    await session?.send('Browser.close').catch(() => {});
    await gone;
  }
}
