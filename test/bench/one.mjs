// One run of one contender with one game, in a process of its own. The job comes as JSON on the command line, the
// figures leave as JSON on standard output.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { measure, OURS, start } from './contenders.mjs';

const job = JSON.parse(process.argv[2]);

async function parts() {
  const load = (path) => import(pathToFileURL(path).href);
  if (job.who === 'before') return load(job.before);
  if (OURS.includes(job.who)) return { ...(await load(job.lib)), ...(await load(job.tools)) };
  if (job.who === 'jsnes') return import('jsnes');
  return { loader: readFileSync(job.loader, 'utf8'), wasm: readFileSync(job.wasm) };
}

function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes that 60 frames made, by frame: the least of ten times, for the compilers' notes come now and then. */
function heap({ frame }) {
  const windows = Array.from({ length: 10 }, () => {
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 60; i++) frame(0);
    return (process.memoryUsage().heapUsed - before) / 60;
  });
  return Math.min(...windows.filter((made) => made >= 0));
}

const machine = await start(job.who, await parts(), readFileSync(job.rom));
const result = measure(machine, job, cpuMilliseconds);
if (job.details) result.heap = heap(machine);
process.stdout.write(JSON.stringify(result), () => process.exit(0));
