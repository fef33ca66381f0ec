import { SymbolError } from './symbol-error.ts';
import { type Label, type LocalVariable, type Scope, type SourceLine, type Span, Symbols } from './symbols.ts';

/** The iNES header, which `ooffs` counts. */
const HEADER = 16;
const MAJOR = 2;
const MINOR = 0;
/** Where ROM begins: code of a segment that lies below was copied there to run. */
const ROM_START = 0x8000;
/** More than any cartridge has. */
const LARGEST = 1 << 26;
const LONGEST_SHOWN = 60;
/** Scopes within each other; more than anybody writes. */
const DEEPEST = 100;
const PAIR = /([a-z]+)=("(?:[^"\\]|\\.)*"|[^,"]*)(?:,|$)/y;
const LANGUAGES = { 0: 'assembler', 1: 'c', 2: 'macro', 3: 'macro' } as const;
const STORAGE = { auto: 'auto', reg: 'register', static: 'static', ext: 'external' } as const;

/** A line of the file: its number, and its values by name. */
class Row {
  readonly number: number;
  private readonly values: ReadonlyMap<string, string>;

  constructor(number: number, values: ReadonlyMap<string, string>) {
    this.number = number;
    this.values = values;
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  text(name: string): string {
    const value = this.values.get(name);
    if (value === undefined) throw this.wrong(name);
    return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
  }

  number0(name: string): number {
    return this.has(name) ? this.numberOf(name) : 0;
  }

  numberOf(name: string): number {
    const text = this.text(name);
    const value = /^-?(?:0x[0-9a-f]+|\d+)$/i.test(text) ? Number(text.replace('-', '')) : Number.NaN;
    if (!Number.isSafeInteger(value)) throw this.wrong(name);
    return text.startsWith('-') ? -value : value;
  }

  /** Ids joined by plus signs. */
  ids(name: string): number[] {
    if (!this.has(name)) return [];
    const text = this.text(name);
    if (!/^\d+(\+\d+)*$/.test(text)) throw this.wrong(name);
    return text.split('+').map(Number);
  }

  wrong(name: string): SymbolError {
    return new SymbolError('symbols-value', { line: this.number, name });
  }
}

type Table = Map<number, Row>;

function rowOf(number: number, line: string): readonly [string, Row] {
  const tab = line.search(/\s/);
  const keyword = tab < 0 ? line : line.slice(0, tab);
  const rest = tab < 0 ? '' : line.slice(tab).trim();
  const values = new Map<string, string>();
  PAIR.lastIndex = 0;
  let end = 0;
  for (let match = PAIR.exec(rest); match; match = PAIR.exec(rest)) {
    values.set(match[1], match[2]);
    end = PAIR.lastIndex;
    if (end === rest.length) break;
  }
  if (end !== rest.length || !/^[a-z]+$/.test(keyword)) {
    throw new SymbolError('symbols-line', { line: number, found: line.slice(0, LONGEST_SHOWN) });
  }
  return [keyword, new Row(number, values)];
}

/** All rows with an id, by keyword and id; and what is to be said about the version. */
function tablesOf(text: string): { tables: ReadonlyMap<string, Table>; warnings: string[] } {
  const tables = new Map<string, Table>();
  const warnings: string[] = [];
  let hasVersion = false;
  let number = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    number++;
    if (line.trim() === '') continue;
    if (!hasVersion && !line.startsWith('version')) throw new SymbolError('not-symbols');
    const [keyword, row] = rowOf(number, line);
    if (keyword === 'version') {
      hasVersion = true;
      const major = row.numberOf('major');
      if (major !== MAJOR) throw new SymbolError('symbols-version', { major });
      const minor = row.number0('minor');
      if (minor !== MINOR) warnings.push(`minor version ${minor}, where ${MINOR} is known`);
    } else if (row.has('id')) {
      const table = tables.get(keyword) ?? new Map<number, Row>();
      tables.set(keyword, table.set(row.numberOf('id'), row));
    }
  }
  if (!hasVersion) throw new SymbolError('not-symbols');
  return { tables, warnings };
}

/** Goes through the tables of one file. */
class DebugFile {
  private readonly tables: ReadonlyMap<string, Table>;

  constructor(tables: ReadonlyMap<string, Table>) {
    this.tables = tables;
  }

  rows(kind: string): Row[] {
    return [...(this.tables.get(kind)?.values() ?? [])];
  }

  get(kind: string, id: number, by: Row): Row {
    const row = this.tables.get(kind)?.get(id);
    if (!row) throw new SymbolError('symbols-missing', { line: by.number, kind, id });
    return row;
  }

  /** Where a span's bytes are: in ROM, in RAM, or both, where they are copied to run. */
  spans(by: Row, name = 'span'): Span[] {
    return by.ids(name).flatMap((id) => {
      const span = this.get('span', id, by);
      const segment = this.get('seg', span.numberOf('seg'), span);
      return placesIn(segment, span.numberOf('start'), span.numberOf('size'));
    });
  }

