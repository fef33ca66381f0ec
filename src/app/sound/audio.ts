import type { SampleSink, SampleSource } from '../machine/machine.ts';
import { stage } from '../shell/stage.ts';
import workletUrl from './audio-worklet.ts?worker&url';
import { heard } from './heard.ts';
import { Passage } from './passage.ts';
import { keepTarget, learntTarget, RateControl } from './rate-control.ts';
import { BlockHeader, type QueueCommand, SILENT } from './sample-queue.ts';
import stretchUrl from './stretch-worklet.ts?worker&url';

/** Blocks on their way to the worklet and back: those of all late frames, and more; else the sound card has stopped taking them. */
const BLOCKS = 32;
/** As many where the game is heard at several times its speed. */
const MOST_BLOCKS = 64;
/** Slowest frame rate that a block must hold the samples of, Hz. */
const SLOWEST = 48;
/** Time over which the volume moves, s: no click. */
const GLIDE = 0.015;
/** Sample rate assumed where there is no sound at all. */
const NO_SOUND_RATE = 48000;

/** 'none': the browser has no sound; 'blocked': it waits for a gesture. */
export type SoundState = 'none' | 'blocked' | 'on';

/** Figures for the overlay and for tests. */
export interface SoundFigures {
  queuedMs: number;
  underruns: number;
  /** How long the device itself takes until what it was given is heard, ms: much with Bluetooth. 0 where it does not tell. */
  deviceMs: number;
  /** Largest sample played lately, 0 to 1. */
  peak: number;
}

/** Sound that goes on for another page: its device, what plays the samples that still wait, and how loud that is. */
export interface HandedSound {
  readonly context: AudioContext;
  readonly node: AudioWorkletNode;
  readonly gain: GainNode;
  /** Sound that should be waiting, ms. */
  readonly targetMs: number;
  /** How often it ran dry. */
  readonly underruns: number;
}

/** What plays, how loud that is made (by `loudness`), and the context of both. */
export interface SoundNodes {
  readonly context: AudioContext;
  readonly source: AudioNode;
  readonly gain: GainNode;
  /** It sounds already, with what another page had between the two. */
  readonly isHanded: boolean;
}

interface AudioSessionNavigator {
  readonly audioSession?: { type: string };
}

/** Whether the player does something right now; where the browser does not tell, it may be. */
function isGesture(): boolean {
  return navigator.userActivation?.isActive ?? true;
}

/** On an iPhone: whether the switch at its side silences the page, as it does those that do not say that they play. */
export function heedSilentSwitch(heeds: boolean): void {
  const session = (navigator as AudioSessionNavigator).audioSession;
  if (session) session.type = heeds ? 'ambient' : 'playback';
}

/** The page's side of the sound: context, worklet, and the blocks that travel between them. */
export class Sound implements SampleSink {
  readonly figures: SoundFigures = { queuedMs: 0, underruns: 0, deviceMs: 0, peak: 0 };
  rate = new RateControl(learntTarget());
  /** Sound that is to wait at the least, ms, while the page is about to be busy with something else than the game. */
  reserveMs = 0;
  /** Samples a second that the device takes. */
  sampleRate = NO_SOUND_RATE;
  /** Called when there is another device, for what changes the sound on its way to it. */
  onPlays = (): void => {};
  private readonly onState: (state: SoundState) => void;
  private readonly blocks: Float32Array[] = [];
  private context: AudioContext | null = null;
  private node: AudioWorkletNode | null = null;
  private gain: GainNode | null = null;
  private volume = 1;
  private playing = false;
  /** No context could be had: every key asks again for sound, but only a new start or another device may bring it. */
  private failed = false;
  private reportedAt = 0;
  private reported = Number.NaN;
  private stalledSince = 0;
  /** Blocks that there are. */
  private made = 0;
  /** Samples can be heard at other speeds; `null` while that is asked for. */
  private stretches: boolean | null = false;
  /** It sounded already when it came from another page. */
  private isHanded = false;
  private readonly passage = new Passage();

  constructor(onState: (state: SoundState) => void) {
    this.onState = onState;
  }

  /** What plays; null where nothing does. */
  get nodes(): SoundNodes | null {
    const { context, node, gain, isHanded } = this;
    return context && node && gain && { context, source: node, gain, isHanded };
  }

  /** What the gain is while nothing moves it. The ear hears powers: squaring makes the slider even. */
  get loudness(): number {
    return this.volume ** 2;
  }

  /** Whether samples are being taken; while they are not, none need be made. */
  get isTaking(): boolean {
    return this.playing && this.node !== null && this.context?.state === 'running';
  }

