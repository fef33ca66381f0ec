import { deflateSync } from 'fflate';
import { custom, integer, is, maxLength, minValue, number, object, optional, pipe, string } from 'valibot';
import { crc32 } from '../../../base/hash.ts';
import { laterText } from '../../i18n/later-text.ts';
import { HEIGHT, WIDTH } from '../../picture/picture.ts';
import { saidOf } from '../../storage/packed-state.ts';
import { isPin, type SavedState, SLOTS, type Slot } from '../../storage/records.ts';
import { FileError, STATE_ENDING } from '../file-kinds.ts';
import { inflateTo, viewOf } from '../zip-format.ts';
import { fileNameOf, stateMaker } from './save-file.ts';

/** A state in a file, and the game that it is of. */
export interface StateFile {
  readonly id: string;
  readonly title: string;
  /** Where it was. */
  readonly slot: Slot;
  readonly state: SavedState;
}

/** The first bytes: a name, and the end of a text for whoever shows it as one. */
const MAGIC = 'CTOUCHE\x1a';
const VERSION = 2;
/** Where states could be in version 1: such files are written as that, so that every version of the page reads them. */
const FIRST_SLOTS: readonly Slot[] = [0, 1, 2, 3, 'auto', 'before', 'later'];
/** Then the version (16 bits), two bytes of zero, the CRC32 of all that follows it, the length of the facts; then facts, picture, state. */
const At = { Version: 8, Crc: 12, Rest: 16, Length: 16, Facts: 20 } as const;
/** Letters that a state's name can have. */
export const LONGEST_NAME = 60;
/** No console has a larger state, bytes. */
const LARGEST_STATE = 64 << 20;
const PICTURE_BYTES = WIDTH * HEIGHT * 2;

const bytes = pipe(number(), integer(), minValue(0));

/** What is in a file besides picture and state: as JSON. Sizes are those of the packed bytes, but for `size`. */
const FACTS = object({
  id: string(),
  title: string(),
  slot: custom<Slot>((slot) => isPin(slot) || SLOTS.includes(slot as Slot)),
  time: number(),
  aside: optional(number()),
  played: optional(pipe(number(), minValue(0))),
  name: optional(pipe(string(), maxLength(LONGEST_NAME))),
  from: optional(bytes),
  picture: bytes,
  state: bytes,
  /** Of the state, unpacked. */
  size: bytes,
});

/** The file for a state, with its picture. docs/ARCHITECTURE.md, "States and backups as files", says how it is laid out. */
export function packStateFile({ id, title, slot, state }: StateFile): Uint8Array<ArrayBuffer> {
  const { picture: pixels, bytes: raw, time, aside } = state;
  const picture = deflateSync(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength), { level: 6 });
  const packed = deflateSync(raw, { level: 6 });
  const sizes = { picture: picture.length, state: packed.length, size: raw.length };
  const facts = new TextEncoder().encode(
    JSON.stringify({ id, title, slot, time, ...(aside === undefined ? {} : { aside }), ...saidOf(state), ...sizes }),
  );
  const file = new Uint8Array(At.Facts + facts.length + picture.length + packed.length);
  file.set([...MAGIC].map((letter) => letter.charCodeAt(0)));
  file.set(facts, At.Facts);
  file.set(picture, At.Facts + facts.length);
  file.set(packed, At.Facts + facts.length + picture.length);
  const view = viewOf(file);
  view.setUint16(At.Version, FIRST_SLOTS.includes(slot) ? 1 : VERSION, true);
  view.setUint32(At.Length, facts.length, true);
  view.setUint32(At.Crc, crc32(file.subarray(At.Rest)), true);
  return file;
}

/** The state in a file. Throws `FileError`, whose message is for the player. */
export function openStateFile(file: Uint8Array): StateFile {
  const maker = stateMaker(file);
  if (maker !== null) throw new FileError(laterText.saveFiles.isState(maker));
  if (![...MAGIC].every((letter, i) => file[i] === letter.charCodeAt(0)))
    throw new FileError(laterText.states.notAState);
  const found = file.length < At.Facts ? null : contentOf(file);
  if (!found) throw new FileError(laterText.states.damaged);
  return found;
}

function contentOf(file: Uint8Array): StateFile | null {
  const view = viewOf(file);
  const version = view.getUint16(At.Version, true);
  if (version > VERSION) throw new FileError(laterText.states.newer);
  if (version < 1 || view.getUint32(At.Crc, true) !== crc32(file.subarray(At.Rest))) return null;
  try {
    const start = At.Facts + view.getUint32(At.Length, true);
    const facts: unknown = JSON.parse(new TextDecoder().decode(file.subarray(At.Facts, start)));
    if (!is(FACTS, facts) || facts.size > LARGEST_STATE) return null;
    const { id, title, slot, time, aside } = facts;
    const pixels = inflateTo(file.subarray(start, start + facts.picture), PICTURE_BYTES);
    const packed = file.subarray(start + facts.picture, start + facts.picture + facts.state);
    const raw = inflateTo(packed, facts.size);
    if (pixels.length !== PICTURE_BYTES || raw.length !== facts.size) return null;
    const picture = new Uint16Array(pixels.slice().buffer);
    const state = { bytes: raw, picture, time, ...(aside === undefined ? {} : { aside }), ...saidOf(facts) };
    return { id, title, slot, state };
  } catch {
    // What was packed is damaged, or says too little.
    return null;
  }
}

/** The name of a file for the state in `slot` of the game called `title`; `word` is what the slot is called in it. */
export function stateFileName(title: string, word: string): string {
  return `${fileNameOf(title)} (${word}).${STATE_ENDING}`;
}