  /** A scope with those around it, such as `main::inner`; empty for a module as a whole. */
  scopePath(id: number, by: Row): string {
    const names: string[] = [];
    // A file may say that a scope is in itself.
    const seen = new Set<number>();
    let at = id;
    for (let from = by; !seen.has(at) && seen.size < DEEPEST; ) {
      seen.add(at);
      const row = this.get('scope', at, from);
      if (row.has('name') && row.text('name') !== '') names.push(row.text('name'));
      if (!row.has('parent')) break;
      at = row.numberOf('parent');
      from = row;
    }
    return names.reverse().join('::');
  }

  /** A cheap local label belongs to the symbol before it. */
  scopeOfSymbol(row: Row): string {
    if (row.has('scope')) return this.scopePath(row.numberOf('scope'), row);
    if (!row.has('parent')) return '';
    const parent = this.get('sym', row.numberOf('parent'), row);
    const above = parent.has('scope') ? this.scopePath(parent.numberOf('scope'), parent) : '';
    return above === '' ? parent.text('name') : `${above}::${parent.text('name')}`;
  }
}

/** The places of bytes `start` to `start + size` of a segment. */
function placesIn(segment: Row, start: number, size: number): Span[] {
  const address = segment.numberOf('start') + start;
  const isStored = segment.has('ooffs');
  const offset = isStored ? segment.numberOf('ooffs') + start - HEADER : 0;
  if (start < 0 || size < 0 || size > LARGEST || address > LARGEST || offset > LARGEST) throw segment.wrong('size');
  const places: Span[] = [];
  if (isStored && offset >= 0) places.push({ space: 'prgRom', address: offset, size });
  if ((!isStored || address < ROM_START) && address >= 0) places.push({ space: 'cpu', address, size });
  return places;
}

function labelsOf(file: DebugFile): { labels: Label[]; constants: Map<string, number> } {
  const labels: Label[] = [];
  const constants = new Map<string, number>();
  for (const row of file.rows('sym')) {
    const type = row.text('type');
    // What is imported stands in the module that has it.
    if (type === 'imp' || !row.has('val')) continue;
    const name = row.text('name');
    const value = row.numberOf('val');
    const scope = file.scopeOfSymbol(row);
    if (type === 'equ' || !row.has('seg')) {
      constants.set(scope === '' ? name : `${scope}::${name}`, value);
      continue;
    }
    const size = Math.max(1, row.number0('size'));
    const segment = file.get('seg', row.numberOf('seg'), row);
    const places = placesIn(segment, value - segment.numberOf('start'), size);
    // Where it runs is what it is called by; the bytes it was copied from have the same name.
    for (const { space, address } of [...places].reverse()) {
      labels.push({ name, space, address, size, comment: '', scope, cpuAddress: value });
    }
  }
  return { labels, constants };
}

function linesOf(file: DebugFile): SourceLine[] {
  return file.rows('line').flatMap((row) => {
    const language = LANGUAGES[row.number0('type') as keyof typeof LANGUAGES];
    if (language === undefined) throw row.wrong('type');
    const name = file.get('file', row.numberOf('file'), row).text('name');
    const line = row.numberOf('line');
    return file.spans(row).map((span) => ({ ...span, file: name, line, language }));
  });
}

function scopesOf(file: DebugFile): { scopes: Scope[]; aliases: Map<string, string> } {
  const locals = new Map<number, LocalVariable[]>();
  const aliases = new Map<string, string>();
  for (const row of file.rows('csym')) {
    const storage = STORAGE[row.text('sc') as keyof typeof STORAGE];
    if (storage === undefined) throw row.wrong('sc');
    const symbol = row.has('sym') ? file.get('sym', row.numberOf('sym'), row).text('name') : '';
    const name = row.text('name');
    const scope = row.numberOf('scope');
    locals.set(scope, [...(locals.get(scope) ?? []), { name, storage, offset: row.number0('offs'), symbol }]);
    if (symbol !== '') aliases.set(name, symbol);
  }
  const scopes = file.rows('scope').flatMap((row) => {
    const name = file.scopePath(row.numberOf('id'), row);
    const own = locals.get(row.numberOf('id')) ?? [];
    return name === '' ? [] : file.spans(row).map((span) => ({ ...span, name, locals: own }));
  });
  return { scopes, aliases };
}

/**
 * A debug file of ld65 (`--dbgfile`): labels, constants, lines of the assembler and of C, scopes and C's variables. PRG
 * offsets follow from where a segment lies in the `.nes` file, so they hold through bank switches. Throws `SymbolError`.
 */
export function readCa65(text: string): Symbols {
  const { tables, warnings } = tablesOf(text);
  const file = new DebugFile(tables);
  const { labels, constants } = labelsOf(file);
  const { scopes, aliases } = scopesOf(file);
  return new Symbols({ labels, constants, aliases, lines: linesOf(file), scopes, warnings });
}