  /** Sound waiting in the worklet now, ms; NaN when none is being taken. */
  get queuedMs(): number {
    if (!this.isTaking || !this.context || Number.isNaN(this.reported)) return Number.NaN;
    return Math.max(0, this.reported - (this.context.currentTime - this.reportedAt) * 1000);
  }

  /** Sound that should be waiting, ms. */
  get targetMs(): number {
    return Math.max(this.rate.targetMs, this.reserveMs);
  }

  get ratio(): number {
    return this.rate.ratio;
  }

  /** Within a gesture: make the context, so that it may sound at once. Without one it comes with `start`. */
  open(): void {
    this.failed = false;
    if (isGesture()) this.make();
  }

  /** Make the context, of the window's kind: it outlives this page's frame. Does nothing when there is one; where none can be had, the game goes on without sound. */
  private make(): void {
    // The document that it was made in is gone, or the browser has ended it.
    if (this.context?.state === 'closed') this.letGo();
    const { AudioContext, GainNode } = stage;
    if (this.context || this.failed || !AudioContext) return;
    navigator.mediaDevices?.addEventListener?.('devicechange', this.onDevices);
    let context: AudioContext;
    try {
      context = new AudioContext({ latencyHint: 'interactive' });
    } catch {
      // No device, or other pages have them all.
      this.fail();
      return;
    }
    const gain = new GainNode(context, { gain: this.loudness });
    gain.connect(context.destination);
    this.hold(context, gain);
    this.load(context).catch(() => {
      if (context !== this.context) return;
      this.close();
      this.fail();
    });
  }

  private hold(context: AudioContext, gain: GainNode): void {
    this.context = context;
    this.sampleRate = context.sampleRate;
    this.gain = gain;
    context.addEventListener('statechange', this.tellState);
    // The device is gone for good, and another one may be there.
    context.addEventListener('error', this.onLost);
  }

  private fail(): void {
    this.failed = true;
    this.onState('none');
  }

  /** Sound the game from now on. */
  start(): void {
    this.playing = true;
    this.failed = false;
    this.stalledSince = 0;
    // A context takes a while to make: unless a tap of the player waits for it, the first picture comes first.
    if (this.context || isGesture()) this.begin();
    else requestAnimationFrame(() => setTimeout(this.begin));
  }

  private readonly begin = (): void => {
    if (!this.playing) return;
    this.resume();
    this.tellState();
  };

  /** What is heard fades within some milliseconds, what waits is forgotten; the device rests once nothing is heard. */
  stop(): void {
    if (this.playing) keepTarget(this.rate.targetMs);
    this.playing = false;
    this.reported = Number.NaN;
    this.rate.restart();
    if (this.node) this.send('stop');
    else this.rest();
  }

  private rest(): void {
    const { context } = this;
    if (this.playing || context === null) return;
    context.suspend().then(
      // It may have been started again meanwhile.
      () => this.playing && this.resume(),
      () => {},
    );
  }

  /** Within a gesture: what the browser held back may sound now. */
  resume(): void {
    this.make();
    if (this.context && this.context.state !== 'running') this.context.resume().then(this.tellState, () => {});
  }

  /** 0 to 1. */
  setVolume(volume: number): void {
    this.volume = volume;
    if (this.gain && this.context) this.gain.gain.setTargetAtTime(this.loudness, this.context.currentTime, GLIDE);
  }

  /** Send what `source` has made to the worklet, to be heard `speed` times as fast; at 0 as long, and not heard. */
  feed(source: SampleSource, speed = 1): void {
    if (speed > 1 && this.made < MOST_BLOCKS && this.blocks.length === 0) this.addBlock();
    const block = this.blocks.pop();
    if (!block) {
      this.checkStall();
      return;
    }
    const samples = block.subarray(BlockHeader.Size);
    const room = samples.length >> 1;
    const isHeard = speed === 1 || (speed > 0 && this.canStretch());
    const side = source.isStereo ? samples.subarray(room) : undefined;
    const count = source.readAudio(samples.subarray(0, room), side);
    this.passage.take(count, { isHeard, isBackward: source.isBackward === true }, samples, side);
    heard.add(samples, count);
    block[BlockHeader.Samples] = count;
    block[BlockHeader.Side] = side ? BlockHeader.Size + room : 0;
    block[BlockHeader.Speed] = speed || 1;
    this.node?.port.postMessage(block, [block.buffer]);
  }

