import {
  type CartridgeFacts,
  DEVICE_CHOICES,
  type DeviceSetup,
  type NesOptions,
  plugInto,
  type RomInfo,
  type Socket,
  setupFor,
  VS_PPUS,
} from '../../console/core.ts';
import { settingsFor } from '../shell/settings.ts';
import type { Game, GameOptions } from '../storage/records.ts';

/** The PPUs of the VS. System, by their numbers in a NES 2.0 header. */
export const VS_PPU_NAMES: readonly string[] = VS_PPUS.map(({ name }) => name);

/** Sizes of RAM to choose from, KB. */
export const RAM_SIZES: readonly number[] = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256];

/** The fields of the form for the cartridge: all texts, empty where the file decides. */
export interface CartridgeDraft {
  readonly mapper: string;
  readonly submapper: string;
  readonly mirroring: string;
  /** KB. */
  readonly prgRam: string;
  readonly prgNvram: string;
  readonly chrRam: string;
  /** Number of the PPU of a VS. System. */
  readonly vsPpu: string;
}

/** The fields of the form for what is chosen now. */
export function draftOf(overrides: CartridgeFacts = {}): CartridgeDraft {
  const kilobytes = (size: number | undefined) => (size === undefined ? '' : String(size / 1024));
  return {
    mapper: String(overrides.mapper ?? ''),
    submapper: String(overrides.submapper ?? ''),
    mirroring: overrides.mirroring ?? '',
    prgRam: kilobytes(overrides.prgRam),
    prgNvram: kilobytes(overrides.prgNvram),
    chrRam: kilobytes(overrides.chrRam),
    vsPpu: String(overrides.vsPpu ?? ''),
  };
}

/**
 * What the fields say; null when the file decides everything. It is not checked here: the console refuses what no
 * cartridge can be.
 */
export function overridesOf(draft: CartridgeDraft): CartridgeFacts | null {
  const given = Object.entries(draft).filter(([, text]) => text !== '');
  if (given.length === 0) return null;
  const value = (name: string, text: string) => {
    if (name === 'mirroring') return text;
    return name.endsWith('Ram') || name.endsWith('Nvram') ? Number(text) * 1024 : Number(text);
  };
  return Object.fromEntries(given.map(([name, text]) => [name, value(name, text)])) as CartridgeFacts;
}

/** Whether the file's name may tell which console a game is for: an old header calls everything NTSC. */
export function wantsHint(info: RomInfo): boolean {
  return info.format !== 'NES 2.0' && info.region === 'ntsc';
}

/** What is plugged in for `game`: the player's choice, else what its file asks for. */
export function devicesFor(game: Game, info: RomInfo): DeviceSetup {
  return game.options?.devices ?? setupFor(info.expansion, info.mapper);
}

/** What can be plugged in at `socket`, in the order in which it is offered. */
export function choicesAt<S extends Socket>(socket: S): readonly DeviceSetup[S][] {
  return DEVICE_CHOICES[socket];
}

/** The options of `game` with `choice` plugged in at `socket`; the rest stays as `devicesFor` has it. */
export function optionsWithDevice<S extends Socket>(
  game: Game,
  info: RomInfo,
  socket: S,
  choice: DeviceSetup[S],
): GameOptions {
  return { ...game.options, devices: plugInto(devicesFor(game, info), socket, choice) };
}

/** `game` with the cartridge that its file says. */
export function withoutOverrides(game: Game): Game {
  const { overrides: _, ...options } = game.options ?? {};
  return { ...game, options };
}

/**
 * How the console is to be built for `game`: the player's choice, then the hint of its file's name, then its header.
 * `bios` is the Disk System's ROM, where there is one.
 */
export function consoleOptions(game: Game, bios: Pick<NesOptions, 'bios'>): NesOptions {
  const chosen = settingsFor(game.options).region;
  const region = chosen === 'file' ? game.hint : chosen;
  const { overrides, dipSwitches } = game.options ?? {};
  return {
    ...bios,
    ...(region === undefined ? {} : { region }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(dipSwitches === undefined ? {} : { dipSwitches }),
  };
}
