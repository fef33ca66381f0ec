import { type Replay, ReplayError } from '../tools.ts';
import { Failure } from './command.ts';
import { decodeReplay } from './decode-replay.ts';
import { readBytes } from './files.ts';
import { sentenceOf } from './sentence.ts';

/** The replay in the file at `path`. Throws `Failure`. */
export function readReplay(path: string): Replay {
  try {
    return decodeReplay(readBytes(path));
  } catch (error) {
    if (error instanceof ReplayError) throw new Failure(`Cannot read ${path}: ${sentenceOf(error)}`);
    throw error;
  }
}
