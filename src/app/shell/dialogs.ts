import { signal } from '@preact/signals';
import { dialog } from './page-state.ts';

/** The tabs of Settings, in their order. */
export const SETTINGS_TABS = ['picture', 'sound', 'controls', 'data', 'about'] as const;
/** A tab of Settings. */
export type SettingsTab = (typeof SETTINGS_TABS)[number];

/** The tab of Settings that was looked at last, as long as the page lives. */
export const settingsTab = signal<SettingsTab>('picture');

/** Show the tab `id` of Settings from now on. */
export function chooseTab(id: SettingsTab): void {
  settingsTab.value = id;
}

/** Open Settings at the tab `id`. */
export function openSettingsAt(id: SettingsTab): void {
  chooseTab(id);
  open('settings');
}

/** Open a dialog; a running game is paused as long as there is one (`Player.open`). */
export function open(
  name:
    | ('states' | 'settings' | 'keys' | 'gamepads' | 'pad' | 'tunePad' | 'game')
    | ('cheats' | 'backup' | 'card' | 'removed' | 'rewind' | 'replays' | 'clip'),
): void {
  dialog.value = name;
}

/** Close it; a game that ran before goes on. */
export function close(): void {
  dialog.value = 'none';
}

/** A question that a dialog puts to the player. */
interface Question<T> {
  /** Answers it, and closes the dialog. */
  readonly answer: (value: T) => void;
  /** What was answered; null when the dialog was closed, or gave way to another one, without an answer. */
  readonly answered: Promise<T | null>;
}

/** Open the dialog `name` to ask the player something. */
export function ask<T>(name: 'patch' | 'replace' | 'sharedPad' | 'board'): Question<T> {
  let resolve: (value: T | null) => void;
  const answered = new Promise<T | null>((settle) => {
    resolve = settle;
  });
  dialog.value = name;
  const stop = dialog.subscribe((now) => {
    if (now !== name) end(null);
  });
  const end = (value: T | null) => {
    stop();
    if (dialog.peek() === name) close();
    resolve(value);
  };
  return { answer: end, answered };
}
