type Packer = typeof import('./packer.ts');

let packer: Packer | null = null;
let opening: Promise<void> | null = null;

/** Nothing can be packed or unpacked yet: `openPacking` was not waited for. */
class NotOpenError extends Error {
  override readonly name = 'NotOpenError';
}

/** Something that packs is there already: a worker comes with its own. */
export function givePacker(given: Packer): void {
  packer = given;
}

/**
 * Fetch what packs and unpacks, once: the page does not begin with it, and what is stored of a game cannot be read without it.
 * Rejects with a `NetworkError` when it cannot be fetched; asked again, it tries again.
 */
export function openPacking(): Promise<void> {
  if (packer) return Promise.resolve();
  opening ??= import('./packer.ts').then(givePacker).catch((error: unknown) => {
    opening = null;
    throw new DOMException(String(error), 'NetworkError');
  });
  return opening;
}

/** Do `work` with what packs: at once where it is there, since a page that is being closed waits for nothing. */
export function whenPacking<T>(work: () => Promise<T>): Promise<T> {
  return packer ? work() : openPacking().then(work);
}

function opened(): Packer {
  if (!packer) throw new NotOpenError();
  return packer;
}

/** `bytes` as a raw deflate stream, packed at `level` 0 (not at all) to 9. Throws when `openPacking` was not waited for. */
export function deflate(bytes: Uint8Array, level: 0 | 1 | 6 = 6): Uint8Array {
  return opened().deflate(bytes, level);
}

/** What a raw deflate stream holds; null when it is damaged. Throws when `openPacking` was not waited for. */
export function inflate(bytes: Uint8Array): Uint8Array | null {
  return opened().inflate(bytes);
}
