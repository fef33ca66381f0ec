import { text } from '../i18n/messages.ts';

/**
 * What went wrong: the browser gives the page no more room, the device has none, the page may not keep anything, the
 * browser closed the database and does not open it again, it does not answer, it broke off, a part of the page that is needed
 * for it could not be fetched, or something unforeseen.
 */
type StorageProblem = 'quota' | 'full' | 'refused' | 'closed' | 'silent' | 'aborted' | 'missing' | 'other';

/** Something could not be kept or read; the message is for the player, `cause` is what the browser said. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly problem: StorageProblem;

  constructor(cause: unknown) {
    const problem = problemOf(cause);
    super(saidOf(problem, cause), { cause });
    this.problem = problem;
  }
}

function saidOf(problem: StorageProblem, cause: unknown): string {
  if (problem === 'missing') return text.network.partMissing;
  return problem === 'other' ? text.storage.other(String(cause)) : text.storage[problem];
}

/** By the names of `DOMException`. */
const PROBLEMS: Readonly<Record<string, StorageProblem>> = {
  QuotaExceededError: 'quota',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  InvalidStateError: 'closed',
  TimeoutError: 'silent',
  AbortError: 'aborted',
  NetworkError: 'missing',
};

function problemOf(cause: unknown): StorageProblem {
  // Not there at all: blocked by a setting, or by the browser's kind of window.
  if (!globalThis.indexedDB) return 'refused';
  // A transaction that was aborted without a reason has none.
  if (cause === null) return 'aborted';
  if (!(cause instanceof DOMException)) return 'other';
  // Chromium says UnknownError for whatever the disk does not do; Firefox's private windows forbid mutations.
  if (/FILE_ERROR_NO_SPACE|no space left|disk full/i.test(cause.message)) return 'full';
  if (/did not allow mutations/.test(cause.message)) return 'refused';
  return PROBLEMS[cause.name] ?? 'other';
}

/** The result of `work`. Throws `StorageError`, whatever goes wrong. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageError(error);
  }
}

/** Ask the browser not to clear what is kept when room runs short. */
export async function askToPersist(): Promise<void> {
  const { storage } = navigator;
  if (storage?.persist && !(await storage.persisted())) await storage.persist();
}

/** What the browser says of the page's storage; what it does not say is not in it. */
export interface StorageUse {
  /** What is kept, and as much as may be; both as the browser estimates them. */
  readonly bytes?: number;
  readonly quota?: number;
  /** Whether it is never cleared without the player. */
  readonly isPersistent?: boolean;
}

/** Ask the browser about the page's storage. Rejects where it does not let the page have any. */
export async function storageUse(): Promise<StorageUse> {
  const { storage } = navigator;
  const { usage, quota } = (await storage?.estimate?.()) ?? {};
  const isPersistent = await storage?.persisted?.();
  return {
    ...(usage === undefined ? {} : { bytes: usage }),
    ...(quota === undefined ? {} : { quota }),
    ...(isPersistent === undefined ? {} : { isPersistent }),
  };
}
