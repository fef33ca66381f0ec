import { laterText } from '../../i18n/later-text.ts';
import { openBps } from './bps.ts';
import { openIps } from './ips.ts';
import { type Patch, PatchError } from './patch.ts';
import { openUps } from './ups.ts';

const OPENERS: Readonly<Record<string, (bytes: Uint8Array) => Patch>> = {
  PATCH: openIps,
  BPS1: openBps,
  UPS1: openUps,
};

function openerOf(bytes: Uint8Array) {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  return Object.entries(OPENERS).find(([magic]) => start.startsWith(magic))?.[1];
}

/** Whether `bytes` begin like a patch that can be used. */
export function isPatch(bytes: Uint8Array): boolean {
  return openerOf(bytes) !== undefined;
}

/** Takes a patch of any kind apart, known by its first bytes; throws `PatchError` when it is none, or not whole. */
export function openPatch(bytes: Uint8Array): Patch {
  const open = openerOf(bytes);
  if (open === undefined) throw new PatchError(laterText.patches.notAPatch);
  return open(bytes);
}
