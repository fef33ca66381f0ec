import { type CartridgeFacts, Nes, RomError, type RomInfo } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { ask } from '../shell/dialogs.ts';
import { complainOf, notify } from '../shell/notices.ts';
import type { Game, GameOptions } from '../storage/records.ts';
import { addRom } from './add-games.ts';
import { biosOption } from './bios.ts';
import { type Candidate, stemOf, titleOf } from './file-kinds.ts';
import { consoleOptions } from './game-options.ts';
import { romOf } from './library.ts';
import { asked, current, games } from './library-state.ts';
import { openPatch } from './patches/open-patch.ts';
import { crcText, type Patch, PatchError } from './patches/patch.ts';
import { patchFits, patchRom } from './patches/patch-rom.ts';

/** Bytes of an image's header. */
const HEADER = 16;

/** A game that was added together with the patch. */
interface Dropped {
  readonly game: Game;
  /** Its file's name without ending. */
  readonly stem: string;
}

interface Base {
  readonly game: Game;
  readonly rom: Uint8Array;
}

/**
 * Put a patch on the game that it is for: the one that its checksum names, the one that came with it, the one in the
 * console, or the one that the player says. The patched game is one of its own in the library, with saves of its own;
 * null after telling the player why there is none. Errors that do not come from the patch are thrown; `messageOf` has the text.
 */
export async function patchGame(candidate: Candidate, dropped: readonly Dropped[]): Promise<Game | null> {
  try {
    const patch = openPatch(candidate.bytes);
    const base = await (patch.sourceCrc === null ? chosen(candidate, dropped) : named(patch, dropped));
    return base && (await keep(candidate, patch, base));
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    complainOf(candidate.name, error.message);
    return null;
  }
}

async function keep({ name }: Candidate, patch: Patch, { game, rom }: Base): Promise<Game | null> {
  const bytes = patchRom(rom, patch);
  const info = await infoOf(bytes, game);
  if (info.sha1 === game.id) throw new PatchError(laterText.patches.changesNothing(game.title));
  const options = optionsWith(await correctionFor(info, bytes, { game, rom }), game.options);
  const patched = await addRom(
    { name, bytes },
    {
      title: titleWith(game.title, titleOf(name)),
      patch: { base: game.id, name },
      ...(game.hint === undefined ? {} : { hint: game.hint }),
      ...(options === undefined ? {} : { options }),
    },
  );
  const { applied, unused } = laterText.patches;
  if (patched) notify([applied(name, game.title), ...(patch.unused ? [unused(patch.unused)] : [])].join(' '));
  return patched;
}

/** What is known of the patched ROM, with the options of `game`. Throws `PatchError` when it is no game any more. */
function infoOf(bytes: Uint8Array, game: Game): RomInfo {
  try {
    return new Nes(bytes, consoleOptions(game, biosOption())).info;
  } catch (error) {
    if (!(error instanceof RomError)) throw error;
    throw new PatchError(laterText.patches.notPlayable(game.title));
  }
}

/**
 * What is known better than the file of the game that was patched says it, where the patched one says the same and nothing is
 * known of it: a patch makes no other cartridge.
 */
async function correctionFor(patched: RomInfo, bytes: Uint8Array, { game, rom }: Base): Promise<CartridgeFacts> {
  const isSameHeader = bytes.subarray(0, HEADER).every((byte, i) => byte === rom[i]);
  if (!isSameHeader || patched.correction) return {};
  const { correction } = await infoOf(rom, game);
  return correction?.facts ?? {};
}

/** `options` with such facts behind those that the player has said. */
function optionsWith(facts: CartridgeFacts, options: GameOptions | undefined): GameOptions | undefined {
  if (Object.keys(facts).length === 0) return options;
  return { ...options, overrides: { ...facts, ...options?.overrides } };
}

/** The title of the patched game: the patch's name, with the game's before it where it is not in it. */
function titleWith(game: string, patch: string): string {
  if (game === patch) return laterText.patches.patchedTitle(game);
  return patch.toLowerCase().includes(game.toLowerCase()) ? patch : laterText.patches.titleWith(game, patch);
}

/** The game whose checksum the patch names. Throws `PatchError` when there is none. */
async function named(patch: Patch, dropped: readonly Dropped[]): Promise<Base> {
  for (const game of [...dropped.map((one) => one.game), ...games.value]) {
    const rom = await romOf(game).catch(() => null);
    if (rom && patchFits(rom, patch)) return { game, rom };
  }
  const meant = dropped.length === 1 ? await withRom(dropped[0].game) : await inConsole();
  if (meant) {
    // Throws an error that names both checksums.
    patchRom(meant.rom, patch);
  }
  throw new PatchError(laterText.patches.noSuchGame(crcText(patch.sourceCrc ?? 0)));
}

/**
 * The game for a patch that names none: the one of the same name, the only one that came with it, the one in the
 * console, or the player's choice.
 */
async function chosen({ name }: Candidate, dropped: readonly Dropped[]): Promise<Base | null> {
  const namesake = dropped.find(({ stem }) => stem.toLowerCase() === stemOf(name).toLowerCase());
  const came = namesake ?? (dropped.length === 1 ? dropped[0] : null);
  if (came) return withRom(came.game);
  return (await inConsole()) ?? (await withRom(await askForGame(name)));
}

function inConsole(): Promise<Base | null> {
  return withRom(current.peek());
}

async function withRom(game: Game | null): Promise<Base | null> {
  return game && { game, rom: await romOf(game) };
}

/** Let the player say which game the patch called `name` is for; null when they would rather not. */
async function askForGame(name: string): Promise<Game | null> {
  const { answer, answered } = ask<Game>('patch');
  asked.value = { name, answer };
  const game = await answered;
  asked.value = null;
  return game;
}
