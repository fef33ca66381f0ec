import { laterText } from '../../i18n/later-text.ts';
import { unpackState } from '../../storage/packed-state.ts';
import { MEMORY_ENDINGS } from '../backup/game-saves.ts';
import { fileNameOf } from '../saves/save-file.ts';
import { packStateFile, stateFileName } from '../saves/state-file.ts';
import { type KeptThing, unpackTape } from './things.ts';

/** A file for the player. */
interface ThingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The file for something that is kept of the game called `title`: a battery save as other emulators read it, a state with its
 * picture. What is damaged is given as it lies there, for whoever can make something of it.
 */
export function fileOfThing({ id, what, age, value, isDamaged }: KeptThing, title: string): ThingFile {
  const stem = fileNameOf(title);
  if (isDamaged) {
    const bytes = value instanceof Uint8Array ? value : value.bytes;
    return { name: `${stem} (${laterText.kept.damagedInName}).bin`, bytes };
  }
  if (value instanceof Uint8Array) {
    const memory = what as keyof typeof MEMORY_ENDINGS;
    const isPacked = memory === 'tape' && age === 'now';
    return { name: `${stem}.${MEMORY_ENDINGS[memory]}`, bytes: (isPacked && unpackTape(value)) || value };
  }
  const slot = what as Exclude<KeptThing['what'], keyof typeof MEMORY_ENDINGS>;
  const name = stateFileName(title, laterText.states.inName(slot, value.name));
  return { name, bytes: packStateFile({ id, title, slot, state: unpackState(value) }) };
}
