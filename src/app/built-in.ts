import { Nes } from '../console/core.ts';
import type { Game } from './storage.ts';

/** SHA-1 of the ROM without its header; written in by the build. */
declare const BUILT_IN_SHA1: string;

const ADDRESS = 'game/khepri.nes';
/** Frames after power-on at which the title is whole: the picture for a first visit. */
const TITLE_FRAME = 40;
/** Frames run at a time while the page is idle. */
const AT_A_TIME = 4;

let rom: Promise<Uint8Array> | null = null;

/** The game that comes with the page. */
export const BUILT_IN: Game = {
  id: BUILT_IN_SHA1,
  title: 'Khepri',
  size: 0,
  added: 0,
  played: 0,
  builtIn: true,
};

async function fetchRom(): Promise<Uint8Array> {
  const response = await fetch(ADDRESS);
  if (!response.ok) throw new Error(`The built-in game could not be fetched (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Its ROM; a failed fetch is tried again the next time. */
export function builtInRom(): Promise<Uint8Array> {
  rom ??= fetchRom().catch((error: unknown) => {
    rom = null;
    throw error;
  });
  return rom;
}

/**
 * A picture of its title, from the game itself, made while the page is idle. Null when `signal` ended it or the game
 * could not be read.
 */
export async function titlePicture(signal: AbortSignal): Promise<Uint16Array | null> {
  const bytes = await builtInRom().catch(() => null);
  if (!bytes) return null;
  const nes = new Nes(bytes);
  while (nes.frame < TITLE_FRAME) {
    await idle();
    if (signal.aborted) return null;
    for (let i = 0; i < AT_A_TIME; i++) nes.runFrame({ picture: nes.frame >= TITLE_FRAME - 1, sound: false });
  }
  return nes.pixels.slice();
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 50 });
    else setTimeout(resolve);
  });
}
