import { type ChannelName, SAMPLED } from '../../console/tools.ts';

type Slope = 'rising' | 'falling' | 'low' | 'high' | 'plain';

/** What is heard: a kind of channel, and how it sounds. A tone goes up or down, or is low, high or neither; noise is short or goes on. */
type Sound =
  | { readonly kind: 'pulse' | 'tone'; readonly shape: Slope }
  | { readonly kind: 'noise'; readonly shape: 'burst' | 'plain' }
  | { readonly kind: 'sample'; readonly shape: 'plain' };

/** A sound that has begun, and is said for some time, of the channel with that number. */
export type Caption = Sound & { readonly channel: number };

/** Below this level a channel is silent. */
const SILENCE = 0.04;
/** A channel that was silent for so many frames begins anew. Notes and drums of music follow each other sooner, and are said once. */
const PAUSE = 60;
/** In its first frames a sound becomes known: how high it is, and whether it was but a burst. */
const ONSET = 12;
/** A tone that goes the same way for so many frames slides, which notes do not: that is said whatever was heard before. */
const SLIDE_FRAMES = 6;
/** In which it becomes at least so many times as high, or as low. */
const SLIDE = 1.2;
/** Noise that lasts so long is no drum. */
const LONG_NOISE = 40;
/** So many frames a caption is seen after its sound has become known. */
const SEEN = 90;
/** Hz: below is low, above the other is high. */
const LOW = 220;
const HIGH = 900;

/** What is heard of channel `name`. */
function kindOf(name: ChannelName): Sound['kind'] {
  if (SAMPLED.has(name)) return 'sample';
  if (name === 'noise') return 'noise';
  return /pulse|square/i.test(name) ? 'pulse' : 'tone';
}

/** What is known of one channel. */
interface Heard {
  /** Frames since it was last heard; as if for ever before the first time. */
  silent: number;
  /** Frames since the sound began. */
  age: number;
  /** Its tone a frame ago, Hz. */
  hz: number;
  /** Its tone when it began to go one way, and for how many frames it has gone up (or, below 0, down) since. */
  from: number;
  way: number;
  said: Sound | null;
  /** Frames since a sound began that is said. */
  known: number;
  /** Frames its caption is still seen. */
  left: number;
}

/**
 * Says what sounds begin, as captions do, from what each channel plays frame by frame (`Voices`): a sound after a second of silence,
 * a tone that slides, and noise that goes on.
 */
export class SoundCaptions {
  private readonly kinds: readonly Sound['kind'][];
  private readonly heard: Heard[];

  constructor(names: readonly ChannelName[]) {
    this.kinds = names.map(kindOf);
    this.heard = names.map(() => ({
      silent: PAUSE,
      age: 0,
      hz: 0,
      from: 0,
      way: 0,
      said: null,
      known: ONSET,
      left: 0,
    }));
  }

  /** A frame has gone by, in which each channel was as loud (0 to 1) and had such a tone (Hz; 0 where there is none). */
  look(levels: ArrayLike<number>, hz: ArrayLike<number>): void {
    for (const [i, heard] of this.heard.entries()) {
      if (heard.left > 0) heard.left--;
      heard.age++;
      heard.known++;
      if (levels[i] < SILENCE) heard.silent++;
      else listen(heard, this.kinds[i], hz[i]);
    }
  }

  /** What is seen now, in the order of the channels. */
  get seen(): Caption[] {
    return this.heard.flatMap(({ left, said }, channel) => (left > 0 && said ? [{ channel, ...said }] : []));
  }
}

function listen(heard: Heard, kind: Sound['kind'], hz: number): void {
  const isNew = heard.silent >= PAUSE;
  // A frame's silence may be between two notes of the same tone.
  if (heard.silent > 1) Object.assign(heard, { age: 0, hz, from: hz, way: 0 });
  heard.silent = 0;
  follow(heard, hz);
  if (isNew) heard.known = 0;
  const slides = (kind === 'pulse' || kind === 'tone') && slideOf(heard, hz) !== 'plain';
  if (heard.known < ONSET || slides || (kind === 'noise' && heard.age === LONG_NOISE))
    say(heard, soundOf(heard, kind, hz));
}

/** Which way its tone goes. */
function follow(heard: Heard, hz: number): void {
  const way = Math.sign(hz - heard.hz);
  if (way === 0 || Math.sign(heard.way) !== way) Object.assign(heard, { from: heard.hz, way });
  else heard.way += way;
  heard.hz = hz;
}

function say(heard: Heard, said: Sound): void {
  heard.said = said;
  heard.left = SEEN;
}

function soundOf(heard: Heard, kind: Sound['kind'], hz: number): Sound {
  if (kind === 'sample') return { kind, shape: 'plain' };
  if (kind === 'noise') return { kind, shape: heard.age < LONG_NOISE ? 'burst' : 'plain' };
  const slide = slideOf(heard, hz);
  if (slide !== 'plain') return { kind, shape: slide };
  if (hz < LOW) return { kind, shape: 'low' };
  return { kind, shape: hz > HIGH ? 'high' : 'plain' };
}

function slideOf({ from, way }: Heard, hz: number): 'rising' | 'falling' | 'plain' {
  if (way >= SLIDE_FRAMES && hz > from * SLIDE) return 'rising';
  return way <= -SLIDE_FRAMES && hz * SLIDE < from ? 'falling' : 'plain';
}
