/** Where a command prints: text for people, or one JSON value for programs; colours only on a terminal. */
export class Output {
  readonly isJson: boolean;
  private readonly hasColours: boolean;
  private readonly print: (text: string) => void;

  /** `print` takes whole lines, without their end. */
  constructor(isJson: boolean, hasColours: boolean, print: (text: string) => void) {
    this.isJson = isJson;
    this.hasColours = hasColours;
    this.print = print;
  }

  /** What came of it: as JSON, or as the lines that `text` makes. */
  result(value: unknown, text: () => readonly string[]): void {
    this.print(this.isJson ? JSON.stringify(value, null, 2) : text().join('\n'));
  }

  /** A line for people, as it goes along; programs do not get it. */
  say(line: string): void {
    if (!this.isJson) this.print(line);
  }

  /** `text` in green. */
  good(text: string): string {
    return this.painted(32, text);
  }

  /** `text` in red. */
  bad(text: string): string {
    return this.painted(31, text);
  }

  /** `text`, less prominent. */
  dim(text: string): string {
    return this.painted(2, text);
  }

  private painted(colour: number, text: string): string {
    return this.hasColours ? `\x1b[${colour}m${text}\x1b[0m` : text;
  }
}

/** Whether colours are wanted: on a terminal, unless NO_COLOR says otherwise. https://no-color.org */
export function wantsColours(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
