import { signal } from '@preact/signals';

/** A line at the foot of the page; `action` takes back or goes on. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'error';
  /** What it is about, where one line of that is enough. */
  readonly topic?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What there is to say now, the newest last. */
export const notices = signal<readonly Notice[]>([]);

/** How long a line with nothing wrong in it stays, ms. */
const STAYS = 8000;
/** As many plain lines are there at a time; errors, and what can be taken back, are not counted and stay. */
const MOST = 3;
/** Where one line already covers much: as many. */
const MOST_WITHOUT_ROOM = 1;
const NO_ROOM = '(max-height: 479.98px), (max-width: 359.98px)';

/** What is said of one file: its name, and why. */
const OF_A_FILE = /^(“.+?”): (.+)$/;

/** Errors of the files that came together. */
interface Lot {
  /** What could not be done with them. */
  readonly done: string;
  readonly texts: string[];
  /** The line that says so. */
  id: number;
}

let lastId = 0;
let lot: Lot | null = null;

/**
 * Say something at the foot of the page. Errors stay until dismissed. Of one `topic` there is one line, the last: what is
 * said again takes the place of what was said before, with the way back from there.
 */
export function notify(text: string, action?: Notice['action'], topic?: string): number {
  const id = add('info', text, action, topic);
  setTimeout(() => dismiss(id), STAYS);
  return id;
}

/** Say what went wrong and what to do; `topic` as for `notify`. */
export function complain(text: string, action?: Notice['action'], topic?: string): number {
  if (lot && !action && !topic && OF_A_FILE.test(text)) return addToLot(lot, text);
  return add('error', text, action, topic);
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** What was said of `topics` holds no longer: of a game that is not in the console any more, for example. */
export function dismissTopic(...topics: readonly string[]): void {
  const others = notices.peek().filter(({ topic }) => topic === undefined || !topics.includes(topic));
  if (others.length < notices.peek().length) notices.value = others;
}

/** Do `work` with files that came together: what is wrong with them becomes one line. `done` is what they were for: "added". */
export async function asOneLot<T>(done: string, work: () => Promise<T>): Promise<T> {
  const mine = { done, texts: [], id: 0 };
  lot = mine;
  try {
    return await work();
  } finally {
    if (lot === mine) lot = null;
  }
}

function addToLot(to: Lot, text: string): number {
  dismiss(to.id);
  to.texts.push(text);
  to.id = add('error', to.texts.length === 1 ? text : summary(to));
  return to.id;
}

/** One line of many; files with the same thing wrong are named together. */
function summary({ texts, done }: Lot): string {
  const names = new Map<string, string[]>();
  for (const text of texts) {
    const [, name = '', why = text] = OF_A_FILE.exec(text) ?? [];
    names.set(why, [...(names.get(why) ?? []), name]);
  }
  const parts = [...names].map(([why, files]) => `${files.join(', ')}: ${why.replace(/\.$/, '')}`);
  return `${texts.length} files could not be ${done}: ${parts.join('; ')}.`;
}

function add(kind: Notice['kind'], text: string, action?: Notice['action'], topic?: string): number {
  const id = ++lastId;
  const others = notices.value.filter(
    (notice) => notice.text !== text && (topic === undefined || notice.topic !== topic),
  );
  const notice = { id, text, kind, ...(action ? { action } : {}), ...(topic === undefined ? {} : { topic }) };
  notices.value = cut([...others, notice]);
  return id;
}

/** Without the oldest of the plain lines where there are too many. */
function cut(all: readonly Notice[]): readonly Notice[] {
  const plain = all.filter((notice) => notice.kind === 'info' && !notice.action);
  const most = globalThis.matchMedia?.(NO_ROOM).matches ? MOST_WITHOUT_ROOM : MOST;
  const tooMany = new Set(plain.slice(0, -most));
  return all.filter((notice) => !tooMany.has(notice));
}
