import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../../../src/app/sound/audio-worklet.ts?worker&url', () => ({ default: 'worklet.js' }));

import { Sound, type SoundState } from '../../../src/app/sound/audio.ts';

/** What a test's contexts do. */
const device = { isThere: true, addModule: async () => {} };
let contexts: FakeContext[] = [];

class FakeContext extends EventTarget {
  readonly sampleRate = 44100;
  readonly destination = { channelCount: 2 };
  readonly audioWorklet = { addModule: () => device.addModule() };
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
  readonly port = { postMessage: () => {} };
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
