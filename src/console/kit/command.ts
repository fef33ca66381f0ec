import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Output } from './output.ts';

/** The command line cannot mean anything: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for did not succeed, for a reason that the message names: exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** One option of a command. */
interface Option {
  /** What it takes, for the help: `FILE`; left out for a switch. */
  readonly takes?: string;
  readonly short?: string;
  /** It may be given more than once. */
  readonly multiple?: boolean;
  /** One line. */
  readonly help: string;
}

/** The options of a command by their names, without dashes. */
export type Options = Readonly<Record<string, Option>>;

/** What was given on the command line. */
export class Arguments {
  readonly files: readonly string[];
  private readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

  constructor(files: readonly string[], values: Arguments['values']) {
    this.files = files;
    this.values = values;
  }

  /** Whether the switch `name` is on. */
  has(name: string): boolean {
    return this.values[name] === true;
  }

  /** The text given for `name`; null where it was not given. */
  text(name: string): string | null {
    const value = this.values[name];
    return typeof value === 'string' ? value : null;
  }

  /** All that was given for `name`. */
  texts(name: string): readonly string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value : [];
  }

  /** The whole number given for `name`, decimal or with `$` or `0x`; null where it was not given. Throws `UsageError`. */
  number(name: string, least: number, most: number): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = wholeNumber(text);
    if (value === null || value < least || value > most) {
      throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
    }
    return value;
  }

  /** Which of `choices` was given for `name`; null where none was. Throws `UsageError`. */
  choice<T extends string>(name: string, choices: readonly T[]): T | null {
    const text = this.text(name);
    if (text === null) return null;
    const found = choices.find((one) => one === text);
    if (found === undefined) throw new UsageError(`--${name} takes one of ${choices.join(', ')}, not "${text}".`);
    return found;
  }

  /** The only file that was given, which is `what`. Throws `UsageError`. */
  only(what: string): string {
    const [first, second] = this.files;
    if (first === undefined) throw new UsageError(`Which ${what}? None was given.`);
    if (second !== undefined) throw new UsageError(`One ${what} at a time: "${second}" is too many.`);
    return first;
  }
}

/** A whole number as people write it: `600`, `$6000`, `0x6000`; null for anything else. */
function wholeNumber(text: string): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const [, hex] = /^(?:\$|0x)([0-9a-f]{1,8})$/i.exec(text) ?? [];
  return hex === undefined ? null : Number.parseInt(hex, 16);
}

/** One thing that `cartouche` can do. */
export interface Command {
  /** One line, for the list of all. */
  readonly summary: string;
  /** What comes behind its name: `GAME [options]`. */
  readonly usage: string;
  /** What is to be known besides, a sentence a line. */
  readonly about?: readonly string[];
  readonly options: Options;
  /** Whole command lines. */
  readonly examples: readonly string[];
  /** Does it; the exit code is returned. Throws `UsageError`, `Failure`, and what the core refuses. */
  run(given: Arguments, out: Output): Promise<number> | number;
}

/** Options that every command has. */
const COMMON_OPTIONS: Options = {
  json: { help: 'Print one JSON value in place of text' },
  help: { short: 'h', help: 'Print this' },
};

/** Reads `words` by what `options` allow. Throws `UsageError`. */
export function readArguments(words: readonly string[], options: Options): Arguments {
  const all = { ...options, ...COMMON_OPTIONS };
  const config: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { takes, short, multiple = false }] of Object.entries(all)) {
    config[name] = { type: takes === undefined ? 'boolean' : 'string', multiple, ...(short ? { short } : {}) };
  }
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: config, allowPositionals: true });
    return new Arguments(positionals, values as Arguments['values']);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS')) throw new UsageError(firstSentence(message));
    throw error;
  }
}

/** Node goes on about how to give a file whose name begins with a dash, which is hardly ever what was meant. */
function firstSentence(message: string): string {
  const [sentence] = message.split(/\. |\n/);
  return `${sentence.replace(/\.$/, '')}.`;
}

/** The help of the command called `name`. */
export function helpOf(name: string, { summary, usage, about = [], options, examples }: Command): string {
  const rows = Object.entries({ ...options, ...COMMON_OPTIONS }).map(([option, { takes, short, multiple, help }]) => {
    const left = `${short ? `-${short}, ` : ''}--${option}${takes ? ` ${takes}` : ''}`;
    return [left, multiple ? `${help} (may be given again)` : help] as const;
  });
  const lines = [`${summary}.`, '', `Usage: cartouche ${name} ${usage}`.trimEnd()];
  if (about.length > 0) lines.push('', ...about);
  lines.push('', 'Options:', ...columns(rows), '', 'Examples:', ...examples.map((line) => `  ${line}`));
  return lines.join('\n');
}

/** Two columns, set in by two. */
export function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
}
