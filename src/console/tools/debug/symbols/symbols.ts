import type { Space } from '../cells.ts';
import { SpanMap } from './span-map.ts';

/** A name for a byte, or for several. */
export interface Label {
  readonly name: string;
  /** A chip, or `cpu` where a file knows nothing of banks. */
  readonly space: Space;
  readonly address: number;
  /** Bytes; 1 where the file does not say. */
  readonly size: number;
  readonly comment: string;
  /** The scope it is in, such as `main` or `main::inner`; empty for the whole program. */
  readonly scope: string;
  /** Where the CPU is meant to find it, where the file says. */
  readonly cpuAddress?: number;
}

/** A stretch of bytes. */
export interface Span {
  readonly space: Space;
  readonly address: number;
  readonly size: number;
}

/** A line of a source file, and one stretch of what was made of it. */
export interface SourceLine extends Span {
  /** The file's name, as the assembler was given it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly language: 'assembler' | 'c' | 'macro';
}

/** A variable of C within a function. */
export interface LocalVariable {
  readonly name: string;
  /** `auto` lies on C's stack, `offset` bytes from where its pointer is as the function begins. */
  readonly storage: 'auto' | 'register' | 'static' | 'external';
  readonly offset: number;
  /** The assembler's name for it; empty for one on the stack. */
  readonly symbol: string;
}

/** A scope with code in it: a procedure of the assembler's, a function of C. */
export interface Scope extends Span {
  readonly name: string;
  readonly locals: readonly LocalVariable[];
}

/** All that files say of a program. */
export interface SymbolParts {
  readonly labels?: readonly Label[];
  /** Names for numbers. */
  readonly constants?: ReadonlyMap<string, number>;
  /** Names in C, and what the assembler calls the same. */
  readonly aliases?: ReadonlyMap<string, string>;
  readonly lines?: readonly SourceLine[];
  readonly scopes?: readonly Scope[];
  /** What could not be taken as it is, in words for programmers. */
  readonly warnings?: readonly string[];
}

/** Names, source lines and scopes of a program, whatever file they came from. */
export class Symbols {
  readonly labels: readonly Label[];
  readonly constants: ReadonlyMap<string, number>;
  readonly scopes: readonly Scope[];
  readonly lines: readonly SourceLine[];
  readonly warnings: readonly string[];
  private readonly aliases: ReadonlyMap<string, string>;
  private readonly byName = new Map<string, Label[]>();
  private readonly byPlace = new Map<string, Label[]>();
  private readonly lineMap: SpanMap<SourceLine>;
  private readonly scopeMap: SpanMap<Scope>;
  private readonly wide: SpanMap<Label>;

  constructor({ labels = [], constants, aliases, lines = [], scopes = [], warnings = [] }: SymbolParts = {}) {
    this.labels = labels;
    this.constants = constants ?? new Map();
    this.aliases = aliases ?? new Map();
    this.lines = lines;
    this.scopes = scopes;
    this.warnings = warnings;
    for (const label of labels) {
      add(this.byName, label.name, label);
      if (label.scope !== '') add(this.byName, `${label.scope}::${label.name}`, label);
      add(this.byPlace, `${label.space} ${label.address}`, label);
    }
    this.lineMap = new SpanMap(lines);
    this.scopeMap = new SpanMap(scopes);
    this.wide = new SpanMap(labels.filter(({ size }) => size > 1));
  }

  /** All that these know together; of two labels for one place the earlier one's is shown. */
  static merged(all: readonly Symbols[]): Symbols {
    return new Symbols({
      labels: all.flatMap(({ labels }) => labels),
      constants: new Map([...all].reverse().flatMap(({ constants }) => [...constants])),
      aliases: new Map([...all].reverse().flatMap(({ aliases }) => [...aliases])),
      lines: all.flatMap(({ lines }) => lines),
      scopes: all.flatMap(({ scopes }) => scopes),
      warnings: all.flatMap(({ warnings }) => warnings),
    });
  }

  /** Names of the source files, each once. */
  get files(): readonly string[] {
    return [...new Set(this.lines.map(({ file }) => file))];
  }

  /**
   * The label of this name: `name`, or `scope::name`. A name of the whole program comes before those of scopes, of which
   * one is found only where no other has it. `main` of C finds `_main`. Undefined when there is none.
   */
  find(name: string): Label | undefined {
    const { byName, aliases } = this;
    const found = byName.get(name) ?? byName.get(aliases.get(name) ?? `_${name}`) ?? [];
    const isSure = found.length === 1 || found.every((label) => label.space !== found[0].space);
    return found.find(({ scope, name: own }) => scope === '' || own !== name) ?? (isSure ? found[0] : undefined);
  }

  /** The label of exactly this place; undefined when there is none. */
  labelAt(space: Space, address: number): Label | undefined {
    return this.byPlace.get(`${space} ${address}`)?.[0];
  }

  /** The label whose bytes this place is among, the shortest. */
  labelAround(space: Space, address: number): Label | undefined {
    return this.labelAt(space, address) ?? this.wide.smallest(space, address);
  }

  /** The source line of this place: of several the one that made the fewest bytes, of `language` if one is asked for. */
  lineAt(space: Space, address: number, language?: SourceLine['language']): SourceLine | undefined {
    return this.lineMap.smallest(space, address, language && ((line) => line.language === language));
  }

  /** What was made of a line, in every place; `file` may leave out folders at its beginning. */
  placesOf(file: string, line: number): readonly SourceLine[] {
    return this.lines.filter((one) => one.line === line && isFile(one.file, file));
  }

  /** The innermost scope of this place. */
  scopeAt(space: Space, address: number): Scope | undefined {
    return this.scopeMap.smallest(space, address);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}

/** Whether `full` is the file `wanted`, or ends with it as a path. */
function isFile(full: string, wanted: string): boolean {
  const [one, other] = [full, wanted].map((path) => path.replaceAll('\\', '/'));
  return one === other || one.endsWith(`/${other}`);
}
