// Several builds of our library beside each other in one process, in turns of a few frames: whatever else the computer does
// meets all of them, so that a difference of one or two per cent is seen within seconds. The job comes as JSON on the command line.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { player, start } from './contenders.mjs';

/** Frames of a turn. */
const TURN = 8;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** A machine of a build; each has modules of its own, so that no code is warm by what another has run. */
async function machineOf(who, job) {
  const path = { before: job.before, again: job.again }[who] ?? job.lib;
  const parts = await import(pathToFileURL(path).href);
  return start(who, parts, readFileSync(job.rom));
}

/** Milliseconds of each turn of each machine. */
function takeTurns(machines, { input, inputLength, warmup, frames }) {
  const buttons = player(input, inputLength);
  const times = machines.map(() => []);
  for (let frame = 0; frame < warmup + frames; frame += TURN) {
    for (let turn = 0; turn < machines.length; turn++) {
      const index = (turn + frame / TURN) % machines.length;
      const started = performance.now();
      for (let i = 0; i < TURN; i++) machines[index].frame(buttons(frame + i));
      if (frame >= warmup) times[index].push((performance.now() - started) / TURN);
    }
  }
  return times;
}

const job = JSON.parse(process.argv[2]);
const machines = [];
for (const who of job.who) machines.push(await machineOf(who, job));
const times = takeTurns(machines, job);
const [now] = times;
const result = times.map((each) => ({
  ms: median(each),
  // Turn by turn, so that a slow moment counts for both or for one turn only.
  ratio: median(each.map((ms, i) => ms / now[i])),
}));
process.stdout.write(JSON.stringify(result), () => process.exit(0));
