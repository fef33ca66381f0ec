import { inflateRawSync } from 'node:zlib';
import { Replay, ReplayError } from '../tools.ts';
import { Failure } from './command.ts';
import { readBytes } from './files.ts';
import { sentenceOf } from './sentence.ts';

/** The replay in `bytes`. Throws `ReplayError`. */
export function decodeReplay(bytes: Uint8Array): Replay {
  return Replay.decode(bytes, (packed, size) => inflateRawSync(packed, { maxOutputLength: size }));
}

/** The replay in the file at `path`. Throws `Failure`. */
export function readReplay(path: string): Replay {
  try {
    return decodeReplay(readBytes(path));
  } catch (error) {
    if (error instanceof ReplayError) throw new Failure(`Cannot read ${path}: ${sentenceOf(error)}`);
    throw error;
  }
}
