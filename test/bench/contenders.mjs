// The emulators that are measured, each behind the same two calls. Works in Node and in a page: files are handed in.
import { companions, ownWork, percentile, silent, snapshots } from './details.mjs';
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

function startCartouche(parts, rom) {
  const nes = new parts.Nes(rom, { sampleRate: SAMPLE_RATE });
  const samples = new Float32Array(4096);
  return {
    nes,
    parts,
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

/** What a contender does not run. */
const CANNOT = { jsnes: ['nsf'] };

/** Whether a contender runs files of the game's kind. */
export function runs(who, game) {
  return !(CANNOT[who] ?? []).includes(game.kind);
}

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
  const stretch = { start, end, warmup, frames, buttons };
  return {
    ...result,
    ...ownWork(each),
    ...silent(machine.nes, stretch, cpu),
    ...companions(machine, stretch, cpu),
    ...snapshots(machine.nes),
  };
}
