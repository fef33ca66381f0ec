// A share of the cases of one kind, watched: run.mjs starts it, and again behind a case that took too long or too much.
import { Worker } from 'node:worker_threads';

/** Milliseconds of the processor's time after which a case hangs, and milliseconds between two looks at it. */
const HANGS = 2000;
const LOOK = 100;

const { module, kind, seed, from, to, most } = JSON.parse(process.argv[2]);
const progress = new SharedArrayBuffer(8);
const at = new Int32Array(progress);
const data = { module, kind, seed, from, to, most, progress };
const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: data });
worker.on('message', (message) => process.send(message));
worker.on('error', (error) => {
  process.send({ finding: { index: Atomics.load(at, 0), what: `the thread ended: ${error?.stack ?? error}` } });
  process.send({ outcomes: { WRONG: 1 }, next: Atomics.load(at, 0) + 1 });
});
worker.on('exit', () => process.disconnect());

/** Other programs on this computer do not count. */
function used() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let seen = -1;
let since = used();
const watch = setInterval(() => {
  const now = Atomics.load(at, 1);
  if (now !== seen || now === 0) {
    seen = now;
    since = used();
  } else if (used() - since > HANGS) {
    clearInterval(watch);
    const index = Atomics.load(at, 0);
    process.send({ finding: { index, what: `hangs: more than ${HANGS} ms` } });
    process.send({ outcomes: { WRONG: 1 }, next: index + 1 });
    worker.terminate();
  }
}, LOOK);
watch.unref();
