import { signal } from '@preact/signals';
import { text } from '../i18n/messages.ts';

/** Something that is said to the player, at the foot of the page or over a game; `action` is what can be done about it. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'error';
  /** What it is about, where one notice of that is enough. */
  readonly topic?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Until the player has answered or dismissed it. */
  readonly stays?: true;
}

/** What there is to say now, the newest last. */
export const notices = signal<readonly Notice[]>([]);

/** How long a notice with nothing wrong in it stays, ms. */
const STAYS = 8000;
/** So many plain notices are there at a time; errors, those with an action, and those that are to stay are not counted. */
const MOST = 3;
/** So many where one notice covers much already. */
const MOST_WITHOUT_ROOM = 1;
const NO_ROOM = '(max-height: 479.98px), (max-width: 359.98px)';

/** Errors of the files that came together. */
interface Lot {
  /** Which text says of several that they failed. */
  readonly failed: 'notAdded' | 'notRun';
  readonly files: { readonly name: string; readonly problem: string }[];
  /** The notice that says so. */
  id: number;
}

let lastId = 0;
let lot: Lot | null = null;

/**
 * Say something at the foot of the page. Errors stay until dismissed. Of one `topic` there is one notice, the last: what is
 * said again takes the place of what was said before, with the way back from there. It goes after `ms`.
 */
export function notify(what: string, action?: Notice['action'], topic?: string, ms = STAYS): number {
  const id = add('info', what, action, topic);
  setTimeout(() => dismiss(id), ms);
  return id;
}

/** Say something that stays until the player has answered it, or dismissed it. */
export function stay(what: string, action?: Notice['action'], topic?: string): number {
  return add('info', what, action, topic, true);
}

/** Say what went wrong and what to do; `topic` as for `notify`. */
export function complain(what: string, action?: Notice['action'], topic?: string): number {
  return add('error', what, action, topic);
}

/** Say what is wrong with the file called `name`; with several that came together, in one notice. */
export function complainOf(name: string, problem: string): number {
  return lot ? addToLot(lot, name, problem) : complain(text.files.of(name, problem));
}

/** Take the notice `id` away. */
export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** What was said of `topics` holds no longer: of a game that is not in the console any more, for example. */
export function dismissTopic(...topics: readonly string[]): void {
  const others = notices.peek().filter(({ topic }) => topic === undefined || !topics.includes(topic));
  if (others.length < notices.peek().length) notices.value = others;
}

/**
 * Do `work` with files that came together: what is wrong with them becomes one notice, which says that they `failed` to
 * be added or run.
 */
export async function asOneLot<T>(failed: Lot['failed'], work: () => Promise<T>): Promise<T> {
  const mine: Lot = { failed, files: [], id: 0 };
  lot = mine;
  try {
    return await work();
  } finally {
    if (lot === mine) lot = null;
  }
}

function addToLot(to: Lot, name: string, problem: string): number {
  dismiss(to.id);
  to.files.push({ name, problem });
  to.id = add('error', to.files.length === 1 ? text.files.of(name, problem) : summary(to));
  return to.id;
}

/** One notice of many; files with the same thing wrong are named together. */
function summary({ files, failed }: Lot): string {
  const names = new Map<string, string[]>();
  for (const { name, problem } of files) names.set(problem, [...(names.get(problem) ?? []), name]);
  const parts = [...names].map(([problem, alike]) => text.files.alike(alike, problem));
  return text.files[failed](files.length, parts);
}

function add(kind: Notice['kind'], what: string, action?: Notice['action'], topic?: string, stays?: true): number {
  const id = ++lastId;
  const others = notices.value.filter(
    (notice) => notice.text !== what && (topic === undefined || notice.topic !== topic),
  );
  const notice = {
    id,
    text: what,
    kind,
    ...(action ? { action } : {}),
    ...(topic === undefined ? {} : { topic }),
    ...(stays && { stays }),
  };
  notices.value = cut([...others, notice]);
  return id;
}

/** Without the oldest of the plain notices where there are too many. */
function cut(all: readonly Notice[]): readonly Notice[] {
  const plain = all.filter((notice) => notice.kind === 'info' && !notice.action && !notice.stays);
  const most = globalThis.matchMedia?.(NO_ROOM).matches ? MOST_WITHOUT_ROOM : MOST;
  const tooMany = new Set(plain.slice(0, -most));
  return all.filter((notice) => !tooMany.has(notice));
}
