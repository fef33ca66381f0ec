import type { Unit } from '../../console/core.ts';
import type { Machine } from '../machine/machine.ts';
import { markColours } from '../picture/palette.ts';
import { complain } from '../shell/notices.ts';
import { guarded, StorageError } from '../storage/database.ts';
import { mediumOf, stateKey } from '../storage/keys.ts';
import { keepAside } from '../storage/mirror.ts';
import type { SavedState } from '../storage/records.ts';
import {
  batteryChange,
  keepBattery,
  keepLate,
  keepLatePlace,
  keepState,
  readBattery,
  readBatteryTime,
  readSecondBattery,
  readSecondState,
  readStates,
  readTape,
} from '../storage/saves.ts';
import type { Change } from '../storage/second/copy.ts';

/** All that is stored of a game, as far as there is anything. */
export interface SavedGame {
  readonly battery?: Uint8Array | undefined;
  /** When the battery was kept, ms since 1970; 0 when that is not known. */
  readonly batteryTime: number;
  /** And the memory of the unit that the cartridge is plugged into: perhaps by another game. */
  readonly unitTime: number;
  readonly tape?: Uint8Array | undefined;
  /** Where it was left. */
  readonly place?: SavedState | undefined;
  /** Places set aside. */
  readonly before?: SavedState | undefined;
  readonly later?: SavedState | undefined;
  /** Something could not be read: nothing may be written over it. */
  readonly isUnreadable: boolean;
  /** Some of it comes from the second copy, which had something newer. */
  readonly isHealed: boolean;
}

/** The key of a game's battery RAM, or of what was written to its medium: a disk or flash memory. */
export const batteryOf = (id: string, isMedium: boolean) => (isMedium ? mediumOf(id) : id);

/**
 * Read all that is stored of the game `id`; the player is told when something cannot be read. A unit that the cartridge
 * is plugged into has the memory that the last game in it left.
 */
export async function readSavedGame(id: string, unit: Unit | null = null, isMedium = false): Promise<SavedGame> {
  const name = batteryOf(id, isMedium);
  let isUnreadable = false;
  const careful = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      complainOnce(error.message);
      isUnreadable = true;
      return undefined;
    });
  const [named, first, batteryTime = 0, unitTime = 0, tape, states] = await Promise.all([
    careful(readBattery(name)),
    unit ? careful(readBattery(unit.name)) : undefined,
    careful(readBatteryTime(name)),
    unit ? careful(readBatteryTime(unit.name)) : 0,
    careful(readTape(id)),
    careful(
      readStates([
        [id, 'auto'],
        [id, 'before'],
        [id, 'later'],
      ]),
    ),
  ]);
  // Earlier versions kept media under the game's own name.
  const own = named ?? (isMedium ? await careful(readBattery(id)) : undefined);
  const [place, before, later] = states ?? [];
  const found = { battery: own, batteryTime, unitTime, tape, place, before, later, isUnreadable, isHealed: false };
  const saved = await withSecond(found, id, name);
  return first ? { ...saved, battery: withFirst(first, saved.battery) } : saved;
}

/** `saved` of the game `id`, with what the second copy has in place of what is older, damaged or gone; its battery is `name`. */
async function withSecond(saved: SavedGame, id: string, name: string): Promise<SavedGame> {
  // What is gone altogether was brought back when the library was opened.
  if (!saved.place && !saved.battery) return saved;
  const [place, battery] = await Promise.all([readSecondState(id, 'auto'), readSecondBattery(name)]);
  const isNewerPlace = place !== undefined && place.time > (saved.place?.time ?? 0);
  const isNewerBattery = battery !== undefined && (!saved.battery || battery.time > saved.batteryTime);
  return {
    ...saved,
    ...(isNewerPlace ? { place } : {}),
    ...(isNewerBattery ? { battery: battery.bytes, batteryTime: battery.time } : {}),
    isHealed: isNewerPlace || isNewerBattery,
  };
}

/** What was said already: in a private window it would else be said for every game. */
const said = new Set<string>();

function complainOnce(text: string): void {
  if (!said.has(text)) complain(text);
  said.add(text);
}

/** `own` with `first` in place of its first bytes. */
function withFirst(first: Uint8Array, own: Uint8Array | undefined): Uint8Array {
  const whole = new Uint8Array(Math.max(first.length, own?.length ?? 0));
  if (own) whole.set(own);
  whole.set(first);
  return whole;
}

/** What of a battery is kept, under which name: a unit's part of it under its own, too. */
function batteryChanges(id: string, battery: Uint8Array, time: number, unit: Unit | null, isMedium: boolean): Change[] {
  const own = batteryChange(batteryOf(id, isMedium), battery, time);
  return unit ? [own, batteryChange(unit.name, battery.slice(0, unit.size), time)] : [own];
}

/**
 * Keep the place; and, when it changed, the battery, a unit's part of it under the unit's own name. What is kept in play waits for
 * a worker, and when that does not answer, the page does it late: what it has kept meanwhile, as it does at once when the game is
 * left, stays. Throws `StorageError`.
 */
export async function keepPlace(
  id: string,
  place: SavedState,
  battery: Uint8Array | null,
  unit: Unit | null = null,
  isMedium = false,
): Promise<void> {
  const changes = battery ? batteryChanges(id, battery, place.time, unit, isMedium) : [];
  if (!place.inPlay) {
    const memories = changes.map(({ key, value, time }) => keepBattery(key, value as Uint8Array, time));
    return all([keepState(id, 'auto', place), ...memories]);
  }
  const { bytes, picture, time } = place;
  const aside = { key: stateKey(id, 'auto'), bytes, picture, time, battery: changes };
  if (await guarded(() => keepAside(aside))) return;
  // The battery comes after the place, as the worker has it: if the page ends between the two, the game goes on there.
  const [placed] = await Promise.allSettled([keepLatePlace(id, place)]);
  const memories = await Promise.allSettled(changes.map(keepLate));
  throwFirst([placed, ...memories]);
}

/** All `writes` are tried, even when one fails. Throws what the first that fails does. */
async function all(writes: readonly Promise<void>[]): Promise<void> {
  throwFirst(await Promise.allSettled(writes));
}

function throwFirst(results: readonly PromiseSettledResult<void>[]): void {
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** What the machine shows now, as it is kept. */
function pictureOf({ nes }: Pick<Machine, 'nes'>): Uint16Array {
  const picture = nes.pixels.slice();
  markColours(picture, nes.ppu.model.colours);
  return picture;
}

/** The machine now, and its picture, unless another one is to do. */
export function stateOf(machine: Pick<Machine, 'nes'>, picture = pictureOf(machine)): SavedState {
  const { nes } = machine;
  return { bytes: nes.save(), picture, time: Date.now(), played: nes.frame / nes.info.frameHz };
}
