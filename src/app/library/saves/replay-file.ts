import { deflateSync, inflateSync } from 'fflate';
import { Replay } from '../../../console/tools.ts';

/** How long the code of a replay in a link may be, in letters. */
const LONGEST_CODE = 8192;

/** A replay as a file. */
export function replayFile(replay: Replay): Uint8Array {
  return replay.encode((bytes) => deflateSync(bytes, { level: 9 }));
}

/** The replay in a file. Throws `ReplayError`. */
export function replayIn(bytes: Uint8Array): Replay {
  return Replay.decode(bytes, (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }));
}

/** A link that plays the replay in `file` to whoever has the game; null where it would be too long. */
export function linkOf(file: Uint8Array): string | null {
  let letters = '';
  for (const byte of file) letters += String.fromCharCode(byte);
  const code = btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return code.length > LONGEST_CODE ? null : `${location.origin}${location.pathname}#r=${code}`;
}

/** The bytes of a replay in the code of a link; none where it is no code. */
export function bytesOfCode(code: string): Uint8Array {
  try {
    return Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}
