import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));
vi.mock('../../../src/app/sound/stretch-worklet.ts?worker&url', () => ({ default: 'stretch.js' }));

import { Sound, type SoundState } from '../../../src/app/sound/audio.ts';
import { BlockHeader } from '../../../src/app/sound/sample-queue.ts';

/** What a test's contexts do. */
const device = { isThere: true, addModule: async (_url: string) => {} };
let contexts: FakeContext[] = [];
/** Blocks on their way to the worklet. */
const sent: Float32Array[] = [];

class FakeContext extends EventTarget {
  readonly sampleRate = 44100;
  readonly destination = { channelCount: 2 };
  readonly audioWorklet = { addModule: (url: string) => device.addModule(url) };
  readonly currentTime = 0;
  state = 'suspended';

  constructor() {
    super();
    if (!device.isThere) throw new DOMException('no device', 'NotSupportedError');
    contexts.push(this);
  }

  async resume() {
    this.state = 'running';
  }

  async suspend() {
    this.state = 'suspended';
  }

  async close() {
    this.state = 'closed';
  }
}

class FakeNode {
  readonly port = { postMessage: (block: unknown) => void (block instanceof Float32Array && sent.push(block)) };
  connect() {}
}

const mediaDevices = new EventTarget();
vi.stubGlobal('navigator', { userActivation: { isActive: true }, mediaDevices });
vi.stubGlobal('AudioContext', FakeContext);
vi.stubGlobal('GainNode', FakeNode);
vi.stubGlobal('AudioWorkletNode', FakeNode);

/** Sound as a player's tap on a game begins it, and what it says of itself. */
function begin() {
  const states: SoundState[] = [];
  const sound = new Sound((state) => states.push(state));
  sound.open();
  sound.start();
  return { sound, states };
}

beforeEach(() => {
  contexts = [];
  device.isThere = true;
  device.addModule = async () => {};
});

describe('sound', () => {
  test('is on once its context runs and its worklet is there', async () => {
    const { sound, states } = begin();
    await vi.waitFor(() => expect(sound.isTaking).toBe(true));
    expect(states.at(-1)).toBe('on');
    expect(contexts).toHaveLength(1);
  });

  test('is none where no context can be had, until another device is there', async () => {
    device.isThere = false;
    const { sound, states } = begin();
    expect(states.at(-1)).toBe('none');
    // Keys ask for it again and again.
    device.isThere = true;
    sound.resume();
    expect(contexts).toHaveLength(0);
    mediaDevices.dispatchEvent(new Event('devicechange'));
    await vi.waitFor(() => expect(sound.isTaking).toBe(true));
    expect(states.at(-1)).toBe('on');
    sound.stop();
  });

  test('that the browser has ended comes back with the next key', async () => {
    const { sound } = begin();
    await vi.waitFor(() => expect(sound.isTaking).toBe(true));
    contexts[0].state = 'closed';
    sound.resume();
    await vi.waitFor(() => expect(sound.isTaking).toBe(true));
    expect(contexts).toHaveLength(2);
  });

  test('is tried again at the next start when its worklet could not be had', async () => {
    device.addModule = () => Promise.reject(new DOMException('no network', 'AbortError'));
    const { sound, states } = begin();
    await vi.waitFor(() => expect(contexts[0].state).toBe('closed'));
    expect(states.at(-1)).toBe('none');
    sound.resume();
    expect(contexts).toHaveLength(1);
    device.addModule = async () => {};
    sound.stop();
    sound.start();
    await vi.waitFor(() => expect(sound.isTaking).toBe(true));
    expect(states.at(-1)).toBe('on');
  });
});

describe('sound at another speed', () => {
  /** A hundred samples, as loud as can be. */
  const loud = { readAudio: (into: Float32Array) => into.fill(1, 0, 300) && 300 };
  const samplesOf = (block: Float32Array) => block.subarray(BlockHeader.Size, BlockHeader.Size + 300);

  /** Sound that plays, and which modules it has fetched. */
  async function playing() {
    const fetched: string[] = [];
    device.addModule = async (url: string) => void fetched.push(url);
    const { sound } = begin();
    await vi.waitFor(() => expect(sound.isTaking).toBe(true));
    sent.length = 0;
    return { sound, fetched };
  }

  test('fetches what plays it when it is first wanted; until then there is silence, without a click', async () => {
    const { sound, fetched } = await playing();
    sound.feed(loud);
    expect([fetched, sent[0][BlockHeader.Speed]]).toEqual([['worklet.js'], 1]);
    sound.feed(loud, 2);
    sound.feed(loud, 2);
    expect([fetched, sent[1][BlockHeader.Speed]]).toEqual([['worklet.js', 'stretch.js'], 2]);
    const gone = samplesOf(sent[1]);
    for (let i = 1; i < gone.length; i++) expect(gone[i - 1] - gone[i]).toBeLessThan(0.005);
    expect(samplesOf(sent[2]).every((sample) => sample === 0)).toBe(true);
    await Promise.resolve();
    sound.feed(loud, 2);
    expect(samplesOf(sent[3])[0]).toBeLessThan(0.005);
    expect(samplesOf(sent[3])[299]).toBe(1);
  });

  test('that nobody is to hear is silence, for which nothing is fetched', async () => {
    const { sound, fetched } = await playing();
    sound.feed(loud, 0);
    sound.feed(loud, 0);
    expect(samplesOf(sent[1]).every((sample) => sample === 0)).toBe(true);
    expect([fetched, sent[1][BlockHeader.Speed]]).toEqual([['worklet.js'], 1]);
  });

  test('that runs backwards begins where it was, and what runs forwards after it does, too', async () => {
    const { sound } = await playing();
    const backwards = { ...loud, isBackward: true, readAudio: (into: Float32Array) => into.fill(-1, 0, 300) && 300 };
    for (const source of [loud, backwards, backwards, loud]) sound.feed(source);
    const all = sent.flatMap((block) => [...samplesOf(block)]);
    expect(all).toHaveLength(1200);
    // From 1 to -1 over 256 samples.
    for (let i = 1; i < all.length; i++) expect(Math.abs(all[i] - all[i - 1])).toBeLessThan(0.01);
    expect([all[299], all[899], all[1199]]).toEqual([1, -1, 1]);
  });

  test('has as many blocks as several times the speed takes, and no more at the usual one', async () => {
    const { sound } = await playing();
    for (let i = 0; i < 40; i++) sound.feed(loud);
    expect(sent).toHaveLength(32);
    for (let i = 0; i < 100; i++) sound.feed(loud, 8);
    expect(sent).toHaveLength(64);
  });

  test('goes on for another page, which has the same device and what waits there', async () => {
    const { sound } = begin();
    await vi.waitFor(() => expect(sound.isTaking).toBe(true));
    sound.rate.targetMs = 77;
    const handed = sound.handOver();
    if (!handed) throw new Error('nothing was heard');
    // Whatever becomes of the first page does nothing to it.
    sound.stop();
    sound.close();
    expect([sound.isTaking, sound.handOver(), contexts[0].state]).toEqual([false, null, 'running']);
    const states: SoundState[] = [];
    const other = new Sound((state) => states.push(state));
    other.takeOver(handed);
    other.start();
    const before = sent.length;
    other.feed({ readAudio: () => 5 });
    expect([other.isTaking, other.targetMs, sent.length - before, contexts.length]).toEqual([true, 77, 1, 1]);
    expect(states.at(-1)).toBe('on');
    other.close();
    expect(contexts[0].state).toBe('closed');
  });
});
