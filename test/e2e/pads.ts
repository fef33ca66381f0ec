import type { Page } from '@playwright/test';

/** A gamepad as the browser would show it. */
export interface Stub {
  readonly id: string;
  readonly mapping: string;
  readonly buttons: number;
  /** At rest. */
  readonly axes: readonly number[];
}

/** As most of them are. */
export const STANDARD: Stub = { id: 'Standard pad', mapping: 'standard', buttons: 17, axes: [0, 0, 0, 0] };

interface Plugged {
  readonly index: number;
  readonly rest: readonly number[];
  connected: boolean;
  axes: number[];
  buttons: { pressed: boolean; touched: boolean; value: number }[];
}

type WithPads = { pads: Plugged[] };

/** These gamepads are plugged in, in this order, when the page opens. */
export async function plug(page: Page, stubs: readonly Stub[]): Promise<void> {
  await page.addInitScript((list) => {
    const pads = list.map(({ id, mapping, buttons, axes }, index) => ({
      ...{ index, id, mapping, connected: true, rest: axes, axes: [...axes] },
      buttons: Array.from({ length: buttons }, () => ({ pressed: false, touched: false, value: 0 })),
    }));
    Object.defineProperty(navigator, 'getGamepads', { value: () => pads, configurable: true });
    Object.assign(globalThis, { pads });
    // As browsers do, of each that a button is pressed on.
    addEventListener('load', () => {
      for (const gamepad of pads) dispatchEvent(Object.assign(new Event('gamepadconnected'), { gamepad }));
    });
  }, stubs);
}

/** Gamepad `index` has these buttons pressed from now on, and these axes where they are put; the rest is at rest. */
export function put(
  page: Page,
  index: number,
  pressed: readonly number[] = [],
  axes: Readonly<Record<number, number>> = {},
): Promise<void> {
  return page.evaluate(
    ([at, down, moved]) => {
      const pad = (globalThis as unknown as WithPads).pads[at];
      for (const [i, one] of pad.buttons.entries()) one.pressed = down.includes(i);
      pad.axes = pad.rest.map((value, i) => moved[i] ?? value);
    },
    [index, pressed, axes] as const,
  );
}

/** Gamepad `index` is there, or is gone, from now on. */
export function connect(page: Page, index: number, isThere: boolean): Promise<void> {
  return page.evaluate(
    ([at, connected]) => {
      const gamepad = (globalThis as unknown as WithPads).pads[at];
      gamepad.connected = connected;
      dispatchEvent(Object.assign(new Event(connected ? 'gamepadconnected' : 'gamepaddisconnected'), { gamepad }));
    },
    [index, isThere] as const,
  );
}
