// What is measured of our own build alone. Works in Node and in a page.

export const percentile = (sorted, part) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)];

/**
 * What frames cost by themselves. `each` holds the least time of each frame over several passes from the same snapshot:
 * what else the computer did, and what the compilers and the collector did, falls into one pass and not into all.
 */
export function ownWork(each) {
  const sorted = each.toSorted();
  const median = percentile(sorted, 0.5);
  return { ownTail: percentile(sorted, 0.99) / median, heavy: each.filter((ms) => ms > 1.5 * median).length };
}

/** The same frames without picture and sound; they must end in the same state. */
export function silent(nes, { start, end, warmup, frames, buttons }, cpu) {
  nes.load(start);
  const before = cpu();
  for (let i = 0; i < frames; i++) {
    nes.setButtons(0, buttons(warmup + i));
    nes.runFrame({ picture: false, sound: false });
  }
  const ms = (cpu() - before) / frames;
  mustBe(nes, end, 'Silent frames');
  return { silent: ms };
}

/**
 * The same frames shown a frame ahead, in milliseconds a frame, and what of a frame's time goes into a history besides. They must
 * end in the same state, too.
 */
export function companions({ nes, parts }, { start, end, warmup, frames, buttons }, cpu) {
  const ahead = new parts.RunAhead(nes);
  ahead.frames = 1;
  const samples = new Float32Array(4096);
  nes.load(start);
  const before = cpu();
  for (let i = 0; i < frames; i++) {
    nes.setButtons(0, buttons(warmup + i));
    nes.runFrame({ picture: false });
    ahead.look();
    nes.readAudio(samples);
  }
  const ms = (cpu() - before) / frames;
  mustBe(nes, end, 'Frames shown ahead');
  nes.load(start);
  const history = new parts.History(new parts.Inputs(nes));
  const held = { pads: [0, 0, 0, 0], x: -1, y: -1, isDown: false, steps: 0, keys: new Set() };
  let spent = 0;
  for (let i = 0; i < frames; i++) {
    held.pads[0] = buttons(warmup + i);
    nes.setButtons(0, held.pads[0]);
    nes.runFrame({ picture: false, sound: false });
    const started = performance.now();
    history.held(held);
    history.ran();
    spent += performance.now() - started;
  }
  return { ahead: ms, history: spent / frames };
}

function mustBe(nes, end, what) {
  const state = nes.save();
  if (state.some((byte, i) => byte !== end[i])) throw new Error(`${what} ended in another state.`);
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

/** Milliseconds of a save and of a load, and the bytes of a state. */
export function snapshots(nes) {
  const state = nes.save();
  const save = batchTime(() => nes.save(state));
  return { stateSize: nes.stateSize, save, load: batchTime(() => nes.load(state)) };
}
