import { crc32 } from '../../base/hash.ts';
import { deflate, inflate } from './packing.ts';
import type { SavedState } from './records.ts';

/** A state as it is stored. Its picture is packed: a page that is being closed has no time to write large values. */
export interface PackedState {
  readonly bytes: Uint8Array;
  readonly picture: Uint8Array;
  readonly time: number;
  /** CRC32 of the bytes; states of earlier versions have none. */
  readonly crc?: number;
  readonly aside?: number;
  readonly played?: number;
  readonly name?: string;
  readonly from?: number;
}

interface Said {
  readonly played?: number | undefined;
  readonly name?: string | undefined;
  readonly from?: number | undefined;
}

/** What is said of a state besides, as far as anything is. */
export function saidOf({ played, name, from }: Said): Pick<SavedState, 'played' | 'name' | 'from'> {
  return {
    ...(played === undefined ? {} : { played }),
    ...(name === undefined ? {} : { name }),
    ...(from === undefined ? {} : { from }),
  };
}

/** A state as it is stored. Throws when `openPacking` was not waited for. */
export function packState({ bytes, picture, time, inPlay, ...said }: SavedState): PackedState {
  const raw = new Uint8Array(picture.buffer, picture.byteOffset, picture.byteLength);
  return { bytes, picture: deflate(raw, inPlay ? 0 : 1), time, crc: crc32(bytes), ...saidOf(said) };
}

/** Whether its bytes are as they were kept. */
export function isWhole({ bytes, crc }: PackedState): boolean {
  return crc === undefined || crc === crc32(bytes);
}

/**
 * Damaged bytes become none, which the console refuses; a damaged picture becomes a black one. The rest can be used. Throws
 * when `openPacking` was not waited for.
 */
export function unpackState(packed: PackedState): SavedState {
  const { bytes, picture, time, aside } = packed;
  const whole = isWhole(packed) ? bytes : new Uint8Array(0);
  const state = { bytes: whole, picture: unpackPicture(picture), time, ...saidOf(packed) };
  return aside === undefined ? state : { ...state, aside };
}

const PIXELS = 256 * 240;
/** A colour number that is black on every PPU. */
const BLACK = 0x0f;

function unpackPicture(packed: Uint8Array): Uint16Array {
  const raw = inflate(packed);
  // Colour numbers have two bytes each.
  return raw && raw.length % 2 === 0 ? new Uint16Array(raw.slice().buffer) : new Uint16Array(PIXELS).fill(BLACK);
}
