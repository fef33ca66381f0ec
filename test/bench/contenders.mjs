// The emulators that are measured, each behind the same two calls. Works in Node and in a page: files are handed in.
import { startFceumm } from './fceumm.mjs';

/** Samples a second, for everyone. */
export const SAMPLE_RATE = 48000;

export const CONTENDERS = {
  cartouche: 'Cartouche',
  again: 'the same again',
  before: 'the commit before',
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

/** Builds of our library; `again` is `cartouche` once more, to show how far a run differs from itself. */
export const OURS = ['cartouche', 'again', 'before'];

/** Starts one contender with a game. `parts` holds what it is made of: module, loader text, wasm bytes. */
export async function start(who, parts, rom) {
  if (OURS.includes(who)) return startCartouche(parts, rom);
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

const percentile = (sorted, part) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)];

/** Runs `warmup` frames, then times `frames` more one by one; `cpu()` gives milliseconds of work done so far. */
export function measure(machine, { input, inputLength, warmup, frames, details }, cpu) {
  const buttons = player(input, inputLength);
  for (let frame = 0; frame < warmup; frame++) machine.frame(buttons(frame));
  const start = details ? machine.nes.save() : null;
  const each = new Float64Array(frames);
  const pass = (keep) => {
    for (let i = 0; i < frames; i++) {
      const started = performance.now();
      machine.frame(buttons(warmup + i));
      each[i] = keep(performance.now() - started, each[i]);
    }
  };
  const before = cpu();
  pass((ms) => ms);
  const total = cpu() - before;
  const sorted = each.toSorted();
  const result = { ms: total / frames, median: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
  if (!details) return result;
  const end = machine.nes.save();
  for (let again = 0; again < 3; again++) {
    machine.nes.load(start);
    pass(Math.min);
  }
  return {
    ...result,
    ...ownWork(each),
    ...silent(machine.nes, { start, end, warmup, frames, buttons }, cpu),
    ...snapshots(machine.nes),
  };
}

/**
 * What frames cost by themselves. `each` holds the least time of each frame over several passes from the same snapshot:
 * what else the computer did, and what the compilers and the collector did, falls into one pass and not into all.
 */
function ownWork(each) {
  const sorted = each.toSorted();
  const median = percentile(sorted, 0.5);
  return { ownTail: percentile(sorted, 0.99) / median, heavy: each.filter((ms) => ms > 1.5 * median).length };
}

/** The same frames without picture and sound; they must end in the same state. */
function silent(nes, { start, end, warmup, frames, buttons }, cpu) {
  nes.load(start);
  const before = cpu();
  for (let i = 0; i < frames; i++) {
    nes.setButtons(0, buttons(warmup + i));
    nes.runFrame({ picture: false, sound: false });
  }
  const ms = (cpu() - before) / frames;
  const state = nes.save();
  if (state.some((byte, i) => byte !== end[i])) throw new Error('Silent frames ended in another state.');
  return { silent: ms };
}

/** Milliseconds one of `work` takes: the middle one of twenty batches. */
function batchTime(work) {
  const times = Array.from({ length: 20 }, () => {
    const started = performance.now();
    for (let i = 0; i < 100; i++) work();
    return (performance.now() - started) / 100;
  });
  return times.sort((a, b) => a - b)[10];
}

function snapshots(nes) {
  const state = nes.save();
  const save = batchTime(() => nes.save(state));
  return { stateSize: nes.stateSize, save, load: batchTime(() => nes.load(state)) };
}
