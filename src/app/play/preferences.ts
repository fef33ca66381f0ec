import { PAD_KEY, readOwnPad } from '../input/kept-pad.ts';
import { KEYS_KEY, openKeys } from '../input/own-keys.ts';
import { PROFILES_KEY, padProfiles } from '../input/pad-profiles.ts';
import { keepLocal, readLocal } from '../shell/local.ts';
import { readSettings, SETTINGS_KEY } from '../shell/settings.ts';
import { PALETTE_KEY, readOwnPalette } from './kept-palette.ts';
import { player } from './player.ts';

/** Under which names what the player has chosen for the page is kept: settings, keys, the touch layout, gamepads, the palette. */
const NAMES = [SETTINGS_KEY, KEYS_KEY, PAD_KEY, PROFILES_KEY, PALETTE_KEY] as const;

/** What the player has chosen for the page, as it is kept, by its names there. */
export function readPreferences(): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const name of NAMES) {
    const kept = readLocal(name);
    if (kept !== null) found[name] = kept;
  }
  return found;
}

/** Use what was chosen elsewhere, as far as it is in `chosen`. Returns how to take that back. */
export function takePreferences(chosen: Readonly<Record<string, unknown>>): () => void {
  const before = readPreferences();
  put(Object.fromEntries(NAMES.filter((name) => Object.hasOwn(chosen, name)).map((name) => [name, chosen[name]])));
  return () => put(Object.fromEntries(NAMES.map((name) => [name, before[name]])));
}

/** Keep these; `undefined` for what nothing is chosen for. What is damaged counts as not chosen, as whenever it is read. */
function put(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) keepLocal(name, value ?? null);
  readSettings();
  openKeys();
  readOwnPad();
  readOwnPalette();
  padProfiles.reread();
  player.input.useLayouts((id, place) => padProfiles.find(id, place));
}
