import type { CDPSession, Page } from '@playwright/test';
import { boxOf } from './helpers.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Several fingers on the glass, each with a number, as the browser gets them from a touch screen. */
export class Fingers {
  private readonly cdp: CDPSession;
  private readonly page: Page;
  private readonly down = new Map<number, Point>();

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.cdp = cdp;
  }

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  /** Put finger `id` down, or move it; on `to`, by default in its middle, (`x`, `y`) of its size. */
  async put(id: number, to: string, x = 0.5, y = 0.5): Promise<void> {
    const box = await boxOf(this.page.locator(to));
    await this.putAt(id, { x: box.left + box.width * x, y: box.top + box.height * y });
  }

  async putAt(id: number, at: Point): Promise<void> {
    const type = this.down.has(id) ? 'touchMove' : 'touchStart';
    this.down.set(id, at);
    await this.send(type, [...this.down]);
  }

  async lift(id: number): Promise<void> {
    const at = this.down.get(id);
    this.down.delete(id);
    // Here only those are named that are lifted.
    if (at) await this.send('touchEnd', [[id, at]]);
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly [number, Point][]): Promise<void> {
    const touchPoints = points.map(([id, { x, y }]) => ({ x, y, id }));
    await this.cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}
