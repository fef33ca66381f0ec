import { RomError } from '../../console/core.ts';
import { Symbols } from '../../console/debug.ts';
import { romProblem } from '../library/rom-problem.ts';
import { makeMachine } from '../play/make-machine.ts';
import type { Session } from '../play/session.ts';
import type { Bench } from './bench.ts';
import { symbolProblemOf } from './problems.ts';
import { readSymbols, SymbolFileError } from './symbol-files.ts';
import { type TakeOver, takeOver } from './take-over.ts';
import { Trial } from './trial.ts';
import type { Built } from './watcher.ts';
import { isWhole } from './whole-file.ts';

/** What came of a reload: how the new build goes on; or why the old one does. */
export type Reloaded =
  | ({ readonly isDone: true; readonly name: string } & Omit<TakeOver, 'state' | 'moved'>)
  | {
      readonly isDone: false;
      readonly name: string;
      readonly why: 'half' | 'rom' | 'symbols' | 'same';
      readonly said: string;
    };

/**
 * Put a new build of the game into the console in place of the one that is played: from where that stands, or the last moment from
 * which it can go on, else from power-on with its battery. What is wrong with it leaves the old one as it is.
 */
export async function reload(bench: Bench, session: Session, built: Built): Promise<Reloaded> {
  const { rom } = built;
  const failed = (why: 'half' | 'rom' | 'symbols' | 'same', said = '') =>
    ({ isDone: false, name: rom.name, why, said }) as const;
  if (!isWhole(rom.bytes)) return failed('half');
  const { machine: old } = session;
  if (!old) return failed('rom');
  try {
    const symbols = built.symbols.length > 0 ? readSymbols(built.symbols) : new Symbols();
    const next = makeMachine(session.game, rom.bytes, session.madeFor, false, old);
    if (next.info.fileSha1 === old.info.fileSha1) {
      if (built.symbols.length > 0) bench.setSymbols(symbols);
      return failed('same');
    }
    // What is looked for in the past goes to and fro in the console.
    bench.seek.cancel();
    const from = { nes: old.nes, symbols: bench.symbols.peek() };
    const { state, moved, ...how } = takeOver(bench.debug, from, { nes: next.nes, symbols });
    bench.takeOver();
    session.tryOut(rom.bytes, next, Trial.of(session, rom));
    if (state) next.inputs.happen({ kind: 'state', bytes: state });
    bench.rebuilt(symbols, moved);
    return { isDone: true, name: rom.name, ...how };
  } catch (error) {
    if (error instanceof RomError) return failed('rom', await romProblem(error));
    if (error instanceof SymbolFileError) return failed('symbols', symbolProblemOf(error));
    throw error;
  }
}
