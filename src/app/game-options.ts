import { type DeviceSetup, type NesOptions, type RomInfo, setupFor } from '../console/core.ts';
import type { Game } from './storage.ts';

export type { DeviceSetup, ExpansionChoice, PortChoice } from '../console/core.ts';

/** What the player has chosen for one game, besides what its file says; nothing is set until it is chosen. */
export interface GameOptions {
  /** The console it is played on. */
  readonly region?: RomInfo['region'];
  /** What is plugged in. */
  readonly devices?: DeviceSetup;
  /** Whether there is a button to blow into the microphone by. */
  readonly microphone?: boolean;
}

/** The consoles by the names players know them by. */
export const CONSOLES: Readonly<Record<RomInfo['region'], string>> = {
  ntsc: 'NTSC (America, Japan)',
  pal: 'PAL (Europe, Australia)',
  dendy: 'Dendy',
};

/** Whether a file's name is to be asked for the console: an old header calls everything NTSC. */
export function wantsHint(info: RomInfo): boolean {
  return info.format !== 'NES 2.0' && info.region === 'ntsc';
}

/** What is plugged in for `game`: the player's choice, else what its file asks for. */
export function devicesFor(game: Game, info: RomInfo): DeviceSetup {
  return game.options?.devices ?? setupFor(info.expansion, info.mapper);
}

/** How the console is to be built for `game`: the player's choice, then the hint of its file's name, then its header. */
export function consoleOptions(game: Game): NesOptions {
  const region = game.options?.region ?? game.hint;
  return region === undefined ? {} : { region };
}
