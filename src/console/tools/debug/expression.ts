import { DebugError } from './debug-error.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What the names and brackets of an expression stand for, as things are when it is asked. */
export interface Scene {
  /** Registers and the like: see `VARIABLES`. */
  variable(name: Variable): number;
  /** A byte, without side effects. */
  byte(space: ByteSpace, address: number): number;
}

/** What an expression may name besides symbols, in any case of letters. */
const VARIABLES = [
  ...(['a', 'x', 'y', 's', 'p', 'pc', 'c', 'z', 'i', 'd', 'v', 'n', 'opcode'] as const),
  ...(['scanline', 'dot', 'frame', 'cycle', 'value', 'address'] as const),
] as const;
/** One of these names. */
export type Variable = (typeof VARIABLES)[number];
/** What may stand before a bracket. */
const SPACES = ['cpu', 'ppu', 'oam', 'palette', 'prg'] as const;
/** Where a bracket looks. */
export type ByteSpace = (typeof SPACES)[number];
/** Of an access, so that only breakpoints on one have them. */
const OF_ACCESS: readonly Variable[] = ['value', 'address'];

/** What is known of a stretch of time without looking at each moment of it: undefined for what may change meanwhile. */
export interface Facts {
  variable(name: Variable): number | undefined;
  byte(space: ByteSpace, address: number): number | undefined;
}

/** What an expression is compiled with. */
interface ExpressionNames {
  /** The address or constant of this name; undefined where there is none. */
  symbol(name: string): number | undefined;
  /** Whether `value` and `address` mean something. */
  readonly hasAccess: boolean;
}

/** A parsed expression. */
export interface Expression {
  /** A number; of a truth 1 or 0. */
  of(scene: Scene): number;
  /** The same at each moment of a time of which these are the facts; undefined where they do not tell. */
  known(facts: Facts): number | undefined;
  readonly type: 'number' | 'truth';
}

type Value = (scene: Scene) => number;
type Known = (facts: Facts) => number | undefined;
type Type = 'number' | 'truth';
/** What a part gives at a moment, and in a time. */
interface Answer {
  readonly value: Value;
  readonly known: Known;
}
/** A part of an expression: what it gives, what that is, and where it stands. */
interface Part extends Answer {
  readonly type: Type;
  readonly column: number;
}
/** Types of both sides, and of what comes of them. */
interface Sign {
  readonly takes: Type | 'same';
  readonly gives: Type;
  readonly of: (left: Value, right: Value) => Value;
  /** Where one side is this, so is the whole. */
  readonly decides?: number;
}

/** Nothing is to be seen there. */
const NOWHERE: Scene = { variable: () => 0, byte: () => 0 };

const yes = (is: boolean): number => (is ? 1 : 0);
const numbers = (of: Sign['of']): Sign => ({ takes: 'number', gives: 'number', of });
const compares = (of: Sign['of'], takes: Sign['takes'] = 'number'): Sign => ({ takes, gives: 'truth', of });

/** From the loosest to the tightest; those of a row go from left to right. */
const LEVELS: readonly Readonly<Record<string, Sign>>[] = [
  { '||': { takes: 'truth', gives: 'truth', of: (l, r) => (s) => yes(l(s) !== 0 || r(s) !== 0), decides: 1 } },
  { '&&': { takes: 'truth', gives: 'truth', of: (l, r) => (s) => yes(l(s) !== 0 && r(s) !== 0), decides: 0 } },
  {
    '==': compares((l, r) => (s) => yes(l(s) === r(s)), 'same'),
    '!=': compares((l, r) => (s) => yes(l(s) !== r(s)), 'same'),
    '<=': compares((l, r) => (s) => yes(l(s) <= r(s))),
    '>=': compares((l, r) => (s) => yes(l(s) >= r(s))),
    '<': compares((l, r) => (s) => yes(l(s) < r(s))),
    '>': compares((l, r) => (s) => yes(l(s) > r(s))),
  },
  { '|': numbers((l, r) => (s) => l(s) | r(s)) },
  { '^': numbers((l, r) => (s) => l(s) ^ r(s)) },
  { '&': numbers((l, r) => (s) => l(s) & r(s)) },
  { '<<': numbers((l, r) => (s) => l(s) << r(s)), '>>': numbers((l, r) => (s) => l(s) >>> r(s)) },
  { '+': numbers((l, r) => (s) => l(s) + r(s)), '-': numbers((l, r) => (s) => l(s) - r(s)) },
  {
    '*': numbers((l, r) => (s) => l(s) * r(s)),
    // As in most debuggers nothing stops for a division by zero: it is 0.
    '/': numbers((l, r) => (s) => (r(s) === 0 ? 0 : Math.trunc(l(s) / r(s)))),
    '%': numbers((l, r) => (s) => (r(s) === 0 ? 0 : l(s) % r(s))),
  },
];
/** Brackets and signs before a value, one in the other. */
const DEEPEST = 100;

/**
 * What `text` says, of registers, flags, memory, symbols, the beam and an access: `a == $20 && [score] > 9`. It is parsed, with its
 * types, and never run as code. Numbers are `$1F`, `0x1F`, `%101` or decimal. `[address]` is a byte of the CPU's memory, `ppu[..]`,
 * `oam[..]`, `palette[..]` and `prg[..]` of another; `name[3]` is the byte 3 after a symbol. `::a` is the symbol where `a` is the
 * register. Throws `DebugError` with a column.
 */
