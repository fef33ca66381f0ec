import { text } from '../i18n/messages.ts';
import type { Game } from '../storage/records.ts';

/** SHA-1 of the ROM without its header; written in by the build. */
declare const BUILT_IN_SHA1: string;

const ADDRESS = 'game/khepri.nes';

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
  if (!response.ok) throw new Error(text.files.builtInFailed(response.status));
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
