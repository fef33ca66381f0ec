/** A version of the page whose files are all kept. */
interface Version {
  /** Its build: what index.html says that it is. */
  readonly id: string;
  /** Under which name of the cache each of its files lies, by the file's address. */
  readonly files: Readonly<Record<string, string>>;
  /** A page of it has said that it started. */
  readonly isGood: boolean;
}

/** A start of the version that is on trial, of which its page has not said yet what came of it. */
interface Start {
  /** The window. */
  readonly client: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whether the page came as far as to ask for its parts. */
  readonly isRunning: boolean;
}

/** What the service worker knows of versions. It is one record, which is written as a whole. */
export interface Ledger {
  /** The last one installed comes last. */
  readonly versions: readonly Version[];
  readonly starts: readonly Start[];
  /** Builds that did not work. They are not tried again by themselves. */
  readonly broken: readonly string[];
}

/** Before the first version. */
export const NO_VERSIONS: Ledger = { versions: [], starts: [], broken: [] };

/** By then a page that runs has said that it started, ms. */
const PATIENCE = 8000;
/** A start of which nothing was heard at all may have been one that the player stopped. Not so many. */
const SILENT_STARTS = 2;
/** Broken builds that are remembered. */
const REMEMBERED = 8;

const knows = ({ starts }: Ledger, client: string) => starts.some((start) => start.client === client);
const find = ({ versions }: Ledger, id: string) => versions.find((version) => version.id === id);

/** `ledger` with the version `id`, which is being installed, as its newest. */
export function withVersion(ledger: Ledger, id: string, files: Version['files'], isGood = false): Ledger {
  const others = ledger.versions.filter((version) => version.id !== id);
  const version = { id, files, isGood: isGood || (find(ledger, id)?.isGood ?? false) };
  return { ...ledger, versions: [...others, version] };
}

/** The newest good version besides `own`; null when there is none. */
export function before({ versions, broken }: Ledger, own: string): string | null {
  const good = versions.filter(({ id, isGood }) => isGood && id !== own && !broken.includes(id));
  return good.at(-1)?.id ?? null;
}

/** The version that the worker of `own` gives: its own, or the one before where that did not work. */
export function given(ledger: Ledger, own: string): string {
  return (ledger.broken.includes(own) && before(ledger, own)) || own;
}

/** Whether it is not known yet if `own` works, and there is another one to go back to. */
export function isOnTrial(ledger: Ledger, own: string): boolean {
  return given(ledger, own) === own && !find(ledger, own)?.isGood && before(ledger, own) !== null;
}

/**
 * A page is asked for in the window `client`, at `now`, while the windows `open` are there: the version that it is given is
 * in the answer. One that is on trial was broken when an earlier page of it ran and is gone without a word, or stays silent.
 */
export function opened(
  ledger: Ledger,
  own: string,
  client: string,
  now: number,
  open: ReadonlySet<string>,
): { readonly id: string; readonly ledger: Ledger } {
  if (!isOnTrial(ledger, own)) return { id: given(ledger, own), ledger };
  const failed = ledger.starts.filter((start) => !open.has(start.client) || now - start.time > PATIENCE);
  if (failed.length >= SILENT_STARTS || failed.some(({ isRunning }) => isRunning)) {
    const after = broke(ledger, own);
    return { id: given(after, own), ledger: after };
  }
  const start = { client, time: now, isRunning: false };
  return { id: own, ledger: { ...ledger, starts: [...ledger.starts, start] } };
}

/** The page in the window `client` is there, and asks for its parts. */
export function running(ledger: Ledger, client: string): Ledger {
  if (!knows(ledger, client)) return ledger;
  const starts = ledger.starts.map((start) => (start.client === client ? { ...start, isRunning: true } : start));
  return { ...ledger, starts };
}

/** The player has left the page in the window `client` before it could start: that says nothing about its version. */
export function left(ledger: Ledger, client: string): Ledger {
  if (!knows(ledger, client)) return ledger;
  return { ...ledger, starts: ledger.starts.filter((start) => start.client !== client) };
}

/**
 * A page of the version `id` has started, which makes it a good one. From its second start on, and when its window is the
 * only one, what came before it is not needed any more: `isAlone`.
 */
export function started(ledger: Ledger, own: string, id: string, isAlone: boolean): Ledger {
  const version = find(ledger, id);
  if (!version) return ledger;
  if (version.isGood) return id === own && isAlone ? withoutOlder(ledger, own) : ledger;
  return {
    versions: ledger.versions.map((one) => (one === version ? { ...one, isGood: true } : one)),
    starts: [],
    broken: ledger.broken.filter((one) => one !== id),
  };
}

/** The version `id` does not work. Where there is no other one, there is nothing to be done about it. */
export function broke(ledger: Ledger, id: string): Ledger {
  if (before(ledger, id) === null || ledger.broken.includes(id)) return ledger;
  return { ...ledger, starts: [], broken: [...ledger.broken, id].slice(-REMEMBERED) };
}

/** The version `id` is to be tried once more. */
export function again(ledger: Ledger, id: string): Ledger {
  return { ...ledger, starts: [], broken: ledger.broken.filter((one) => one !== id) };
}

/** Without the versions before `own`, and without any but the newest after it. */
function withoutOlder(ledger: Ledger, own: string): Ledger {
  const newest = ledger.versions.at(-1);
  return { ...ledger, versions: ledger.versions.filter((one) => one.id === own || one === newest) };
}

/**
 * Under which name of the cache the file at `address` lies, for a page of the version `id`; undefined when no version has
 * it. Pages of other versions may be open still: what only those have is found, too.
 */
export function keyOf({ versions }: Ledger, id: string, address: string): string | undefined {
  const others = versions.filter((version) => version.id !== id).reverse();
  const own = versions.filter((version) => version.id === id);
  return [...own, ...others].map(({ files }) => files[address]).find((key) => key !== undefined);
}

/** A file of a language, of the page's words or the workbench's, by its name in the build, with its code. */
const LANGUAGE = /\/language-(?:workbench-)?([a-z]{2,3}(?:-[A-Z]\w+)?)-[\w-]{8}\.js$/;

/** The code of the language whose file lies at `address`; null for any other file. Of these only what is read is kept. */
export function languageOf(address: string): string | null {
  return LANGUAGE.exec(address)?.[1] ?? null;
}

/** Where the files of the language `code` of the version `id` lie; none for English, which is everywhere, and for what it has not. */
export function addressesOf(ledger: Ledger, id: string, code: string): string[] {
  return Object.keys(find(ledger, id)?.files ?? {}).filter((address) => languageOf(address) === code);
}

/** The names in the cache that some version needs. */
export function needed({ versions }: Ledger): ReadonlySet<string> {
  return new Set(versions.flatMap(({ files }) => Object.values(files)));
}

/** Marks a file's revision in the names of Workbox's cache. */
const REVISION = '__WB_REVISION__';

/**
 * The version whose files lie under the names `keys`, kept by a worker that had no ledger: there was one version at a time. It was good.
 */
export function withUnknown(ledger: Ledger, keys: readonly string[]): Ledger {
  if (ledger.versions.length > 0 || keys.length === 0) return ledger;
  const files = keys.map((key) => {
    const address = new URL(key);
    address.searchParams.delete(REVISION);
    return [address.href, key] as const;
  });
  return withVersion(ledger, 'before', Object.fromEntries(files), true);
}
