// The emulators that are measured, each behind the same two calls. Works in Node and in a page: files are handed in.
import { startFceumm } from './fceumm.mjs';

/** Samples a second, for everyone. */
export const SAMPLE_RATE = 48000;

export const CONTENDERS = {
  cartouche: 'Cartouche',
  jsnes: 'jsnes 3.0.0',
  fceumm: 'FCEUmm-WASM',
  'fceumm-hq': 'FCEUmm-WASM, good sound',
};

function startCartouche({ Nes }, rom) {
  const nes = new Nes(rom, { sampleRate: SAMPLE_RATE });
  const samples = new Float32Array(4096);
  return {
    nes,
    frame(buttons) {
      nes.setButtons(0, buttons);
      nes.runFrame();
      nes.readAudio(samples);
    },
  };
}

function startJsnes({ NES }, rom) {
  const picture = { last: null };
  const samples = new Float32Array(4096);
  let count = 0;
  const nes = new NES({
    sampleRate: SAMPLE_RATE,
    onFrame(frame) {
      picture.last = frame;
    },
    onAudioSample(left) {
      samples[count++ & 4095] = left;
    },
  });
  nes.loadROM(rom);
  // Our order of bits is A B Select Start Up Down Left Right, and so are jsnes's button numbers.
  let held = 0;
  return {
    frame(buttons) {
      const changed = held ^ buttons;
      for (let bit = 0; changed >> bit; bit++) {
        if (!((changed >> bit) & 1)) continue;
        if ((buttons >> bit) & 1) nes.buttonDown(1, bit);
        else nes.buttonUp(1, bit);
      }
      held = buttons;
      nes.frame();
    },
  };
}

/** Starts one contender with a game. `parts` holds what it is made of: module, loader text, wasm bytes. */
export async function start(who, parts, rom) {
  if (who === 'cartouche') return startCartouche(parts, rom);
  if (who === 'jsnes') return startJsnes(parts, rom);
  const coreOptions = who === 'fceumm-hq' ? 'fceumm_sndquality = "High"\n' : '';
  return startFceumm({ ...parts, rom, coreOptions });
}

/** The buttons held in `frame`; `input` is a list of [frame, mask], each holding from its frame on, and repeats. */
export function player(input, length) {
  const masks = new Uint8Array(length);
  for (let i = 0; i < input.length; i++) masks.fill(input[i][1], input[i][0], input[i + 1]?.[0] ?? length);
  return (frame) => masks[frame % length];
}

/** Runs `warmup` frames, then times `frames` more one by one; `cpu()` gives milliseconds of work done so far. */
export function measure(machine, { input, inputLength, warmup, frames }, cpu) {
  const buttons = player(input, inputLength);
  let frame = 0;
  for (; frame < warmup; frame++) machine.frame(buttons(frame));
  const each = new Float64Array(frames);
  const before = cpu();
  for (let i = 0; i < frames; i++, frame++) {
    const started = performance.now();
    machine.frame(buttons(frame));
    each[i] = performance.now() - started;
  }
  const total = cpu() - before;
  each.sort();
  return { ms: total / frames, median: each[frames >> 1], p99: each[Math.floor(frames * 0.99)] };
}