  /** Whether samples can be heard at other speeds by now; what that takes is fetched when it is asked for the first time. */
  private canStretch(): boolean {
    if (this.stretches !== false || !this.context) return this.stretches === true;
    const { context } = this;
    this.stretches = null;
    const done = (isThere: boolean) => {
      if (context === this.context) this.stretches = isThere;
    };
    context.audioWorklet.addModule(stretchUrl).then(
      () => done(true),
      () => done(false),
    );
    return false;
  }

  private addBlock(): void {
    this.blocks.push(new Float32Array(BlockHeader.Size + 2 * Math.ceil(this.sampleRate / SLOWEST)));
    this.made++;
  }

  /** No block came back: after a second of that the device is gone, and a new context finds the next one. */
  private checkStall(): void {
    const now = performance.now();
    if (this.stalledSince === 0) this.stalledSince = now;
    else if (now - this.stalledSince > 1000) this.reopen();
  }

  private reopen(): void {
    this.close();
    this.make();
    if (this.playing) this.start();
  }

  /** Let go of the device; what plays is cut off. The next start has it again. */
  close(): void {
    const { context } = this;
    this.letGo();
    context?.close().catch(() => {});
  }

  /** Another page goes on with it, by `takeOver`: what waits is heard meanwhile. Null where nothing is heard. */
  handOver(): HandedSound | null {
    const { context, node, gain, isTaking } = this;
    const { targetMs } = this.rate;
    if (!isTaking || !context || !node || !gain) return null;
    this.letGo();
    return { context, node, gain, targetMs, underruns: this.figures.underruns };
  }

  /** Go on with the sound that another page has handed over. */
  takeOver({ context, node, gain, targetMs, underruns }: HandedSound): void {
    this.close();
    navigator.mediaDevices?.addEventListener?.('devicechange', this.onDevices);
    this.hold(context, gain);
    this.rate = new RateControl(targetMs);
    this.figures.underruns = underruns;
    this.isHanded = true;
    this.play(node);
  }

  private letGo(): void {
    const { context } = this;
    navigator.mediaDevices?.removeEventListener?.('devicechange', this.onDevices);
    context?.removeEventListener('statechange', this.tellState);
    context?.removeEventListener('error', this.onLost);
    this.context = null;
    this.node = null;
    this.gain = null;
    this.isHanded = false;
    this.stretches = false;
    this.reported = Number.NaN;
    this.stalledSince = 0;
    this.rate.restart();
  }

  private async load(context: AudioContext): Promise<void> {
    await context.audioWorklet.addModule(workletUrl);
    if (context !== this.context || !this.gain) return;
    const node = new stage.AudioWorkletNode(context, 'cartouche-queue', {
      numberOfInputs: 0,
      outputChannelCount: [context.destination.channelCount >= 2 ? 2 : 1],
    });
    node.connect(this.gain);
    this.play(node);
  }

  /** Send samples to `node`, which is connected, from now on. */
  private play(node: AudioWorkletNode): void {
    node.port.onmessage = ({ data }: MessageEvent<Float32Array | typeof SILENT>) => {
      if (data === SILENT) this.rest();
      else this.takeBack(data);
    };
    this.node = node;
    this.blocks.length = 0;
    this.made = 0;
    while (this.made < BLOCKS) this.addBlock();
    this.sendTarget();
    this.onPlays();
    this.tellState();
  }

  private takeBack(block: Float32Array): void {
    this.blocks.push(block);
    this.stalledSince = 0;
    if (!this.context || !this.playing) return;
    const { figures, rate } = this;
    this.reported = (block[BlockHeader.Queued] / this.sampleRate) * 1000;
    this.reportedAt = this.context.currentTime;
    const { targetMs } = rate;
    rate.report(this.reported);
    figures.queuedMs = this.reported;
    figures.deviceMs = 1000 * this.context.outputLatency || 0;
    figures.peak = Math.max(block[BlockHeader.Peak], figures.peak * 0.98);
    if (block[BlockHeader.Underruns] > figures.underruns) {
      rate.underrun((block[BlockHeader.Missing] / this.sampleRate) * 1000);
    }
    if (rate.targetMs !== targetMs) this.sendTarget();
    figures.underruns = block[BlockHeader.Underruns];
  }

  private sendTarget(): void {
    this.send({ target: Math.round((this.rate.targetMs / 1000) * this.sampleRate) });
  }

  private send(command: QueueCommand): void {
    this.node?.port.postMessage(command);
  }

  private readonly tellState = (): void => {
    if (!this.context) this.onState('none');
    else if (this.playing) this.onState(this.context.state === 'running' ? 'on' : 'blocked');
  };

  private readonly onLost = (): void => this.reopen();

  private readonly onDevices = (): void => {
    this.failed = false;
    if (this.playing) this.resume();
  };
}
