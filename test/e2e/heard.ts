import type { Page } from '@playwright/test';
import type { Releases } from './releases.ts';

/** Where the host has what listens, so that the page's policy lets it in. */
const LISTENER = 'assets/listener.js';

/** Listens to what goes to the sound device, sample by sample: how long there was nothing at all, and where it steps most. */
const SOURCE = `
registerProcessor('listener', class extends AudioWorkletProcessor {
  constructor() {
    super();
    this.last = [0, 0];
    this.restart();
    this.port.onmessage = () => {
      this.port.postMessage({ longest: 1000 * this.longest / sampleRate, silent: 1000 * this.silent / sampleRate,
        heard: 1000 * this.heard / sampleRate, step: this.step });
      this.restart();
    };
  }
  restart() {
    this.run = this.longest = this.silent = this.heard = this.step = 0;
  }
  process([channels]) {
    for (let i = 0; i < 128; i++) {
      if (channels.some((channel) => channel[i] !== 0)) {
        this.run = 0;
        this.heard++;
      } else {
        this.silent++;
        this.longest = Math.max(this.longest, ++this.run);
      }
      this.look(channels, i);
    }
    return true;
  }
  look(channels, i) {
    // What a context that was ended leaves behind is no channel at all: that is silence.
    for (let side = 0; side < 2; side++) {
      const now = channels[side]?.[i] ?? (channels.length === 1 ? channels[0][i] : 0);
      this.step = Math.max(this.step, Math.abs(now - this.last[side]));
      this.last[side] = now;
    }
  }
});`;

/**
 * What was heard: the longest silence, all silence, and all sound, ms; the largest difference between two neighbouring samples of
 * a side.
 */
export interface Heard {
  readonly longest: number;
  readonly silent: number;
  readonly heard: number;
  readonly step: number;
}

interface Listening {
  listener: AudioWorkletNode;
}

/**
 * From now on whatever `page` sounds is listened to. Before it is opened. `releases` is its host; where it has none of its own, the
 * page's policy must be let go of (`bypassCSP`).
 */
export async function listen(page: Page, releases?: Releases): Promise<void> {
  releases?.besides.set(LISTENER, SOURCE);
  const source = releases ? null : SOURCE;
  await page.addInitScript(
    ([path, own]) => {
      const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
      const tap = async (from: AudioNode, context: AudioContext) => {
        const address = own ? URL.createObjectURL(new Blob([own], { type: 'text/javascript' })) : path;
        await context.audioWorklet.addModule(address);
        const listener = new AudioWorkletNode(context, 'listener');
        connect.call(from, listener);
        connect.call(listener, context.destination);
        (globalThis as unknown as Listening).listener = listener;
      };
      AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
        if (to instanceof AudioDestinationNode) void tap(this, this.context as AudioContext);
        return connect.call(this, to);
      } as typeof AudioNode.prototype.connect;
    },
    [`./${LISTENER}`, source] as const,
  );
}

/** What was heard since this was asked last. */
export function heardSince(page: Page): Promise<Heard> {
  return page.evaluate(
    () =>
      new Promise<Heard>((resolve) => {
        const { port } = (globalThis as unknown as Listening).listener;
        port.onmessage = ({ data }) => resolve(data);
        port.postMessage(null);
      }),
  );
}
