import { type NesOptions, RomError } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';
import { biosOption } from '../library/bios.ts';
import { consoleOptions, devicesFor, withoutOverrides } from '../library/game-options.ts';
import { Machine } from '../machine/machine.ts';
import { complain } from '../shell/notices.ts';
import { settingsFor } from '../shell/settings.ts';
import { setSound } from '../sound/sound-setup.ts';
import type { Game } from '../storage/records.ts';

/** The BIOS of a console that was made, as an option; none where it has the built-in one. */
function biosOf({ nes: { options } }: Machine): Pick<NesOptions, 'bios'> {
  return options.bios === undefined ? {} : { bios: options.bios };
}

/**
 * A console with `rom` in it, just switched on, and everything plugged in that the game is played with; `asFiled` with the
 * cartridge that the file names, whatever the player chose. If a game is to go on from `before`, it has that one's BIOS. Throws
 * `RomError`.
 */
export function makeMachine(
  game: Game,
  rom: Uint8Array,
  sampleRate: number,
  asFiled: boolean,
  before?: Machine,
): Machine {
  const bios = before ? biosOf(before) : biosOption();
  const options = consoleOptions(asFiled ? withoutOverrides(game) : game, bios);
  const machine = new Machine(rom, { ...options, sampleRate });
  machine.plug(devicesFor(game, machine.info));
  const chosen = settingsFor(game.options);
  machine.inputs.happen({ kind: 'changesSides', on: chosen.changesSides });
  void setSound(machine.nes, chosen);
  return machine;
}

/**
 * The console that a game comes into; `isAsFiled`: the cartridge that the player chose does not work, so it is the one that the
 * file names, which the player is told. Throws `RomError`.
 */
export function makeFirst(
  game: Game,
  rom: Uint8Array,
  sampleRate: number,
): { readonly machine: Machine; readonly isAsFiled: boolean } {
  try {
    return { machine: makeMachine(game, rom, sampleRate, false), isAsFiled: false };
  } catch (error) {
    if (!(error instanceof RomError) || !game.options?.overrides) throw error;
    const machine = makeMachine(game, rom, sampleRate, true);
    complain(text.play.cartridgeFailed(game.title));
    return { machine, isAsFiled: true };
  }
}
