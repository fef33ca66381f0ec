import { EffectChain } from '../../../src/app/sound/effects.ts';

type Effects = Parameters<EffectChain['set']>[0];

/** What is rendered: samples at 48 kHz, mono or the same on both sides, and what is chosen at which sample, the first before all. */
export interface Rendered {
  readonly input: readonly number[];
  readonly channels?: 1 | 2;
  readonly chosen: readonly { readonly at: number; readonly effects: Effects }[];
}

const RATE = 48_000;

/** Calls back once that much of the rendered time has gone by, as a timer does in the page's. */
class Timers {
  private readonly context: OfflineAudioContext;

  constructor(context: OfflineAudioContext) {
    this.context = context;
  }

  readonly set = (run: () => void, ms = 0): number => {
    this.context.suspend(this.context.currentTime + ms / 1000).then(() => {
      run();
      return this.context.resume();
    });
    return 0;
  };
}

/** What the device gets of `input`, through the page's own effects at full volume; left and right. */
export async function render({ input, channels = 1, chosen }: Rendered): Promise<number[][]> {
  const context = new OfflineAudioContext({ numberOfChannels: 2, length: input.length, sampleRate: RATE });
  const buffer = new AudioBuffer({ length: input.length, sampleRate: RATE, numberOfChannels: channels });
  for (let side = 0; side < channels; side++) buffer.copyToChannel(Float32Array.from(input), side);
  const source = new AudioBufferSourceNode(context, { buffer });
  const gain = new GainNode(context);
  source.connect(gain).connect(context.destination);
  const real = globalThis.setTimeout;
  globalThis.setTimeout = new Timers(context).set as typeof setTimeout;
  const nodes = { context: context as unknown as AudioContext, source, gain, isHanded: true };
  const chain = new EffectChain(nodes, () => 1);
  const [first, ...later] = chosen;
  chain.set(first.effects);
  for (const { at, effects } of later) {
    context.suspend(at / RATE).then(() => {
      chain.set(effects);
      return context.resume();
    });
  }
  source.start();
  const rendered = await context.startRendering();
  globalThis.setTimeout = real;
  return [0, 1].map((side) => [...rendered.getChannelData(side)]);
}
