import { text } from '../i18n/messages.ts';
import { complain } from './notices.ts';

/** A part of the page could not be fetched; the message is for the player. */
export class MissingPartError extends Error {
  override readonly name = 'MissingPartError';
}

/** Tell the player that a part of the page could not be fetched: a `page` or something smaller. */
export function complainOfPart(what: 'partMissing' | 'pageMissing' = 'partMissing'): void {
  complain(text.network[what], undefined, 'part');
}

/** How browsers say of a script, and Vite of a style sheet, that it could not be fetched. */
const MISSING =
  /^(failed to fetch dynamically|error loading dynamically|importing a module script failed|unable to preload css)/i;

/** Whether `error`, of an import, says that a file could not be fetched; else it was thrown by what is in the files. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && MISSING.test(error.message);
}

let loading: Promise<void> | null = null;

/**
 * The boards and kinds of image that the page does not begin with; they come when first wanted, and are kept for times
 * without a network. Throws
 * `MissingPartError` when they cannot be fetched; asked again, it tries again.
 */
export function loadCartridges(): Promise<void> {
  loading ??= fetchThem().catch(() => {
    loading = null;
    throw new MissingPartError(text.network.partMissing);
  });
  return loading;
}

async function fetchThem(): Promise<void> {
  await import('../../console/cartridges.ts');
}

/** The BIOS of the Disk System that comes with the page. Throws `MissingPartError` when it cannot be fetched. */
export async function loadBuiltInBios(): Promise<void> {
  await import('../../console/disk-system.ts').catch(() => {
    throw new MissingPartError(text.network.partMissing);
  });
}
