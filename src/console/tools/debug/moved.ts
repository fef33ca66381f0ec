import type { Nes } from '../../nes.ts';
import { Cells, type Place } from './cells.ts';
import { INSTRUCTIONS } from './instructions.ts';
import type { Label, Symbols } from './symbols/symbols.ts';
import { NO_CELL } from './trace.ts';

/** A build of a program: in a console, with what its symbols say, which may be nothing. */
export interface Build {
  readonly nes: Nes;
  readonly symbols: Symbols;
}

/** A byte of code is found again from the last label before it that is at most this far away. */
const FARTHEST = 0x400;
const RAM_END = 0x2000;

/** The name by which a label of one build is found in the other. */
const keyOf = ({ scope, name }: Label): string => `${scope}::${name}`;

/** Labels of which there is one of the name in each build, by place in the old one. */
interface Pair {
  readonly from: Label;
  readonly to: Label;
}

/** Says where what lies somewhere in one build lies in another. */
export class Moved {
  private readonly from: Build;
  private readonly to: Build;
  private readonly fromCells: Cells;
  private readonly toCells: Cells;
  /** Sorted by address in the old build. */
  private readonly code: readonly Pair[];
  private readonly pairs: readonly Pair[];
  /** How many labels lie elsewhere in the new build. */
  readonly count: number;

  constructor(from: Build, to: Build) {
    this.from = from;
    this.to = to;
    this.fromCells = new Cells(from.nes);
    this.toCells = new Cells(to.nes);
    this.pairs = pairsOf(from.symbols, to.symbols);
    this.count = this.pairs.filter(
      (pair) => pair.from.address !== pair.to.address || pair.from.space !== pair.to.space,
    ).length;
    const code = this.pairs.filter((pair) => pair.from.space === 'prgRom' && pair.to.space === 'prgRom');
    this.code = code.sort((one, other) => one.from.address - other.from.address);
  }

  /** Where the instruction at a PRG offset of the old build lies in the new one; null where nobody can say. */
  instruction(offset: number): number | null {
    if (this.code.length === 0) return this.isSame(offset) ? offset : null;
    const near = this.code.filter(({ from }) => from.address <= offset && offset - from.address < FARTHEST).at(-1);
    if (!near) return this.isSame(offset) ? offset : null;
    return this.along(near, offset);
  }

  /** Where a byte of the old build lies in the new one: by its label where it has one, else where it was. Null: its label is gone. */
  place(place: Place): Place | null {
    const { symbols } = this.from;
    if (place.space === 'prgRom') {
      const address = this.instruction(place.address);
      if (address !== null) return { space: 'prgRom', address };
    }
    const label = symbols.labelAround(place.space, place.address);
    if (!label) return place;
    const pair = this.pairs.find((one) => one.from === label);
    return pair ? { space: pair.to.space, address: pair.to.address + place.address - label.address } : null;
  }

  /** Bytes of RAM that lie elsewhere now, as cells: first in the old build, first in the new one, and how many. */
  get memory(): readonly { readonly from: number; readonly to: number; readonly size: number }[] {
    return this.pairs.flatMap(({ from, to }) => {
      const cells = [this.ramCell(this.fromCells, from), this.ramCell(this.toCells, to)];
      if (cells.includes(NO_CELL) || cells[0] === cells[1]) return [];
      return [{ from: cells[0], to: cells[1], size: Math.min(from.size, to.size) }];
    });
  }

  private ramCell(cells: Cells, { space, address }: Label): number {
    if (space === 'prgRom' || space === 'chrRom') return NO_CELL;
    if (space === 'cpu' && address >= RAM_END) return NO_CELL;
    const cell = cells.at(space, address);
    return cell === NO_CELL || !cells.isWritable(cell) ? NO_CELL : cell;
  }

  /** From a label on, as long as the instructions are of the same kinds in both builds; operands may differ. */
  private along({ from, to }: Pair, offset: number): number | null {
    let at = from.address;
    let there = to.address;
    for (;;) {
      const opcode = this.byte(this.from, at);
      if (opcode !== this.byte(this.to, there)) return null;
      if (at === offset) return there;
      if (at > offset || opcode === null) return null;
      const { size } = INSTRUCTIONS[opcode];
      at += size;
      there += size;
    }
  }

  /** Without a label, code that is the same around a byte has not moved. */
  private isSame(offset: number): boolean {
    for (let at = offset - 3; at < offset + 3; at++)
      if (this.byte(this.from, at) !== this.byte(this.to, at)) return false;
    return true;
  }

  private byte({ nes: { memory } }: Build, offset: number): number | null {
    const { start, size } = memory.prgRom;
    return offset < 0 || offset >= size ? null : memory.bytes[start + offset];
  }
}

function pairsOf(from: Symbols, to: Symbols): Pair[] {
  const others = uniqueOf(to.labels);
  return [...uniqueOf(from.labels)].flatMap(([key, label]) => {
    const other = others.get(key);
    return other ? [{ from: label, to: other }] : [];
  });
}

/** Labels by their names, those that are the only one of theirs. */
function uniqueOf(labels: readonly Label[]): Map<string, Label> {
  const found = new Map<string, Label | null>();
  for (const label of labels) {
    if (label.name === '') continue;
    const key = keyOf(label);
    found.set(key, found.has(key) ? null : label);
  }
  return new Map([...found].filter((entry): entry is [string, Label] => entry[1] !== null));
}
