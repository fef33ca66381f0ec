import { effect, signal } from '@preact/signals';

/** What the player has chosen; kept between visits. */
export interface Settings {
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  readonly integer: boolean;
  readonly hard: boolean;
  readonly cropped: boolean;
  readonly haptics: boolean;
  readonly figures: boolean;
  readonly theme: 'auto' | 'dark' | 'light';
}

const KEY = 'cartouche.settings';

const DEFAULTS: Settings = {
  volume: 0.8,
  muted: false,
  integer: false,
  hard: false,
  cropped: false,
  haptics: true,
  figures: false,
  theme: 'auto',
};

/** `kept` over the defaults; fields of a wrong type are left out, since another version may have written them. */
export function mergeSettings(kept: unknown): Settings {
  const merged: Record<string, unknown> = { ...DEFAULTS };
  if (typeof kept !== 'object' || kept === null) return DEFAULTS;
  for (const [name, value] of Object.entries(kept)) {
    if (name in DEFAULTS && typeof value === typeof DEFAULTS[name as keyof Settings]) merged[name] = value;
  }
  return merged as unknown as Settings;
}

function read(): Settings {
  try {
    return mergeSettings(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    // No storage, or not ours: the defaults do.
    return DEFAULTS;
  }
}

export const settings = signal<Settings>(DEFAULTS);

/** Read what is kept, and keep what is changed from now on. */
export function openSettings(): void {
  settings.value = read();
  effect(() => {
    const { value } = settings;
    if (value.theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value.theme;
    try {
      localStorage.setItem(KEY, JSON.stringify(value));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  });
}

export function change(changes: Partial<Settings>): void {
  settings.value = { ...settings.value, ...changes };
}
