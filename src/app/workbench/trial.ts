import { laterText } from '../i18n/later-text.ts';
import { addFiles } from '../library/adding.ts';
import { changeGame } from '../library/library.ts';
import { games, removed } from '../library/library-state.ts';
import { takePlaceOf } from '../library/rebuilt.ts';
import { batteryOf, keepPlace, stateOf } from '../play/saved-game.ts';
import type { Session } from '../play/session.ts';
import { complain } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { whileNobodyHas } from '../storage/free-game.ts';
import { packBattery } from '../storage/packed-battery.ts';
import type { Game } from '../storage/records.ts';
import { keepBattery } from '../storage/saves.ts';
import { keepWorkFiles, readWorkFiles } from '../storage/work-files.ts';

/**
 * A build that is tried out in place of the game that is in the library. As long as it is played its battery is kept as the game's
 * own; once it is left, it takes the game's place in the library, with its saves, and goes on there from where it was left; where
 * another window has the game by then, it is a game of its own there.
 */
export class Trial {
  /** The file that is in the console now. */
  private rom: { readonly name: string; readonly bytes: Uint8Array };
  private readonly session: Session;

  private constructor(session: Session, rom: Trial['rom']) {
    this.session = session;
    this.rom = rom;
  }

  /** The trial that a session is in, with another file from now on; or a new one. */
  static of(session: Session, rom: Trial['rom']): Trial {
    const { trial } = session;
    if (!(trial instanceof Trial)) return new Trial(session, rom);
    trial.rom = rom;
    return trial;
  }

  /** Keep the battery; false when that failed, which the player is told. */
  async keep(): Promise<boolean> {
    const { machine, keeper, game } = this.session;
    if (keeper.isReadOnly) return true;
    const battery = machine && keeper.battery.take(machine.nes);
    if (!battery) return true;
    const { blank } = machine;
    try {
      await keepBattery(batteryOf(game.id, blank !== null), packBattery(battery, blank), Date.now());
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      keeper.battery.putBack();
      complain(error.message);
      return false;
    }
  }

  /** The game is left: the build takes its place in the library. */
  end(): void {
    const { machine, keeper, game } = this.session;
    // What is stored and could not be read is written over by nobody.
    if (!machine || keeper.isReadOnly || game.builtIn || game.patch) return;
    const place = stateOf(machine);
    const { battery } = machine.nes;
    const packed = battery && packBattery(battery.slice(), machine.blank);
    const { unit } = machine.info;
    const keep = (now: Game) => keepPlace(now.id, place, packed, unit, machine.blank !== null);
    void adopt(game, this.rom, keep);
  }
}

/** The game has gone to another window, and goes on there: the build is a game of its own beside it, which has its own options if it `isKnown`. */
function besideOf({ options }: Game, added: Game, isKnown: boolean): Game {
  return options === undefined || isKnown ? added : changeGame(added, { options });
}

async function adopt(game: Game, rom: Trial['rom'], keep: (now: Game) => Promise<unknown>): Promise<void> {
  try {
    const known = new Set([...games.peek(), ...removed.peek()].map(({ id }) => id));
    const [added] = await addFiles([new File([new Uint8Array(rom.bytes)], rom.name)]);
    if (!added) return;
    const isKnown = known.has(added.id);
    const now = added.id === game.id ? game : ((await takePlaceOf(game, added)) ?? besideOf(game, added, isKnown));
    // What another window has by now, that window keeps.
    const isKept = await whileNobodyHas(now.id, async () => {
      await keep(now);
      return true;
    });
    if (!isKept) complain(laterText.adding.openElsewhere(now.title), undefined, `elsewhere ${now.id}`);
    const files = await readWorkFiles(game.id);
    if (files) await keepWorkFiles(now.id, files);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
  }
}
