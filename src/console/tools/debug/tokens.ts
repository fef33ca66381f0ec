import { DebugError } from './debug-error.ts';

/** A piece of an expression. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  /** Of numbers. */
  readonly value: number;
  /** Where it begins, from 1. */
  readonly column: number;
}

/** Longest expression, in characters. */
const MOST = 2000;
const BLANK = /\s+/y;
const NUMBERS: readonly (readonly [RegExp, number, number])[] = [
  [/\$([0-9a-f]+)/iy, 16, 1],
  [/0x([0-9a-f]+)/iy, 16, 2],
  [/%([01]+)/y, 2, 1],
  [/([0-9]+)/y, 10, 0],
];
/** Names of symbols too: `main`, `@loop`, `mod::name`, `file.s:12` is no name. */
const NAME = /(?:::)?[A-Za-z_@.][\w@.$]*(?:::[A-Za-z_@.][\w@.$]*)*/y;
const SIGN = /\|\||&&|==|!=|<=|>=|<<|>>|[-+*/%&|^~!<>()[\]]/y;

/** The pieces of `text`, with an `end` behind them. Throws `DebugError`. */
export function tokensOf(text: string): Token[] {
  if (text.length > MOST) throw new DebugError('expression-too-long', { column: MOST + 1 });
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (;;) {
    at += take(BLANK)?.[0].length ?? 0;
    const column = at + 1;
    if (at === text.length) return [...tokens, { kind: 'end', text: '', value: 0, column }];
    // After a value `%` divides; before one it begins a binary number.
    const isAfterValue = endsValue(tokens.at(-1));
    const number = NUMBERS.find(([pattern, base]) => !(base === 2 && isAfterValue) && take(pattern) !== null);
    const name = number ? null : take(NAME);
    const sign = number || name ? null : take(SIGN);
    const found = number ? take(number[0]) : (name ?? sign);
    if (!found) throw new DebugError('expression-unexpected', { column, found: text[at], expected: 'value-or-sign' });
    const value = number ? Number.parseInt(found[1], number[1]) : 0;
    tokens.push({ kind: number ? 'number' : name ? 'name' : 'sign', text: found[0], value, column });
    at += found[0].length;
  }
}

function endsValue(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== 'sign' || token.text === ')' || token.text === ']');
}