export function compile(text: string, names: ExpressionNames): Expression {
  const parser = new Parser(tokensOf(text), names);
  const { value, known, type } = parser.whole();
  return { of: value, known, type };
}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly names: ExpressionNames;

  constructor(tokens: readonly Token[], names: ExpressionNames) {
    this.tokens = tokens;
    this.names = names;
  }

  whole(): Part {
    const part = this.level(0);
    if (this.next.kind !== 'end') throw this.unexpected('sign-or-end');
    return part;
  }

  private get next(): Token {
    return this.tokens[this.at];
  }

  private level(index: number): Part {
    if (index === LEVELS.length) return this.single();
    let left = this.level(index + 1);
    for (;;) {
      const sign = this.next.kind === 'sign' ? LEVELS[index][this.next.text] : undefined;
      if (sign === undefined) return left;
      const { column } = this.next;
      this.at++;
      left = this.join(left, sign, this.level(index + 1), column);
    }
  }

  private join(left: Part, sign: Sign, right: Part, column: number): Part {
    const takes = sign.takes === 'same' ? left.type : sign.takes;
    const sides = [this.as(takes, left), this.as(takes, right)] as const;
    return { value: sign.of(sides[0].value, sides[1].value), known: knownOf(sign, ...sides), type: sign.gives, column };
  }

  /** A number is true where it is not 0; a truth is no number. */
  private as(type: Type, part: Part): Answer {
    if (part.type === type) return part;
    if (type === 'truth') return after(part, (number) => yes(number !== 0));
    throw new DebugError('expression-type', { column: part.column, expected: type, found: part.type });
  }

  private single(): Part {
    if (++this.depth > DEEPEST) throw new DebugError('expression-too-long', { column: this.next.column });
    const part = this.unary();
    this.depth--;
    return part;
  }

  private unary(): Part {
    const { text, kind, column } = this.next;
    if (kind !== 'sign') return this.plain();
    this.at++;
    if (text === '!') {
      const of = this.as('truth', this.single());
      return { ...after(of, (truth) => yes(truth === 0)), type: 'truth', column };
    }
    if (text === '-' || text === '~') {
      const of = this.as('number', this.single());
      return { ...after(of, text === '-' ? (number) => -number : (number) => ~number), type: 'number', column };
    }
    if (text === '(') {
      const inside = this.level(0);
      this.close(')');
      return { ...inside, column };
    }
    this.at--;
    if (text === '[') return this.bracket('cpu', 0, column);
    throw this.unexpected('value');
  }

  private plain(): Part {
    const { kind, text, value, column } = this.next;
    if (kind === 'end') throw this.unexpected('value');
    this.at++;
    if (kind === 'number') return { ...always(value), type: 'number', column };
    const lower = text.toLowerCase();
    const space = SPACES.find((name) => name === lower);
    const isBracket = this.next.kind === 'sign' && this.next.text === '[';
    if (space && isBracket) return this.bracket(space, 0, column);
    const variable = VARIABLES.find((name) => name === lower);
    if (variable) return this.variable(variable, column);
    const symbol = this.names.symbol(text.startsWith('::') ? text.slice(2) : text);
    if (symbol === undefined) throw new DebugError('expression-unknown-name', { column, name: text });
    return isBracket ? this.bracket('cpu', symbol, column) : { ...always(symbol), type: 'number', column };
  }

  private variable(name: Variable, column: number): Part {
    if (OF_ACCESS.includes(name) && !this.names.hasAccess) {
      throw new DebugError('expression-no-access', { column, name });
    }
    const value: Value = (scene) => scene.variable(name);
    return { value, known: (facts) => facts.variable(name), type: 'number', column };
  }

  /** The next token is the bracket. */
  private bracket(space: ByteSpace, base: number, column: number): Part {
    this.at++;
    const address = this.as('number', this.level(0));
    this.close(']');
    const value: Value = (scene) => scene.byte(space, base + address.value(scene));
    const known: Known = (facts) => {
      const at = address.known(facts);
      return at === undefined ? undefined : facts.byte(space, base + at);
    };
    return { value, known, type: 'number', column };
  }

  private close(sign: string): void {
    if (this.next.kind !== 'sign' || this.next.text !== sign) throw this.unexpected(sign);
    this.at++;
  }

  private unexpected(expected: string): DebugError {
    const { column, text } = this.next;
    return new DebugError('expression-unexpected', { column, found: text, expected });
  }
}

const always = (value: number): Answer => ({ value: () => value, known: () => value });

/** What `change` makes of it. */
function after({ value, known }: Answer, change: (of: number) => number): Answer {
  return {
    value: (scene) => change(value(scene)),
    known: (facts) => {
      const of = known(facts);
      return of === undefined ? undefined : change(of);
    },
  };
}

/** Both sides are needed, but where one decides. */
function knownOf({ of, decides }: Sign, left: Answer, right: Answer): Known {
  return (facts) => {
    const one = left.known(facts);
    const other = right.known(facts);
    if (decides !== undefined && (one === decides || other === decides)) return decides;
    if (one === undefined || other === undefined) return undefined;
    return of(
      () => one,
      () => other,
    )(NOWHERE);
  };
}
