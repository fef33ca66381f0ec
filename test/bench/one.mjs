// One run of one contender with one game, in a process of its own. The job comes as JSON on the command line, the
// figures leave as JSON on standard output.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { measure, start } from './contenders.mjs';

const job = JSON.parse(process.argv[2]);

async function parts() {
  if (job.who === 'cartouche') return import(pathToFileURL(job.lib).href);
  if (job.who === 'jsnes') return import('jsnes');
  return { loader: readFileSync(job.loader, 'utf8'), wasm: readFileSync(job.wasm) };
}

function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Middle value of `count` timings of `work`, in milliseconds. */
function medianTime(work, count) {
  const times = Array.from({ length: count }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[count >> 1];
}

/** Snapshot times and size, and bytes left on the heap by each of 600 frames: ours alone. */
function details({ nes, frame }) {
  const state = nes.save();
  const save = medianTime(() => nes.save(state), 1000);
  const load = medianTime(() => nes.load(state), 1000);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 600; i++) frame(0);
  const heap = (process.memoryUsage().heapUsed - before) / 600;
  return { stateSize: nes.stateSize, save, load, heap };
}

/** The same machine without picture and sound. */
function silent({ nes }, frames) {
  const before = cpuMilliseconds();
  for (let i = 0; i < frames; i++) nes.runFrame({ picture: false, sound: false });
  return (cpuMilliseconds() - before) / frames;
}

const machine = await start(job.who, await parts(), readFileSync(job.rom));
const result = measure(machine, job, cpuMilliseconds);
if (job.details) Object.assign(result, details(machine), { silent: silent(machine, job.frames) });
process.stdout.write(JSON.stringify(result), () => process.exit(0));
