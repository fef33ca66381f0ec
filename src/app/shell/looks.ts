import type { GameSettingId, SETTINGS, Settings } from './settings.ts';

/** Looks of the picture that are chosen at once: what each sets, and what it leaves as it was is not named. */
export const LOOKS = {
  plain: { filter: 'plain', tube: false },
  livingRoom: {
    ...{ filter: 'composite', comb: false, sharpness: 0.45, bleed: 0.5, noise: 0.1 },
    ...{ tube: true, scanlines: 0.5, mask: 'slot', maskStrength: 0.45, halation: 0.45, curvature: 0.4, vignette: 0.4 },
  },
  arcade: {
    filter: 'rgb',
    ...{ tube: true, scanlines: 0.8, mask: 'shadow', maskStrength: 0.45, halation: 0.3, curvature: 0.2, vignette: 0.2 },
  },
  handheld: { filter: 'lcd', grid: 0.6, tube: false },
} as const satisfies Readonly<Record<string, Partial<Settings>>>;

/** The name of a look. */
export type Look = keyof typeof LOOKS;

/** Names of all looks. */
export const LOOK_NAMES = Object.keys(LOOKS) as readonly Look[];

/** All that looks set. */
export const LOOK_IDS = [
  ...new Set(LOOK_NAMES.flatMap((look) => Object.keys(LOOKS[look]))),
] as readonly (GameSettingId & keyof typeof SETTINGS)[];

/** The look that settings are; null where the player has made another of them. */
export function lookOf(settings: Settings): Look | null {
  const isIt = (look: Look) =>
    Object.entries(LOOKS[look]).every(([id, value]) => settings[id as keyof Settings] === value);
  return LOOK_NAMES.find(isIt) ?? null;
}

/** The picture as the console made it: what is compared with. */
export function withoutLook<T extends Settings>(settings: T): T {
  return { ...settings, ...LOOKS.plain, hard: false };
}
