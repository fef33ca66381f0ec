// The cases of one process, in a thread of their own, so that one which never ends can be seen from outside.
import { parentPort, workerData } from 'node:worker_threads';

const { module, kind, seed, from, to, progress, most } = workerData;
const runCase = (await import(module)).casesOf(kind, seed);
const at = new Int32Array(progress);
/** So many cases are told of at once. */
const TOLD = 200;

let outcomes = {};
const tell = (next) => {
  parentPort.postMessage({ outcomes, next });
  outcomes = {};
};

for (let index = from; index < to; index++) {
  Atomics.store(at, 0, index);
  Atomics.add(at, 1, 1);
  let outcome;
  try {
    outcome = await runCase(index);
  } catch (error) {
    outcome = 'WRONG';
    parentPort.postMessage({ finding: { index, what: error?.stack ?? String(error) } });
  }
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  // The most that the process has ever had, in KiB.
  const memory = process.resourceUsage().maxRSS * 1024;
  if (memory > most) {
    parentPort.postMessage({ finding: { index, what: `memory: ${Math.round(memory / 2 ** 20)} MB` } });
    tell(index + 1);
    process.exit();
  }
  if ((index - from) % TOLD === TOLD - 1) tell(index + 1);
}
tell(to);
// What a kind has begun and that would come later does not keep it waiting.
process.exit();
