import { inflateRawSync } from 'node:zlib';
import { Replay } from '../tools.ts';

/** The replay in `bytes`. Throws `ReplayError`. */
export function decodeReplay(bytes: Uint8Array): Replay {
  return Replay.decode(bytes, (packed, size) => inflateRawSync(packed, { maxOutputLength: size }));
}
