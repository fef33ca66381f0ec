import {
  type NamedText,
  readCa65,
  readMlb,
  readNl,
  readViceLabels,
  SymbolError,
  Symbols,
} from '../../console/debug.ts';

/** A file of symbols that cannot be read, and why. */
export class SymbolFileError extends Error {
  override readonly name = 'SymbolFileError';
  readonly file: string;
  readonly problem: SymbolError;

  constructor(file: string, problem: SymbolError) {
    super(`${file}: ${problem.message}`);
    this.file = file;
    this.problem = problem;
  }
}

/** What a file of symbols is, by its name; a debug file of cc65 by its first word, too, whatever it is called. */
type Kind = 'ca65' | 'mlb' | 'nl' | 'vice';

const BY_NAME: readonly (readonly [RegExp, Kind])[] = [
  [/\.dbg$/i, 'ca65'],
  [/\.mlb$/i, 'mlb'],
  [/\.nl$/i, 'nl'],
  [/\.(lbl|lab|labels|vs|vice)$/i, 'vice'],
];
const CA65 = /^version\tmajor=/;

/** Whether a file may hold symbols, by its name alone. */
export function isSymbolFile(name: string): boolean {
  return BY_NAME.some(([pattern]) => pattern.test(name));
}

function kindOf({ name, text }: NamedText): Kind {
  if (CA65.test(text)) return 'ca65';
  // What is nothing else is refused as labels of VICE, with its first line.
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'vice';
}

/** All that these files say together; an earlier one's labels are shown before a later one's. Throws `SymbolFileError`. */
export function readSymbols(files: readonly NamedText[]): Symbols {
  const kinds = files.map((file) => [kindOf(file), file] as const);
  // Source lines come first: what has them knows most.
  const order: readonly Kind[] = ['ca65', 'mlb', 'nl', 'vice'];
  const all = order.flatMap((kind) => {
    const own = kinds.filter(([other]) => other === kind).map(([, file]) => file);
    return own.map((file) => read(kind, file));
  });
  return all.length === 1 ? all[0] : Symbols.merged(all);
}

function read(kind: Kind, file: NamedText): Symbols {
  try {
    if (kind === 'ca65') return readCa65(file.text);
    if (kind === 'mlb') return readMlb(file.text);
    return kind === 'nl' ? readNl([file]) : readViceLabels(file.text);
  } catch (error) {
    if (!(error instanceof SymbolError)) throw error;
    throw new SymbolFileError(file.name, error);
  }
}

/** `given` beside those that there are: one of the same name takes its place. */
export function withFiles(files: readonly NamedText[], given: readonly NamedText[]): NamedText[] {
  const names = new Set(given.map(({ name }) => name));
  return [...files.filter(({ name }) => !names.has(name)), ...given];
}
