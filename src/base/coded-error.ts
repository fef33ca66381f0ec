/** What belongs to a code: named numbers and strings. */
export type Values = Readonly<Record<string, string | number>>;

/** What belongs to a code that says everything. */
export type NoValues = Record<never, never>;

/** Arguments of an error: a code of `Problems`, and its values unless it has none. */
type Problem<Problems> = {
  readonly [Code in keyof Problems]: keyof Problems[Code] extends never
    ? readonly [code: Code]
    : readonly [code: Code, values: Problems[Code]];
}[keyof Problems];

/**
 * What the core refuses: `code` says what is wrong, `values` has the particulars, and whoever shows it to a player has
 * the sentence. `message` is both as they are, for programmers. `Problems` has the values of each code.
 */
export abstract class CodedError<Problems> extends Error {
  readonly code: keyof Problems;
  readonly values: Values;

  constructor(...problem: Problem<Problems>) {
    const [code, values = {}] = problem as readonly [keyof Problems, Values?];
    super(messageOf(String(code), values));
    this.code = code;
    this.values = values;
  }
}

/** Such as "rom-cut-short (announced: 40976, found: 100)". */
function messageOf(code: string, values: Values): string {
  const named = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
  return named.length === 0 ? code : `${code} (${named.join(', ')})`;
}
