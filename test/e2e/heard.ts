import type { Page } from '@playwright/test';
import type { Releases } from './releases.ts';

/** Where the host has what listens, so that the page's policy lets it in. */
const LISTENER = 'assets/listener.js';

/** Listens to what goes to the sound device, sample by sample: how long there was nothing at all. */
const SOURCE = `
registerProcessor('listener', class extends AudioWorkletProcessor {
  constructor() {
    super();
    this.restart();
    this.port.onmessage = () => {
      this.port.postMessage({ longest: 1000 * this.longest / sampleRate, silent: 1000 * this.silent / sampleRate,
        heard: 1000 * this.heard / sampleRate });
      this.restart();
    };
  }
  restart() {
    this.run = this.longest = this.silent = this.heard = 0;
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
    }
    return true;
  }
});`;

/** What was heard: the longest silence, all silence, and all sound, ms. */
export interface Heard {
  readonly longest: number;
  readonly silent: number;
  readonly heard: number;
}

interface Listening {
  listener: AudioWorkletNode;
}

/** From now on whatever `page` sounds is listened to. Before it is opened. */
export async function listen(page: Page, releases: Releases): Promise<void> {
  releases.besides.set(LISTENER, SOURCE);
  await page.addInitScript((address) => {
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
    const tap = async (source: AudioNode, context: AudioContext) => {
      await context.audioWorklet.addModule(address);
      const listener = new AudioWorkletNode(context, 'listener');
      connect.call(source, listener);
      connect.call(listener, context.destination);
      (globalThis as unknown as Listening).listener = listener;
    };
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
      if (to instanceof AudioDestinationNode) void tap(this, this.context as AudioContext);
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;
  }, `./${LISTENER}`);
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
