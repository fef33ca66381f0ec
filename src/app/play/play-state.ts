import { computed, signal } from '@preact/signals';
import { type DeviceSetup, type Devices, PADS, type RomInfo } from '../../console/core.ts';
import type { Proof } from '../prove/prover.ts';
import type { SoundState } from '../sound/audio.ts';
import type { Game, SavedState } from '../storage/games.ts';

/** A line at the foot of the page; `action` takes back or goes on. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'error';
  /** What it is about, where one line of that is enough. */
  readonly topic?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the figures overlay shows; times in ms. */
export interface Figures {
  /** When these were taken, ms since the page began to load. */
  readonly time: number;
  readonly frame: number;
  readonly fps: number;
  readonly median: number;
  readonly slowest: number;
  readonly queuedMs: number;
  readonly underruns: number;
  /** Part of the dots that the PPU stepped one by one, 0 to 1. */
  readonly exactDots: number;
  /** Largest sample played lately, 0 to 1. */
  readonly peak: number;
}

/** Save-state slots of a game. */
export const SLOTS = 4;

/** False until what is kept has been read. */
export const ready = signal(false);
export const page = signal<'library' | 'play' | 'prove'>('library');
export const dialog = signal<'none' | 'states' | 'settings' | 'game' | 'bios' | 'patch'>('none');
/** Kept games: those played last first, then the built-in one, which is always among them, then the newest. */
export const games = signal<readonly Game[]>([]);
/** Last pictures of games, by id. */
export const covers = signal<ReadonlyMap<string, Uint16Array>>(new Map());
/** Ids of games that can be gone on with. */
export const resumable = signal<ReadonlySet<string>>(new Set());
/** The game in the console. */
export const current = signal<Game | null>(null);
/** A patch that does not say which game it is for, and how to say so. */
export const asked = signal<{ readonly name: string; readonly answer: (game: Game | null) => void } | null>(null);
/** A disk that cannot be played without the Disk System's ROM, and how to give it: returns what is wrong with the file. */
export const biosWanted = signal<{ readonly name: string; readonly take: (file: File) => Promise<string> } | null>(
  null,
);
/** What is plugged into the console. */
export const plugged = signal<DeviceSetup>(PADS);
/** Sides of the disk of the game in the console, 0 for a cartridge; and the one that is in, from 0, -1 for none. */
export const diskSides = signal(0);
export const diskSide = signal(0);
/** What the data recorder is doing. */
export const tapeMode = signal<Devices['tapeMode']>('stopped');
/** What is known of its ROM. */
export const info = signal<RomInfo | null>(null);
export const running = signal(false);
/** A game is on its way into the console, or out of it. */
export const changing = signal(false);
export const slots = signal<readonly (SavedState | null)[]>([]);
/** Whether these are what is kept: before that, and when it could not be read, nothing is saved over it. */
export const slotsRead = signal(false);
/** What went wrong with a slot, shown at that slot. */
export const slotProblem = signal<{ readonly slot: number; readonly text: string } | null>(null);
export const sound = signal<SoundState>('none');
/** Whether the touch pad is wanted: touch was used last. */
export const touching = signal(false);
export const fullScreen = signal(false);
/** Files are being dragged over the page. */
export const dragging = signal(false);
/** Files are being read. */
export const adding = signal(false);
export const updateReady = signal(false);
export const offlineReady = signal(false);
export const figures = signal<Figures | null>(null);
/** What test ROMs have found on this device. */
export const proof = signal<Proof | null>(null);
export const notices = signal<readonly Notice[]>([]);

/** What is worked on the screen besides the pad. */
export type PanelPart = 'coins' | 'disk' | 'recorder' | 'keyboard' | 'mat' | 'barcodes' | 'microphone';

/** Those that what is plugged in wants; keyboard and mat only for fingers, since others have keys. */
export const panelParts = computed<readonly PanelPart[]>(() => {
  const { port1, port2, expansion } = plugged.value;
  const parts: PanelPart[] = [];
  if (info.value?.console === 'vs') parts.push('coins');
  if (diskSides.value > 1) parts.push('disk');
  if (expansion === 'keyboard') parts.push('recorder');
  if (expansion === 'keyboard' && touching.value) parts.push('keyboard');
  if (touching.value && (port1 === 'power-pad' || port2 === 'power-pad' || expansion === 'family-trainer')) {
    parts.push('mat');
  }
  if (expansion === 'barcode-battler' || info.value?.mapper === 157) parts.push('barcodes');
  if (current.value?.options?.microphone === true) parts.push('microphone');
  return parts;
});

/** The game to go on with, if any: the one played last. */
export const lastPlayed = computed(() => games.value.find((game) => resumable.value.has(game.id)) ?? null);
