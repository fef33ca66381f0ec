import { type Settings, settings } from '../shell/settings.ts';
import type { Sound, SoundNodes } from './audio.ts';

/** What changes the sound on its way to the device: bands (dB, those left out are as they are), limiter, balance. */
type Effects = Pick<Settings, 'bands' | 'limits' | 'balance'>;

/** The equaliser's bands, Hz: the lowest and the highest take all beyond them along. */
export const BANDS = [80, 250, 800, 2500, 8000] as const;
/** How wide the bands between them are: an octave and a half. */
const WIDTH = 0.9;
/** Time in which a band moves, s. */
const GLIDE = 0.02;
/** Browsers make what they compress louder, by 12 dB here: of that 4 are left, so that what is quiet is louder, and what is loud is not. */
const MAKE_UP = 0.4;
/** What comes out never passes 1, whatever the bands add: from `SOFT` on it becomes softly less, up to `MOST` times as much as that 1. */
const SOFT = 0.8;
const MOST = 8;
/** Points of the curve to each 1 of what comes in: so many that its straight part is straight. */
const POINTS = 1000;
/** While nodes are put in or taken out it is silent, s: time for the volume to go down. */
const HUSH = 0.012;
/** Six times as long as it takes to go down to a third: nothing is left. */
const SETTLE = 6 * HUSH;

/**
 * Equaliser, limiter and balance, between what plays and its volume, and a ceiling under which what they make louder stays. Only what is on is in the way of the sound; while that changes,
 * the volume is down for a moment, so that nothing clicks.
 */
export class EffectChain {
  private readonly context: AudioContext;
  private readonly source: AudioNode;
  private readonly gain: GainNode;
  private readonly volume: () => number;
  private readonly bands: readonly BiquadFilterNode[];
  private readonly limiter: DynamicsCompressorNode;
  private readonly after: GainNode;
  private readonly panner: StereoPannerNode;
  private readonly ceiling: readonly AudioNode[];
  /** What is in the way of the sound now, and what is to be. */
  private chained: readonly AudioNode[] = [];
  private wanted: readonly AudioNode[] = [];
  private timer = 0;

  /** What is between them comes from another page: this takes its place at once. */
  private replaces: boolean;

  /** Between the `source` and the `gain` of what plays, whose value is `volume` else. */
  constructor({ context, source, gain, isHanded }: SoundNodes, volume: () => number) {
    this.replaces = isHanded;
    this.context = context;
    this.source = source;
    this.gain = gain;
    this.volume = volume;
    this.bands = BANDS.map((frequency, i) => {
      const type = i === 0 ? 'lowshelf' : i === BANDS.length - 1 ? 'highshelf' : 'peaking';
      return new BiquadFilterNode(context, { type, frequency, Q: WIDTH });
    });
    this.limiter = new DynamicsCompressorNode(context, {
      threshold: -24,
      knee: 6,
      ratio: 12,
      attack: 0.003,
      release: 0.2,
    });
    this.after = new GainNode(context, { gain: MAKE_UP });
    this.panner = new StereoPannerNode(context);
    // A shaper has its curve over -1 to 1, and goes on beyond that with its ends.
    const curve = Float32Array.from({ length: 2 * MOST * POINTS + 1 }, (_, i) => belowCeiling(i / POINTS - MOST));
    this.ceiling = [new GainNode(context, { gain: 1 / MOST }), new WaveShaperNode(context, { curve })];
  }

  /** Sound like this from now on. */
  set({ bands, limits, balance }: Effects): void {
    const now = this.context.currentTime;
    for (let i = 0; i < BANDS.length; i++) {
      this.bands[i].gain.setTargetAtTime(bands[BANDS[i]] ?? 0, now, GLIDE);
    }
    this.panner.pan.setTargetAtTime(balance, now, GLIDE);
    const equalizes = BANDS.some((band) => bands[band]);
    const chosen = [
      ...(equalizes ? this.bands : []),
      ...(limits ? [this.limiter, this.after] : []),
      // What both sides have is twice as high on the one that gets all of it.
      ...(balance === 0 ? [] : [this.panner]),
    ];
    this.chain(chosen.length > 0 ? [...chosen, ...this.ceiling] : []);
  }

  private chain(nodes: readonly AudioNode[]): void {
    this.wanted = nodes;
    if (this.replaces) {
      this.replaces = false;
      this.connect();
    }
    if (sameNodes(nodes, this.chained)) return;
    const { gain, context } = this;
    gain.gain.setTargetAtTime(0, context.currentTime, HUSH);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.connect();
      gain.gain.setTargetAtTime(this.volume(), context.currentTime, HUSH);
    }, SETTLE * 1000) as unknown as number;
  }

  private connect(): void {
    for (const node of [this.source, ...this.chained]) node.disconnect();
    this.chained = this.wanted;
    const all = [this.source, ...this.chained, this.gain];
    for (let i = 1; i < all.length; i++) all[i - 1].connect(all[i]);
  }
}

/** `sample` as it is, or softly less where it comes near 1. */
function belowCeiling(sample: number): number {
  const over = Math.abs(sample) - SOFT;
  if (over <= 0) return sample;
  const room = 1 - SOFT;
  return Math.sign(sample) * (SOFT + room * Math.tanh(over / room));
}

function sameNodes(a: readonly AudioNode[], b: readonly AudioNode[]): boolean {
  return a.length === b.length && a.every((node, i) => node === b[i]);
}

/** The sound whose settings are followed. */
let followed: Sound | null = null;

/** From now on `sound` is changed as the settings say, whatever device it goes to. */
export function openEffects(sound: Sound): void {
  if (followed === sound) return;
  followed = sound;
  let chain: EffectChain | null = null;
  sound.onPlays = () => {
    const { nodes } = sound;
    chain = nodes && new EffectChain(nodes, () => sound.loudness);
    chain?.set(settings.peek());
  };
  sound.onPlays();
  settings.subscribe((now) => chain?.set(now));
}
