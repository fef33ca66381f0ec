import { signal } from '@preact/signals';
import {
  type Condition,
  type CourseCondition,
  type Found,
  hexOf,
  holding,
  type NumberKind,
  RamSearch,
  rawCode,
  readRam,
} from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import { current } from '../library/library-state.ts';
import { complain } from '../shell/notices.ts';
import { player } from './player.ts';

/** A search through the memory of the game in the console, as far as it has come. */
interface Search {
  /** The game it is for. */
  readonly id: string;
  readonly kind: NumberKind;
  readonly ram: RamSearch;
  /** How many places are left; and the first of them, once there are few. */
  readonly count: number;
  readonly found: readonly Found[];
}

/** Most places that are shown. */
const SHOWN = 20;
/** As long as there are more places than this, to show some would say nothing. */
const FEW = 200;

/** How often memory is looked at over the seconds that are looked back on. */
const LOOKS = 61;

const search = signal<Search | null>(null);

function show(id: string, ram: RamSearch): void {
  search.value = { id, kind: ram.kind, ram, count: ram.count, found: ram.count > FEW ? [] : ram.found(SHOWN) };
}

/** The search in the game in the console; null when none was begun. It goes on while the game is played. */
export function searchNow(): Search | null {
  const now = search.value;
  return now !== null && now.id === current.value?.id ? now : null;
}

/** Begin to look for a number: every place may be the one. */
export function startSearch(kind: NumberKind): void {
  const id = current.peek()?.id;
  if (id !== undefined && player.machine) show(id, new RamSearch(kind, readRam(player.machine.nes)));
}

/** Leave the places that did what `condition` says since the last look, or the first one. */
export function look(condition: Condition): void {
  const now = searchNow();
  const { machine } = player;
  if (now && machine) searched(now, () => now.ram.look(readRam(machine.nes), condition));
}

function searched({ id, ram }: Search, by: () => void): void {
  try {
    by();
    show(id, ram);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    complain(laterText.search.moved);
  }
}

/** Leave the places that did what `condition` says in the last `seconds`, as far as the way back through the game leads. */
export function lookBack(seconds: number, condition: CourseCondition): void {
  const now = searchNow();
  const course = player.timeline?.over(seconds, LOOKS, ({ nes }) => readRam(nes));
  if (!now || !course) return;
  searched(now, () => now.ram.lookBack(course, condition));
}

/** How many seconds can be looked back on; 0 where there is no way back. */
export function secondsBack(): number {
  return player.timeline?.seconds ?? 0;
}

/** Forget the search. */
export function endSearch(): void {
  search.value = null;
}

/** The code that holds the number at a place that was found at what it is now. */
export function codeFor(kind: NumberKind, { address, value }: Found): string {
  return holding(kind, address, value).map(rawCode).join(' ');
}

/** The address of a place, as it is said. */
export function addressOf({ address }: Found): string {
  return hexOf(address, 4);
}
