import { basename } from 'node:path';
import { readCa65, readMlb, readNl, readViceLabels, SymbolError, Symbols } from '../debug.ts';
import { Failure } from './command.ts';
import { readText } from './files.ts';

/** Readers of files of symbols by their endings. */
const READERS: Readonly<Record<string, (text: string, name: string) => Symbols>> = {
  '.dbg': readCa65,
  '.mlb': readMlb,
  '.nl': (text, name) => readNl([{ name, text }]),
  '.lbl': readViceLabels,
  '.labels': readViceLabels,
};

/** Endings of the files that `readSymbols` reads. */
const SYMBOL_ENDINGS = Object.keys(READERS);

/** The symbols in these files together: of ca65, Mesen, FCEUX and VICE, by their endings. Throws `Failure`. */
export function readSymbols(paths: readonly string[]): Symbols {
  return Symbols.merged(paths.map(readOne));
}

function readOne(path: string): Symbols {
  const ending = SYMBOL_ENDINGS.find((one) => path.toLowerCase().endsWith(one));
  if (ending === undefined)
    throw new Failure(`Cannot read ${path}: symbols are in files that end in ${SYMBOL_ENDINGS.join(', ')}.`);
  try {
    return READERS[ending](readText(path), basename(path));
  } catch (error) {
    if (!(error instanceof SymbolError)) throw error;
    const { line } = error.values;
    throw new Failure(
      `Cannot read ${path}: ${line === undefined ? 'these are no symbols' : `line ${line} cannot be read`} (${error.message}).`,
    );
  }
}
