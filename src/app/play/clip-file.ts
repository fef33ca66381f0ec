import { laterText } from '../i18n/later-text.ts';
import type { ClipRun } from '../machine/clip-run.ts';
import { MissingPartError } from '../shell/parts.ts';
import { ClipAsking, type ClipPlan } from './clip-wire.ts';
import { CLIP_RATE, type ClipFile, type ClipWork, PICTURE_BITS, painted, planes, SOUND_BITS } from './clip-work.ts';

/** Frames that are on their way at once: the page runs the next ones while the last are drawn and encoded. */
const AHEAD = 6;
/** Frames from one time that the player sees how far it is to the next. */
const TOLD_EVERY = 10;

function planFor(scale: number, frameHz: number, channels: 1 | 2): ClipPlan {
  return { scale, frameHz, channels, rate: CLIP_RATE, pictureBits: PICTURE_BITS * scale, soundBits: SOUND_BITS };
}

/** What `use` comes to with a worker of its own that makes videos. Rejects with the signal's reason, and with `MissingPartError`. */
async function withMaker<T>(use: (asking: ClipAsking) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const worker = new Worker(new URL('./clip-worker.ts', import.meta.url), { type: 'module' });
  const asking = new ClipAsking(worker);
  const stop = () => asking.end(signal?.reason);
  // What it does not catch itself is that it could not be fetched, which says nothing, or what nobody thought of.
  worker.addEventListener('error', ({ message }) => {
    asking.end(message ? new Error(message) : new MissingPartError(laterText.clip.missing));
  });
  signal?.addEventListener('abort', stop);
  try {
    return await use(asking);
  } finally {
    signal?.removeEventListener('abort', stop);
    worker.terminate();
  }
}

/** Whether this browser makes video files. */
export function makesVideo(): Promise<boolean> {
  return withMaker((asking) => asking.begin(planFor(2, 60, 1)));
}

/**
 * `run` as a video file, pictures `scale` times as large; null where this browser makes none. Each frame is run here when one is wanted,
 * and drawn and encoded in a worker: the page answers, and goes on with it while nobody looks. Rejects with the reason of the work's
 * signal, and with what the encoder says.
 */
export function videoFile(run: ClipRun, frameHz: number, scale: number, work: ClipWork): Promise<ClipFile | null> {
  return withMaker(async (asking) => {
    if (!(await asking.begin(planFor(scale, frameHz, run.channels)))) return null;
    const given: Promise<void>[] = [];
    for (let frame = 0; frame < run.frames; frame++) {
      work.signal.throwIfAborted();
      run.next();
      const taken = asking.add({ picture: painted(run), sound: planes(run) });
      // It is heard of below, once those before it are.
      taken.catch(() => {});
      given.push(taken);
      if (given.length > AHEAD) await given.shift();
      if (frame % TOLD_EVERY === 0) work.onProgress(frame / run.frames);
    }
    await Promise.all(given);
    return asking.finish();
  }, work.signal);
}
