import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Replay } from '../../../../src/console/tools.ts';

/** Packs as small as zlib can. */
const pack = (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes, { level: 9 }));

/** Unpacks no more than `size` bytes. */
export const unpack = (bytes: Uint8Array, size: number) =>
  new Uint8Array(inflateRawSync(bytes, { maxOutputLength: size + 1 }));

/** The file of a replay. */
export const fileOf = (replay: Replay) => replay.encode(pack);

/** The replay in a file. Throws `ReplayError`. */
export const replayIn = (file: Uint8Array) => Replay.decode(file, unpack);
