import { Nes, RomError, type RomInfo } from '../../console/core.ts';
import { withHeader } from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import { romProblemText } from '../i18n/rom-problems.ts';
import { complain, complainOf, notify } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { keepGames, readRom } from '../storage/games.ts';
import { keepLater } from '../storage/mirror.ts';
import type { Game } from '../storage/records.ts';
import { biosOption, loadBios } from './bios.ts';
import { type Candidate, stemOf, titleOf } from './file-kinds.ts';
import { tagsOf, titleWithin } from './file-names.ts';
import { wantsHint } from './game-options.ts';
import { messageOf, show } from './library.ts';
import { games, inMemory } from './library-state.ts';
import { regionHint } from './region-hint.ts';
import { bringBack } from './removing.ts';

/** So many games, or bytes, are kept and shown at once: each write costs the same, whatever is in it. */
const LOT = { games: 64, bytes: 8 << 20 };
/** The page is let go on after so much work, ms: half a frame of the display. */
const TURN = 8;

/** A game that a file has come to. */
interface Found {
  readonly game: Game;
  /** The name of its file. */
  readonly name: string;
  /** It was in the library before. */
  readonly isKnown: boolean;
}

/** A game whose file had no header, and whose board is a guess. */
export interface Guessed {
  readonly game: Game;
  readonly info: RomInfo;
}

/** A new one, which is still to be kept. */
interface Coming extends Found {
  readonly rom: Uint8Array;
}

/** Ends once the page had a turn. By a message: timers of hidden pages are slow. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Adds games to the library one after the other, and keeps what comes of them in lots. */
export class Adder {
  /** Those that are there now, once they are kept. */
  readonly found: Found[] = [];
  /** Those among them that came without a header, and that nobody knows. */
  readonly guessed: Guessed[] = [];
  private readonly known = new Map(games.value.map((game) => [game.id, game]));
  private lot: Coming[] = [];
  private bytes = 0;
  /** When the first came, ms since 1970. Each later one is a little older, so that they stay in the order of the files. */
  private added = Date.now();
  /** When the page last had a turn. */
  private since = performance.now();

  /** Add a game, of which `more` is known already; why one cannot be played, the player is told. */
  async add(candidate: Candidate, more: Partial<Game> = {}): Promise<void> {
    await attempt(candidate.name, () => this.take(candidate, more));
    if (this.lot.length >= LOT.games || this.bytes >= LOT.bytes) await this.end(true);
    if (performance.now() - this.since < TURN) return;
    await turn();
    this.since = performance.now();
  }

  /** Keep and show what has come so far; more is to come, where it is one lot of many. */
  async end(isOneOfMany = false): Promise<void> {
    const { lot } = this;
    if (lot.length === 0) return;
    this.lot = [];
    this.bytes = 0;
    const kept = await keepAll(lot, isOneOfMany);
    this.found.push(...kept.map(({ game, name, isKnown }) => ({ game, name, isKnown })));
    show([...games.value, ...kept.map(({ game }) => game)]);
  }

  private async take(candidate: Candidate, more: Partial<Game>): Promise<void> {
    await loadBios(candidate.bytes);
    const game = identify(candidate);
    if (!game) return;
    const { info, bytes, isGuess } = game;
    const { name } = candidate;
    // One that was removed is brought back, with all that was kept of it.
    const known = this.known.get(info.sha1) ?? bringBack(info.sha1);
    if (known) {
      this.found.push({ game: known, name, isKnown: true });
      const isComing = this.lot.some(({ game }) => game.id === known.id);
      if (!isComing && (await isLost(known))) await keep([{ game: known, rom: bytes }]);
      return;
    }
    const added = gameOf({ name, bytes }, info, this.added--, more);
    this.known.set(added.id, added);
    this.lot.push({ game: added, rom: bytes, isKnown: false, name });
    if (isGuess) this.guessed.push({ game: added, info });
    this.bytes += bytes.length;
  }
}

