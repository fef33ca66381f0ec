import { crc32 } from '../../../base/hash.ts';
import { Nes, RomError } from '../../../console/core.ts';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { loadCartridges, MissingPartError } from '../../shell/parts.ts';
import { readChosenCover } from '../../storage/covers.ts';
import { askToPersist, StorageError } from '../../storage/database.ts';
import { keepEarlier, keepEarlierState, sameBytes } from '../../storage/earlier.ts';
import { whileNobodyHas } from '../../storage/free-game.ts';
import { keepBios, keepGame, listGames, readBios, readRom, touchGame } from '../../storage/games.ts';
import type { Game } from '../../storage/records.ts';
import { addReplays } from '../../storage/replays.ts';
import { keepBattery, keepReplaced, keepState, keepTape, type Replaced, readBattery } from '../../storage/saves.ts';
import { biosOption, loadBios } from '../bios.ts';
import { BUILT_IN } from '../built-in.ts';
import { setCover } from '../covers.ts';
import { FileError } from '../file-kinds.ts';
import { showChanged } from '../library.ts';
import { current } from '../library-state.ts';
import { isPng } from '../png.ts';
import { bringBack } from '../removing.ts';
import { openStateFile } from '../saves/state-file.ts';
import {
  CONSOLE_FILE,
  consoleIn,
  type FileRecord,
  GAME_FILE,
  type GameRecord,
  gameIn,
  MANIFEST,
} from './backup-format.ts';
import { type GameSaves, MEMORIES, type Memory, memoryKey, readGameSaves } from './game-saves.ts';
import { type Change, mergeSaves } from './merge-saves.ts';
import type { Backup } from './read-backup.ts';
import { emptyReport, type Report } from './report.ts';

/** What the Disk System's ROM has, bytes. */
const BIOS_SIZE = 0x2000;

/** What is in the files of a game. */
interface GameFiles {
  readonly saves: GameSaves;
  readonly replays: readonly Replaced[];
  readonly rom: Uint8Array | null;
  /** What the player has chosen, as a PNG file. */
  readonly cover: Uint8Array | null;
}

/** Takes one backup in, a game after the other: no more than one is in memory at a time. */
class BackupTaker {
  readonly report = emptyReport();
  private readonly backup: Backup;
  private readonly known = new Map<string, Game>();

  constructor(backup: Backup) {
    this.backup = backup;
    this.report.isCut = backup.zip.isCut;
    if (!backup.manifest) this.report.damaged.push(MANIFEST);
  }

  /** Take all of it, as far as it goes. */
  async take(signal: AbortSignal, onProgress: (games: number) => void): Promise<void> {
    for (const game of await listGames()) this.known.set(game.id, game);
    await this.takeConsole();
    for (const [i, path] of this.backup.games.entries()) {
      signal.throwIfAborted();
      await this.takeGame(path);
      onProgress(i + 1);
    }
  }

  /** What a file is said to be; null, and that is reported, when it is not that. */
  private async read(folder: string, { name, size, crc }: FileRecord): Promise<Uint8Array | null> {
    const path = folder + name;
    const bytes = await this.backup.zip.read(path);
    if (bytes && bytes.length === size && crc32(bytes) === crc) return bytes;
    this.report.damaged.push(path);
    return null;
  }

  private async takeGame(path: string): Promise<void> {
    const record = gameIn(await this.backup.zip.read(path));
    if (!record) {
      this.report.damaged.push(path);
      return;
    }
    const files = await this.filesOf(record, path.slice(0, -GAME_FILE.length));
    bringBack(record.id);
    const isCurrent = current.peek()?.id === record.id;
    const take = (isPlayed: boolean) => this.merge(record, files, isPlayed).then(() => true);
    if (isCurrent || (await whileNobodyHas(record.id, () => take(false))) === null) await take(true);
  }

  private async filesOf(record: GameRecord, folder: string): Promise<GameFiles> {
    const collected = new Collected();
    for (const file of record.files) {
      if (!collected.wants(file.kind)) {
        this.report.unknown.push(folder + file.name);
        continue;
      }
      const bytes = await this.read(folder, file);
      if (bytes && !collected.add(record.id, file, bytes)) this.report.damaged.push(folder + file.name);
    }
    return collected;
  }

