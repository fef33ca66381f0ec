import type { CartridgeFacts, DeviceSetup, RomInfo } from '../../console/core.ts';

/** What the player has chosen for one game, besides what its file says; nothing is set until it is chosen. */
export interface GameOptions {
  /** What is plugged in. */
  readonly devices?: DeviceSetup;
  /** DIP switches that are on, number 1 in bit 0. */
  readonly dipSwitches?: number;
  /** What its cartridge is like, where that is not what the file says. */
  readonly overrides?: CartridgeFacts;
  /** A touch layout of its own: `ownPadFrom` of input/own-pad.ts reads it. */
  readonly pad?: unknown;
  /** A palette of its own: `ownPaletteFrom` of picture/colour/pal-file.ts reads it. */
  readonly ownPalette?: unknown;
  /** Cheats, on and off: `cheatsIn` of play/cheats.ts reads them. */
  readonly cheats?: unknown;
  /** Settings of this game alone, by their ids: `settingsFor` of shell/settings.ts reads them, `chooseFor` changes them. */
  readonly [setting: string]: unknown;
}

/** A game of the library. */
export interface Game {
  /** SHA-1 of the ROM without its header: the key under which everything is kept. */
  readonly id: string;
  readonly title: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Milliseconds since 1970; 0 for never. */
  readonly added: number;
  readonly played: number;
  /** The name of the file it came in, without folder and ending, whatever it is called here; games of earlier versions have none. */
  readonly file?: string;
  /** What the file's name said besides the title (region, revision), and what the player has added. */
  readonly tags?: readonly string[];
  /** Mapper number of its board. */
  readonly board?: number;
  /** The player wants it at hand. */
  readonly favourite?: boolean;
  /** The console that the file's name tells of, where its header cannot say. */
  readonly hint?: RomInfo['region'];
  /** What the player has chosen for it. */
  readonly options?: GameOptions;
  /** Made of another game by a patch: that game's id, and the patch's file name. */
  readonly patch?: { readonly base: string; readonly name: string };
  /** Comes with the page, so its ROM is not kept. */
  readonly builtIn?: boolean;
  /** When it was taken out of the library, ms since 1970; it goes for good two weeks later. 0 when it was brought back. */
  readonly removed?: number;
}

/** The whole machine at one moment, with its picture of colour numbers. */
export interface SavedState {
  readonly bytes: Uint8Array;
  readonly picture: Uint16Array;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** When it was set aside, ms since 1970. */
  readonly aside?: number;
  /** It is kept while the game runs: packing the picture would take too long. */
  readonly inPlay?: boolean;
  /** How long the game had run since it was switched on, s. */
  readonly played?: number;
  /** What the player calls it. */
  readonly name?: string;
  /** The slot that it was in, from 0, before something else was saved there. */
  readonly from?: number;
}

/** How many slots a game has for the player's own saved states. */
export const SLOT_COUNT = 10;

/** A moment of the game that the player has pinned, by when that was: ms since 1970. */
export type Pin = `pin-${number}`;

/**
 * Where a state of a game lies: in one of the player's slots, from 0; in `auto`, which is the place where the game was
 * left; in one for a place that was set aside: `before` when something newer replaced it, `later` when only another
 * version of the page, or other options, can use it; in one for what was there before a state was loaded (`beforeLoad`), or
 * saved over (`beforeSave`); or it is pinned.
 */
export type Slot = number | 'auto' | 'before' | 'later' | 'beforeLoad' | 'beforeSave' | Pin;

/** Every slot that a game can have something in; moments that are pinned come besides. */
export const SLOTS: readonly Slot[] = [
  ...Array.from({ length: SLOT_COUNT }, (_, slot) => slot),
  ...(['auto', 'before', 'later', 'beforeLoad', 'beforeSave'] as const),
];

/** When a moment was pinned, ms since 1970. */
export function timeOfPin(pin: Pin): number {
  return Number(pin.slice('pin-'.length));
}

/** Whether `slot` is a moment that the player has pinned. */
export function isPin(slot: unknown): slot is Pin {
  return typeof slot === 'string' && /^pin-\d{1,16}$/.test(slot);
}
