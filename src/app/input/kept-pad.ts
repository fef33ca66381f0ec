import { signal } from '@preact/signals';
import { keepLocal, readLocal } from '../shell/local.ts';
import { type OwnPad, ownPadFrom } from './own-pad.ts';

/** Under which the player's own layout is kept in the browser. */
export const PAD_KEY = 'cartouche.pad';

const read = () => ownPadFrom(readLocal(PAD_KEY));

/** The layout that the player has made for all games; null where there is none. */
export const ownPad = signal(read());

/** Read it again: something else has changed what is kept. */
export function readOwnPad(): void {
  ownPad.value = read();
}

/** This is the player's own layout from now on, or there is none; kept at once. */
export function keepOwnPad(pad: OwnPad | null): void {
  ownPad.value = pad;
  keepLocal(PAD_KEY, pad);
}
