import { workbenchRows } from '../input/workbench-rows.ts';
import { keepStoredBattery } from '../play/earlier-battery.ts';
import { info } from '../play/play-state.ts';
import { player } from '../play/player.ts';
import { toggleWorkbench } from '../shell/page-state.ts';
import { complainOfPart } from '../shell/parts.ts';
import { Bench } from './bench.ts';
import { KeptBench } from './keep-bench.ts';
import { tried } from './tried.ts';

/** A bench for the game in the console, what is kept of it, and how it ends. */
export interface OpenBench {
  readonly bench: Bench;
  readonly kept: KeptBench;
  readonly close: () => void;
}

/** Null where there is no game in the console, and for music. */
export function openBench(): OpenBench | null {
  const { session } = player;
  const first = session?.machine;
  if (!session?.isOpen || !first || first.tracks) return null;
  const { time } = session;
  time.settle();
  time.isLent = true;
  const bench = new Bench({
    get machine() {
      return session.machine ?? first;
    },
    get history() {
      return time.history;
    },
    show() {
      if (session.machine) player.show(session.machine, session.machine.nes.pixels);
    },
    pause: () => player.pause(),
    resume: () => player.resume(),
    keep: () => void session.keep(),
    forgets: () => {
      if (session.machine) keepStoredBattery(session.game, session.machine);
    },
  });
  const kept = new KeptBench(session);
  const ends = [
    kept.follow(bench),
    // What is done here is news for who keeps the game, though no frame of play runs.
    bench.tick.subscribe(() => session.keeper.changed()),
    player.commands.addRows(workbenchRows(verbsOf(bench))),
    // Once the session has brought all of the game over to it.
    info.subscribe(() => queueMicrotask(() => bench.follow())),
  ];
  let isOpen = true;
  const close = () => {
    isOpen = false;
    for (const end of ends) end();
    bench.end();
    time.isLent = false;
  };
  // Its symbols, and what it is built into, are there whatever is in sight.
  Promise.all([import('./build-files.ts'), import('./take-drop.ts')]).then(
    ([{ BuildFiles }, { takeSymbolsDropped }]) => {
      if (!isOpen) return;
      BuildFiles.of(bench, session);
      ends.push(takeSymbolsDropped(bench, session));
    },
    () => complainOfPart(),
  );
  return { bench, kept, close };
}

/** What keys do to a bench. */
function verbsOf(bench: Bench): Parameters<typeof workbenchRows>[0] {
  const atChosen = (act: (address: number) => void) => () => {
    const address = bench.chosen.peek() ?? bench.debug.registers.pc;
    tried(() => act(address));
  };
  return {
    close: toggleWorkbench,
    toggle: () => (bench.isStopped.peek() ? bench.go() : bench.pause()),
    go: () => bench.go(),
    pause: () => bench.pause(),
    into: () => bench.stepInto(),
    over: () => bench.stepOver(),
    out: () => bench.stepOut(),
    back: () => tried(() => bench.stepBack()),
    backOver: () => tried(() => bench.stepBackOver()),
    frameBack: () => tried(() => bench.stepBackFrame()),
    runBack: () => tried(() => bench.runBack()),
    scanline: () => bench.stepScanline(),
    frame: () => bench.stepFrame(),
    nmi: () => bench.stepToInterrupt('nmi'),
    irq: () => bench.stepToInterrupt('irq'),
    here: atChosen((address) => bench.runTo(address)),
    breakHere: atChosen((address) => bench.breaks.toggleCode(address)),
    goTo: () => bench.ask('goTo'),
    toPc: () => bench.show({ code: bench.debug.registers.pc }),
    inMemory: atChosen((address) => bench.show({ memory: { space: 'cpu', address } })),
  };
}