/** What is known of a game when its file comes in. */
function gameOf({ name, bytes }: Candidate, info: RomInfo, added: number, more: Partial<Game>): Game {
  const hint = wantsHint(info) ? regionHint(name) : null;
  const tags = tagsOf(name);
  return {
    id: info.sha1,
    title: titleWithin(bytes) || titleOf(name),
    file: stemOf(name),
    size: bytes.length,
    ...{ added, played: 0 },
    ...(tags.length > 0 ? { tags } : {}),
    ...(['iNES', 'NES 2.0', 'UNIF'].includes(info.format) ? { board: info.mapper } : {}),
    ...(hint === null ? {} : { hint }),
    ...more,
  };
}

/** Keep a lot at once; where that fails, each by itself, so that one that is too much does not keep the others out. */
async function keepAll(lot: readonly Coming[], isOneOfMany: boolean): Promise<readonly Coming[]> {
  try {
    await keepGames(lot, isOneOfMany);
    return lot;
  } catch {
    const kept: Coming[] = [];
    for (const one of lot) if (await attempt(one.name, () => keep([one]).then(() => true))) kept.push(one);
    return kept;
  }
}

/** Keep games; those that cannot be kept are there until the page is closed, and the player is told. */
async function keep(lot: readonly Pick<Coming, 'game' | 'rom'>[]): Promise<void> {
  try {
    await keepGames(lot);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    for (const { game, rom } of lot) {
      inMemory.set(game.id, rom);
      complain(laterText.adding.notSaved(game.title, error.message));
    }
  }
}

/** Whether the ROM of a game in the library is gone. */
async function isLost(game: Game): Promise<boolean> {
  if (game.builtIn || inMemory.has(game.id)) return false;
  return readRom(game.id).then(
    (rom) => rom === undefined,
    () => false,
  );
}

/** A file that can be played: its bytes, with a header where it had none, and what is known of it. */
interface Identified {
  readonly bytes: Uint8Array;
  readonly info: RomInfo;
  /** Nothing but its bytes says what its board is. */
  readonly isGuess: boolean;
}

/** What is known of the game, from a console that can play it; null after telling the player why none can. */
function identify({ name, bytes }: Candidate): Identified | null {
  try {
    return { bytes, info: new Nes(bytes, biosOption()).info, isGuess: false };
  } catch (error) {
    if (!(error instanceof RomError)) throw error;
    const headed = error.code === 'header-missing' ? withHeader(bytes) : null;
    if (headed) return identifyGuessed(name, headed);
    complainOf(name, romProblemText(error));
    return null;
  }
}

/** The same for `bytes` whose header was made here; of one that is known, the player is told what it is. */
function identifyGuessed(name: string, bytes: Uint8Array): Identified | null {
  const found = identify({ name, bytes });
  if (found === null) return null;
  const { mapper, board, correction } = found.info;
  if (correction?.facts.mapper === undefined) return { ...found, isGuess: true };
  notify(laterText.headerless.known(titleOf(name), board, mapper));
  return found;
}

/** Tell the player what games without header are taken for. */
export function tellGuesses(guessed: readonly Guessed[]): void {
  for (const { game, info } of guessed) notify(laterText.headerless.guessed(game.title, info.board, info.mapper));
}

/**
 * What `work` makes of the file called `name`; null after saying why it fails, so that the other files are added all the
 * same.
 */
export async function attempt<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    complainOf(name, messageOf(error));
    return null;
  }
}

/** Add one game; `more` is known of it already. Null after telling the player why it cannot be played. */
export async function addRom(candidate: Candidate, more: Partial<Game> = {}): Promise<Game | null> {
  const adder = new Adder();
  await adder.add(candidate, more);
  await adder.end();
  void keepLater();
  tellGuesses(adder.guessed);
  return adder.found[0]?.game ?? null;
}