  private async merge(record: GameRecord, { saves, rom, replays, cover }: GameFiles, isPlayed: boolean): Promise<void> {
    const { id, title } = record;
    const { report } = this;
    const isNew = !this.known.has(id) && id !== BUILT_IN.id;
    const here = await readGameSaves(id);
    const { changes, conflicts } = mergeSaves(here, saves, isPlayed);
    if (isNew && !(await this.addGame(record, rom))) report.waiting.push(title);
    else if (isNew) report.added.push(title);
    else await this.mergeGame(record, rom, isPlayed);
    for (const change of changes) await apply(id, change);
    if (replays.length > 0) await addReplays(id, replays);
    if (cover && !(await readChosenCover(id))) await setCover(id, { bytes: cover, from: 'player' });
    if (!isNew && changes.length > 0) report.changed.push(title);
    if (isPlayed && conflicts.length > 0) report.playing.push(title);
    for (const conflict of conflicts) report.conflicts.push({ title, conflict });
  }

  /** Keep a game that is not here. False when it is not in the backup, or not as it should be. */
  private async addGame(record: GameRecord, rom: Uint8Array | null): Promise<boolean> {
    const game = gameOf(record);
    // Of an older version of the page: the library sees to its saves when it is opened.
    if (game.builtIn) await touchGame(game);
    else if (!rom || !(await this.isOf(record, rom))) return false;
    else await keepGame(game, rom);
    this.known.set(game.id, game);
    return true;
  }

  /** Bring what is known of a game together with what the backup says, and its ROM back if it is lost. */
  private async mergeGame(record: GameRecord, rom: Uint8Array | null, isPlayed: boolean): Promise<void> {
    const here = this.known.get(record.id) ?? BUILT_IN;
    const isLost = !here.builtIn && rom !== null && (await readRom(here.id)) === undefined;
    if (isLost && (await this.isOf(record, rom))) await keepGame(here, rom);
    if (isPlayed) return;
    const isNewer = record.played > here.played;
    const [older, newer] = isNewer ? [here.options, record.options] : [record.options, here.options];
    const options: Readonly<Record<string, unknown>> = { ...older, ...newer };
    const isDifferent = Object.entries(older ?? {}).some(([key, value]) => !isAlike(options[key], value));
    if (isDifferent) {
      this.report.conflicts.push({
        title: here.title,
        conflict: { what: 'options', used: isNewer ? 'there' : 'here' },
      });
    }
    const merged = { ...here, options, played: Math.max(here.played, record.played), removed: 0 };
    if (here.removed || merged.played !== here.played || !isAlike(here.options ?? {}, options)) await touchGame(merged);
    this.known.set(here.id, merged);
    if (here.removed) this.report.added.push(here.title);
  }

  /** Whether `rom` is the game that the record speaks of. */
  private async isOf({ id, title }: GameRecord, rom: Uint8Array): Promise<boolean> {
    try {
      await loadBios(rom);
      if (new Nes(rom, biosOption()).info.sha1 === id) return true;
    } catch (error) {
      // Without the Disk System's BIOS nobody can tell; the archive's checksum was right.
      if (error instanceof MissingPartError) return true;
      if (!(error instanceof RomError)) throw error;
    }
    this.report.damaged.push(title);
    return false;
  }

  private async takeConsole(): Promise<void> {
    const { zip, root } = this.backup;
    const path = root + CONSOLE_FILE;
    if (!zip.entries.has(path)) return;
    const record = consoleIn(await zip.read(path));
    if (!record) this.report.damaged.push(path);
    for (const file of record?.files ?? []) {
      const bytes = await this.read(path.slice(0, path.lastIndexOf('/') + 1), file);
      if (bytes) await this.takeConsoleFile(file.kind, bytes);
    }
  }

  private async takeConsoleFile(kind: string, bytes: Uint8Array): Promise<void> {
    const { conflicts } = this.report;
    const unit = /^unit ([^/]+)$/.exec(kind)?.[1];
    if (kind === 'bios' && bytes.length === BIOS_SIZE) {
      const here = await readBios();
      if (!here) await keepBios(bytes);
      else if (!sameBytes(here, bytes)) conflicts.push({ title: '', conflict: { what: 'bios', used: 'here' } });
    } else if (unit !== undefined) {
      const here = await readBattery(unit);
      if (!here) await keepBattery(unit, bytes);
      else if (!sameBytes(here, bytes)) {
        await keepEarlier(unit, { bytes, time: 0 });
        conflicts.push({ title: unit, conflict: { what: 'unit', used: 'here' } });
      }
    }
  }
}

