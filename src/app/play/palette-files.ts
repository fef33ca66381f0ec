import { laterText } from '../i18n/later-text.ts';
import { chooseOptions } from '../library/library.ts';
import { current } from '../library/library-state.ts';
import { coloursFor } from '../picture/colour/colours.ts';
import { type OwnPalette, ownPaletteFrom, ownPaletteOf, paletteFile, problemOf } from '../picture/colour/pal-file.ts';
import { WHOLE_PICTURE } from '../picture/picture.ts';
import { download } from '../shell/download.ts';
import { complain, notify } from '../shell/notices.ts';
import { change, chooseFor, settings, settingsFor } from '../shell/settings.ts';
import type { Game } from '../storage/records.ts';
import { keepOwnPalette, ownPalette } from './kept-palette.ts';
import { player } from './player.ts';

/** The ending of palettes. */
const ENDING = '.pal';
/** One that is larger is not read: it cannot be a palette. */
const MOST_BYTES = 1 << 16;

/** The settings of the page, or of `game`, and the file that goes with them. */
function colourSettings(game: Game | null) {
  const options = game ? settingsFor(game.options) : settings.value;
  return { ...WHOLE_PICTURE, ...options, ownPalette: game?.options?.ownPalette ?? ownPalette.value };
}

/** The 512 colours that `game`, or every game, has now: R, G, B, A. */
export function coloursNow(game: Game | null): Uint8Array {
  return coloursFor(colourSettings(game)).bytes(0, false);
}

/** The palette in `file`; where it is none, the player is told why, and it is null. */
async function read(file: File): Promise<OwnPalette | null> {
  const { palette } = laterText;
  const bytes = file.size > MOST_BYTES ? null : new Uint8Array(await file.arrayBuffer());
  const problem = bytes ? problemOf(bytes) : ({ kind: 'size', bytes: file.size } as const);
  if (bytes && !problem) return ownPaletteOf(file.name.replace(/\.[^.]*$/, ''), bytes);
  if (problem?.kind === 'size') complain(palette.wrongSize(file.name, problem.bytes));
  else complain(problem?.kind === 'paint' ? palette.ofPaint(file.name) : palette.uniform(file.name));
  return null;
}

/** All games that have no choice of their own have the colours of `own`. One tap takes it back. */
function useForAll(own: OwnPalette): void {
  const { palette } = laterText;
  const before = { palette: settings.peek().palette, own: ownPalette.peek() };
  keepOwnPalette(own);
  change({ palette: 'own' });
  const undo = () => {
    keepOwnPalette(before.own);
    change({ palette: before.palette });
  };
  notify(palette.isAll(own.name), { label: palette.undo, run: undo }, 'palette');
}

/** `game` alone has the colours of `own`, unless a tap has all games have them. */
function useForGame(own: OwnPalette, game: Game): void {
  const { palette } = laterText;
  const before = game.options ?? {};
  chooseOptions(game, { ...chooseFor(before, 'palette', 'own'), ownPalette: own });
  const forAll = () => {
    const now = current.peek();
    if (now?.id === game.id) chooseOptions(now, before);
    useForAll(own);
  };
  notify(palette.isGames(own.name), { label: palette.forAll, run: forAll }, 'palette');
}

/** Use the palette in `file` for `game`, or with null for all games. A file that is none changes nothing, which is said. */
export async function takePalette(file: File, game: Game | null): Promise<void> {
  const own = await read(file);
  if (!own) return;
  if (game) useForGame(own, game);
  else useForAll(own);
}

/** Use the palette in a file that was dropped: for the game that is played, else for all. */
export function dropPalette(file: File): Promise<void> {
  return takePalette(file, player.game);
}

/** Give the player the colours that `game`, or every game, has now, as a file: with those that emphasis makes, or without. */
export function exportPalette(game: Game | null, hasEmphasis: boolean): void {
  const { palette, ownPalette: own } = colourSettings(game);
  const name = palette === 'own' ? ownPaletteFrom(own)?.name : palette;
  const file = paletteFile(coloursNow(game), hasEmphasis);
  download(`${name ?? laterText.palette.inName}${ENDING}`, new Blob([file]));
}
