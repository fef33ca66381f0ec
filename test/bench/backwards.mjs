// How long it takes to go back in a game that was played for a while, and whether that leads to the right place, by a list of all that was
// executed and written that is made by other means.
// npm run build && npm run bench:backwards [-- --seconds 45 --ago 30 --tries 15]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { games } from './games.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '45' },
    ago: { type: 'string', default: '30' },
    tries: { type: 'string', default: '15' },
  },
});
const FRAMES = Number(values.seconds) * 60;
const LATEST = FRAMES - Number(values.ago) * 60;
const TRIES = Number(values.tries);
const NAMES = ['khepri', 'thwaite', 'novathesquirrel'];
const RAM = 0x800;

const { Nes } = await import('../../dist/lib/cartouche.js');
const { Debugger } = await import('../../dist/lib/debug.js');

/** What is held in a frame of a game. */
function padOf({ input, inputLength }, frame) {
  return input.filter(([from]) => from <= frame % inputLength).at(-1)?.[1] ?? 0;
}

/** For each address when it was executed last, and when and by whom each byte of RAM was written: by a bus that is not the debugger's. */
function listAll(game) {
  const nes = new Nes(readFileSync(game.rom));
  const { cpu, bus } = nes;
  const executed = new Map();
  const written = new Map();
  const boundaries = [];
  let now = { frame: 0, cycle: 0, pc: 0 };
  cpu.bus = {
    get cycle() {
      return bus.cycle;
    },
    get effects() {
      return bus.effects;
    },
    get lastReadHeld() {
      return bus.lastReadHeld;
    },
    repeat() {},
    read: (address) => bus.read(address),
    readOpcode: (address) => bus.readOpcode(address),
    write(address, value) {
      if (address < 0x2000) written.set(address % RAM, now);
      bus.write(address, value);
    },
  };
  for (let frame = 0; frame < FRAMES; frame++) {
    nes.setButtons(0, padOf(game, frame));
    nes.startFrame({ picture: false, sound: false });
    for (let cycle = 0; bus.cycle < bus.pictureEnd; cycle = bus.cycle) {
      now = { frame, cycle, pc: cpu.pc };
      if (cpu.interrupts.polled === 0) executed.set(cpu.pc, now);
      if (frame >= FRAMES - 60) boundaries.push(now);
      cpu.step();
    }
    nes.endFrame();
  }
  return { executed, written, boundaries };
}

function played(game) {
  const debug = new Debugger(new Nes(readFileSync(game.rom)));
  debug.make({ picture: false, sound: false });
  for (let frame = 0; frame < FRAMES; frame++) {
    debug.hold({ pads: [padOf(game, frame), 0, 0, 0] });
    debug.run({ frames: 1 });
  }
  return debug;
}

/** Those that were last at a time or before, the latest first. */
function before(map, frame) {
  return [...map]
    .filter(([, at]) => at.frame <= frame)
    .sort(([, one], [, other]) => other.frame - one.frame || other.cycle - one.cycle)
    .slice(0, TRIES);
}

/** How long each takes, ms, from the present; `act` says whether it led to the right place. */
function measure(debug, what, wanted, act) {
  const times = [];
  let wrong = 0;
  let oldest = FRAMES;
  for (const one of wanted) {
    debug.goTo({ frame: FRAMES, cycle: 0 });
    const start = performance.now();
    const cpu = process.cpuUsage();
    const found = act(one);
    const { user, system } = process.cpuUsage(cpu);
    times.push({ wall: performance.now() - start, cpu: (user + system) / 1000 });
    if (!found.isRight) wrong++;
    oldest = Math.min(oldest, found.frame);
  }
  if (times.length === 0) return console.log(`  ${what}: nothing was last so long ago`);
  const of = (kind, part) => {
    const sorted = times.map((time) => time[kind]).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * part)].toFixed(0);
  };
  const ago = ((FRAMES - oldest) / 60).toFixed(0);
  console.log(
    `  ${what}: median ${of('wall', 0.5)} ms, worst ${of('wall', 1)} ms (of the processor ${of('cpu', 0.5)} and ${of('cpu', 1)}), ` +
      `${times.length} tries, up to ${ago} s ago, ${wrong} wrong`,
  );
}

const isAt = (position, at) => position.frame === at.frame && position.cycle === at.cycle;

for (const game of games(NAMES)) {
  const { executed, written, boundaries } = listAll(game);
  const debug = played(game);
  console.log(`${game.name}, ${values.seconds} s of play:`);
  measure(
    debug,
    '1,000 instructions back',
    boundaries
      .slice(0, TRIES * 1000)
      .filter((_, i) => i % 997 === 0)
      .slice(0, TRIES),
    (from) => {
      debug.goTo(from);
      const index = boundaries.indexOf(from);
      debug.stepBack(1000);
      const { position } = debug;
      return { frame: position.frame, isRight: index < 1000 || isAt(position, boundaries[index - 1000]) };
    },
  );
  measure(debug, `back to a breakpoint met last ${values.ago} s ago`, before(executed, LATEST), ([address, at]) => {
    const own = debug.breakOn({ on: 'execute', at: address });
    const { position, reason } = debug.runBack();
    debug.remove(own);
    return { frame: position.frame, isRight: reason === 'breakpoint' && isAt(position, at) };
  });
  measure(debug, `who wrote a byte ${values.ago} s ago`, before(written, LATEST), ([address, at]) => {
    const writer = debug.lastWriter(address);
    return { frame: at.frame, isRight: writer?.pc === at.pc && isAt(writer.position, at) };
  });
  measure(debug, 'who wrote $0075', written.has(0x75) ? [written.get(0x75)] : [], (at) => {
    const writer = debug.lastWriter(0x75);
    return { frame: at.frame, isRight: writer?.pc === at.pc && isAt(writer.position, at) };
  });
}
