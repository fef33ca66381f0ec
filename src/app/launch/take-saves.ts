import { laterText } from '../i18n/later-text.ts';
import { type Candidate, titleOf } from '../library/file-kinds.ts';
import { current, games } from '../library/library-state.ts';
import { importBattery } from '../play/battery-file.ts';
import { play } from '../play/door.ts';
import { complainOf } from '../shell/notices.ts';

type Game = (typeof games.value)[number];

/** The game that a battery save called `name` is for: that of its name, else the only one that came with it, else the one in the console. */
function gameOf(name: string, added: readonly Game[]): Game | null {
  // Mesen has a file of its own for CHR RAM.
  const title = titleOf(name.replace(/\.chr(?=\.sav$)/i, '')).toLowerCase();
  // Whatever the player calls it, it is known by its file as well.
  const isNamesake = (game: Game) =>
    game.title.toLowerCase() === title || (game.file !== undefined && titleOf(game.file).toLowerCase() === title);
  const namesake = added.find(isNamesake) ?? games.peek().find(isNamesake);
  return namesake ?? (added.length === 1 ? added[0] : current.peek());
}

/** Put battery saves that came as files, with the games `added`, into their games: each game is played with its own. */
export async function takeSaves(saves: readonly Candidate[], added: readonly Game[]): Promise<void> {
  const lots = new Map<string, { game: Game; saves: Candidate[] }>();
  for (const save of saves) {
    const game = gameOf(save.name, added);
    if (!game) complainOf(save.name, laterText.saveFiles.whichGame);
    else if (lots.get(game.id)) lots.get(game.id)?.saves.push(save);
    else lots.set(game.id, { game, saves: [save] });
  }
  for (const { game, saves: own } of lots.values()) {
    if (current.peek()?.id !== game.id) await play(game);
    if (current.peek()?.id === game.id) await importBattery(own);
  }
}
