import type { ClipRun } from '../machine/clip-run.ts';
import { Enlarger } from './clip-enlarger.ts';
import { CLIP_RATE, type ClipFile, type ClipWork, PICTURE_BITS, painted, planes, SOUND_BITS } from './clip-work.ts';

/** What is recorded, in the order in which it is wanted: what is played in most places first. */
const KINDS = [
  { mimeType: 'video/mp4;codecs=avc1.42E01F,mp4a.40.2', type: 'video/mp4', ending: 'mp4' },
  { mimeType: 'video/webm;codecs=vp8,opus', type: 'video/webm', ending: 'webm' },
  { mimeType: 'video/mp4', type: 'video/mp4', ending: 'mp4' },
] as const;
/** How long before it is seen and heard a frame is run, s: so long may the page be busy. */
const EARLY = 0.25;

/** A track of a canvas that takes pictures when it is told to; https://w3c.github.io/mediacapture-fromelement/#canvascapturemediastreamtrack */
interface CanvasTrack extends MediaStreamTrack {
  requestFrame?(): void;
}

function kindHere() {
  if (!('MediaRecorder' in globalThis)) return null;
  return KINDS.find(({ mimeType }) => MediaRecorder.isTypeSupported(mimeType)) ?? null;
}

/** Whether this browser records videos. */
export function recordsVideo(): boolean {
  return kindHere() !== null && 'captureStream' in HTMLCanvasElement.prototype;
}

/** A canvas that nobody sees, whose pictures go into `tracks`. */
class Screen {
  readonly tracks: MediaStreamTrack[];
  private readonly enlarger: Enlarger;
  private readonly image: ImageData;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly canvas = document.createElement('canvas');

  constructor(scale: number, frameHz: number) {
    this.enlarger = new Enlarger(scale);
    const { size, bytes } = this.enlarger;
    Object.assign(this.canvas, size);
    this.context = this.canvas.getContext('2d', { alpha: false });
    this.image = new ImageData(new Uint8ClampedArray(bytes.buffer), size.width, size.height);
    const told: CanvasTrack[] = this.canvas.captureStream(0).getVideoTracks();
    const waits = told[0].requestFrame !== undefined;
    if (!waits) told[0].stop();
    this.tracks = waits ? told : this.canvas.captureStream(frameHz).getVideoTracks();
  }

  show(picture: Uint32Array): void {
    this.enlarger.draw(picture);
    this.context?.putImageData(this.image, 0, 0);
    for (const track of this.tracks as CanvasTrack[]) track.requestFrame?.();
  }
}

/** Sound that nobody hears. Its clock is the recording's: it stands still while the page is hidden. */
class Loudspeaker {
  readonly context = new AudioContext({ sampleRate: CLIP_RATE });
  readonly out = this.context.createMediaStreamDestination();

  /** What the frame that `run` has run last sounds like is heard at `time`, s. */
  play(run: ClipRun, time: number): void {
    const { context, out } = this;
    const channels = run.channels;
    const { length } = run.samples;
    if (length === 0) return;
    const sound = context.createBuffer(channels, length, CLIP_RATE);
    const data = planes(run);
    for (let i = 0; i < channels; i++) sound.copyToChannel(data.subarray(i * length, (i + 1) * length), i);
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(out);
    source.start(time);
  }
}

/** The browser's next picture. */
function nextDisplay(): Promise<unknown> {
  return new Promise((resume) => requestAnimationFrame(resume));
}

/** Show and play all frames of `run` in their own time; what comes late makes all later ones late. */
async function perform(run: ClipRun, screen: Screen, speaker: Loudspeaker, work: ClipWork) {
  const { context } = speaker;
  const waiting: { picture: Uint32Array; time: number }[] = [];
  let begin = context.currentTime + EARLY;
  let heard = 0;
  let ran = 0;
  while (ran < run.frames || waiting.length > 0) {
    await nextDisplay();
    if (context.state === 'closed') return;
    work.signal.throwIfAborted();
    const now = context.currentTime;
    while (ran < run.frames && begin + heard / CLIP_RATE < now + EARLY) {
      run.next();
      begin = Math.max(begin, now - heard / CLIP_RATE);
      const time = begin + heard / CLIP_RATE;
      speaker.play(run, time);
      waiting.push({ picture: painted(run), time });
      heard += run.samples.length;
      ran++;
    }
    const due = waiting.filter(({ time }) => time <= now);
    waiting.splice(0, due.length);
    if (due.length > 0) screen.show(due[due.length - 1].picture);
    work.onProgress((ran - waiting.length) / run.frames);
  }
  // The last picture is seen, and heard, to its end.
  while (context.state !== 'closed' && context.currentTime < begin + heard / CLIP_RATE) {
    await nextDisplay();
    work.signal.throwIfAborted();
  }
}

/**
 * `run` as a video file, recorded while it is shown to nobody: it takes as long as it lasts, and waits while the page is hidden. Null where this
 * browser records none. Rejects with the reason of the work's signal, and where the recorder gives up.
 */
export async function recordedFile(
  run: ClipRun,
  frameHz: number,
  scale: number,
  work: ClipWork,
): Promise<ClipFile | null> {
  const kind = kindHere();
  if (!kind) return null;
  const screen = new Screen(scale, frameHz);
  const speaker = new Loudspeaker();
  const { context, out } = speaker;
  const bits = { videoBitsPerSecond: PICTURE_BITS * scale, audioBitsPerSecond: SOUND_BITS };
  const stream = new MediaStream([...screen.tracks, ...out.stream.getAudioTracks()]);
  const recorder = new MediaRecorder(stream, { mimeType: kind.mimeType, ...bits });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const ended = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => resolve());
    recorder.addEventListener('error', () => reject(new Error('the recorder gave up')));
  });
  const onVisibility = () => {
    if (recorder.state === 'inactive') return;
    if (document.hidden) recorder.pause();
    else recorder.resume();
    void (document.hidden ? context.suspend() : context.resume());
  };
  document.addEventListener('visibilitychange', onVisibility);
  try {
    await context.resume();
    recorder.start();
    if (document.hidden) onVisibility();
    await Promise.race([perform(run, screen, speaker, work), ended]);
    if (recorder.state !== 'inactive') recorder.stop();
    await ended;
    return { bytes: await new Blob(parts).arrayBuffer(), type: kind.type, ending: kind.ending };
  } finally {
    document.removeEventListener('visibilitychange', onVisibility);
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    ended.catch(() => {});
    void context.close();
  }
}
