import { computed, signal } from '@preact/signals';
import type { Control, Devices, DiskSlot, RomInfo } from '../../console/core.ts';
import { current } from '../library/library-state.ts';
import { dialog, touching } from '../shell/page-state.ts';
import { settingsFor } from '../shell/settings.ts';
import type { SoundState } from '../sound/audio.ts';
import type { SavedState } from '../storage/records.ts';
import { ownPalette } from './kept-palette.ts';

/** The controls of the devices that are plugged into the console. */
export const controls = signal<ReadonlySet<Control>>(new Set());
/** Sides of the disk of the game in the console; 0 for a cartridge. */
export const diskSides = signal(0);
/** The side of the disk that is in, from 0; -1 for none. */
export const diskSide = signal(0);
/** What the data recorder is doing. */
export const tapeMode = signal<Devices['tapeMode']>('stopped');
/** What is known of the ROM of the game in the console. */
export const info = signal<RomInfo | null>(null);
/** Whether the game in the console runs: false while it is paused, and without one. */
export const running = signal(false);
/** Whether the game goes on under the dialog that is open, to be heard: nobody plays it. */
export const hears = signal(false);
/** Whether there is a dialog over the game that it does not go on under. */
export const covered = computed(() => dialog.value !== 'none' && !hears.value);
/** When the game in the console was kept last, ms since the page began to load; null when it was not yet. */
export const keptAt = signal<number | null>(null);
/** Times its own speed that the game in the console goes at; below 0 it goes back. */
export const pace = signal(1);
/** What the player has chosen for the game in the console, until it is chosen otherwise. */
export const chosenPace = signal<'usual' | 'fast' | 'slow'>('usual');
/** How many frames ahead of itself the game in the console is shown. */
export const framesAhead = signal(0);
/** How many writes of the game in the console are under way: while it is paused, everything is kept when there is none. */
export const keeping = signal(0);
/** A game is on its way into the console, or out of it. */
export const changing = signal(false);
/** What is in the slots of the game in the console; null for an empty one. */
export const slots = signal<readonly (SavedState | null)[]>([]);
/** Whether the slots have been read: until then nothing is saved in them, since something could be written over. */
export const slotsRead = signal(false);
/** What went wrong with a slot, shown at that slot. */
export const slotProblem = signal<{ readonly slot: number; readonly text: string } | null>(null);
/** A battery save in a file, and the one of the game in the console that it would replace; null when nothing is asked. */
export const replacing = signal<{
  readonly name: string;
  /** Sizes in bytes: of what is in the file, and of what the game has. */
  readonly size: number;
  readonly ownSize: number;
  /** When the game's was kept, ms since 1970. */
  readonly time: number;
  readonly answer: (isWanted: boolean) => void;
} | null>(null);
/** Whether sound is heard. */
export const sound = signal<SoundState>('none');

/** The settings that hold for the game in the console; without one, those of the page. */
export const gameSettings = computed(() => settingsFor(current.value?.options));

/** How its picture is shown: as chosen, with the shape of its console's pixels, and the player's own palette. */
export const pictureOptions = computed(() => ({
  ...gameSettings.value,
  ownPalette: current.value?.options?.ownPalette ?? ownPalette.value,
  pal: info.value !== null && info.value.region !== 'ntsc',
}));

/** What is played is being recorded. */
export const isRecording = signal(false);

/** How many cheats are on in the game in the console. */
export const cheatsOn = computed(() => {
  const cheats = current.value?.options?.cheats;
  return Array.isArray(cheats) ? cheats.filter((cheat) => cheat?.isOn === true).length : 0;
});

/** A part of the panel for devices on the screen. */
export type PanelPart = Exclude<Control, 'pointer'> | 'disk' | 'microphone';

/** Parts that also have keys, so that only who plays by touch needs them on the screen. */
const FOR_FINGERS: readonly PanelPart[] = ['keyboard', 'subor', 'mat', 'mouse'];

/** The parts that the game in the console needs on the screen. */
export const panelParts = computed<readonly PanelPart[]>(() => {
  const parts: PanelPart[] = [...controls.value].filter((control) => control !== 'pointer');
  if (diskSides.value > 1) parts.push('disk');
  if (gameSettings.value.microphone) parts.push('microphone');
  return touching.value ? parts : parts.filter((part) => !FOR_FINGERS.includes(part));
});

/** Show how many sides the disk in `disk` has, and which one is in; null when the console has no drive. */
export function showDisk(disk: DiskSlot | null): void {
  const sides = disk?.sideCount ?? 0;
  const side = disk?.inserted ?? 0;
  if (diskSides.value !== sides) diskSides.value = sides;
  if (diskSide.value !== side) diskSide.value = side;
}