/** What a game's files hold, sorted. */
class Collected implements GameFiles {
  rom: Uint8Array | null = null;
  cover: Uint8Array | null = null;
  private readonly memories: Partial<Record<Memory, { bytes: Uint8Array; time: number }>> = {};
  private readonly earlier = { battery: [], medium: [], tape: [] } as Record<
    Memory,
    { bytes: Uint8Array; time: number }[]
  >;
  private readonly states: Map<
    GameSaves['earlierStates'][number]['slot'],
    GameSaves['earlierStates'][number]['state']
  > = new Map();
  private readonly earlierStates: GameSaves['earlierStates'][number][] = [];
  private replaced: { bytes: Uint8Array; time: number } | null = null;
  readonly replays: Replaced[] = [];

  get saves(): GameSaves {
    const { memories, earlier, states, earlierStates, replaced } = this;
    return { memories, earlier, states, earlierStates, ...(replaced ? { replaced } : {}) };
  }

  /** Whether files of this kind are known. */
  wants(kind: string): boolean {
    return [
      'rom',
      'cover',
      'replay',
      'replaced',
      'state',
      'earlier-state',
      ...MEMORIES,
      ...MEMORIES.map((one) => `earlier-${one}`),
    ].includes(kind);
  }

  /** Add a file. False when it is not of the game `id`, or not what it is said to be. */
  add(id: string, { kind, time = 0 }: FileRecord, bytes: Uint8Array): boolean {
    const value = { bytes, time };
    const memory = MEMORIES.find((one) => kind === one || kind === `earlier-${one}`);
    if (kind === 'rom') this.rom = bytes;
    else if (kind === 'cover' && !isPng(bytes)) return false;
    else if (kind === 'cover') this.cover = bytes;
    else if (kind === 'replaced') this.replaced = value;
    else if (kind === 'replay') this.replays.push(value);
    else if (memory === kind && memory) this.memories[memory] = value;
    else if (memory) this.earlier[memory].push(value);
    else return this.addState(id, kind, bytes);
    return true;
  }

  private addState(id: string, kind: string, bytes: Uint8Array): boolean {
    try {
      const { slot, state, id: of } = openStateFile(bytes);
      if (of !== id) return false;
      if (kind === 'state') this.states.set(slot, state);
      else this.earlierStates.push({ slot, state });
      return true;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return false;
    }
  }
}

/** The game that a record speaks of, as it is kept. */
function gameOf({ files: _, ...facts }: GameRecord): Game {
  return facts;
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function apply(id: string, change: Change): Promise<void> {
  switch (change.kind) {
    case 'earlier':
      return keepEarlier(memoryKey(id, change.memory), change.value);
    case 'earlierState':
      return keepEarlierState(id, change.value);
    case 'replaced':
      return keepReplaced(id, change.value);
    case 'state':
      return keepState(id, change.slot, change.state);
    case 'memory':
      if (change.memory === 'tape') return keepTape(id, change.value.bytes);
      return keepBattery(memoryKey(id, change.memory), change.value.bytes, change.value.time);
  }
}

/**
 * Bring a backup together with what is here. It stops when there is no room any more, or at the wish of `signal`: the
 * report says so, and what was done until then. Throws `MissingPartError` when what opens games cannot be fetched.
 */
export async function takeBackup(
  backup: Backup,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (games: number) => void },
): Promise<Report> {
  await loadCartridges();
  const taker = new BackupTaker(backup);
  try {
    await taker.take(signal, onProgress);
  } catch (error) {
    if (error instanceof StorageError) taker.report.stopped = error.message;
    else if (signal.aborted) taker.report.stopped = laterText.backup.wasStopped;
    else if (error instanceof DOMException) taker.report.stopped = text.files.unreadable;
    else throw error;
  }
  await showChanged();
  if (taker.report.added.length > 0) askToPersist().catch(() => {});
  return taker.report;
}
