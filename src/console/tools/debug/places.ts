import { plainAddress, type Stretch, type Where } from './breakpoints.ts';
import type { Cells, Space } from './cells.ts';
import { DebugError } from './debug-error.ts';
import { compile, type Expression } from './expression.ts';
import { registerAddress, registerName } from './registers.ts';
import { type Label, type SourceLine, Symbols } from './symbols/symbols.ts';

const NUMBER = /^(?:\$|0x)([0-9a-f]+)$/i;
const DECIMAL = /^\d+$/;
const SOURCE_LINE = /^(.+):(\d+)$/;
const SUM = /^(.+?)\s*\+\s*(?:(?:\$|0x)([0-9a-f]+)|(\d+))$/i;
/** Where RAM of cartridges lies. */
const WORK_RAM = 0x6000;

/** Names to places, and places to names, in one console with one program's symbols. */
export class Places {
  symbols = new Symbols();
  private readonly cells: Cells;

  constructor(cells: Cells) {
    this.cells = cells;
  }

  /** The stretches that `where` means; a source line may have been made into several. Throws `DebugError`. */
  resolve(where: Where, size?: number): Stretch[] {
    const found = this.find(where).map((one) => ({ ...one, size: size ?? one.size }));
    if (found.length === 0) throw new DebugError('unknown-place', { place: String(where) });
    for (const { space, address, size: bytes } of found) {
      const all = this.cells.sizeOf(space);
      if (!Number.isInteger(address) || bytes < 1 || address < 0 || address + bytes > all) {
        throw new DebugError('outside-of-space', { space, address, size: all });
      }
    }
    return found;
  }

  /** The CPU address or the number that a name stands for; undefined for none. */
  valueOf(name: string): number | undefined {
    const label = this.symbols.find(name);
    if (label) return this.addressOf(label);
    return this.symbols.constants.get(name) ?? registerAddress(name);
  }

  /** An expression with these symbols. Throws `DebugError`. */
  compiled(text: string, hasAccess: boolean): Expression {
    return compile(text, { hasAccess, symbol: (name) => this.valueOf(name) });
  }

  /** What a CPU address is called now, with how far into it, such as `table+3`; undefined for nothing. */
  nameOf(address: number): string | undefined {
    const place = this.cells.placeOf(this.cells.atCpu(address));
    const plain = plainAddress(address);
    const { symbols } = this;
    const label = (place && symbols.labelAround(place.space, place.address)) ?? symbols.labelAround('cpu', plain);
    if (!label || label.name === '') return registerName(address);
    const into = (label.space === 'cpu' ? plain : (place?.address ?? 0)) - label.address;
    const full = label.scope === '' ? label.name : `${label.scope}::${label.name}`;
    return into === 0 ? full : `${full}+${into}`;
  }

  /** The source line of a CPU address, as the banks lie now. */
  lineAt(address: number, language?: SourceLine['language']): SourceLine | undefined {
    const place = this.cells.placeOf(this.cells.atCpu(address));
    const { symbols } = this;
    const inChip = place ? symbols.lineAt(place.space, place.address, language) : undefined;
    return inChip ?? symbols.lineAt('cpu', plainAddress(address), language);
  }

  private find(where: Where): Stretch[] {
    if (typeof where === 'number') return [{ space: 'cpu', address: where, size: 1 }];
    if (typeof where === 'object') return [{ ...where, size: 1 }];
    const text = where.trim();
    const hex = NUMBER.exec(text);
    if (hex) return [{ space: 'cpu', address: Number.parseInt(hex[1], 16), size: 1 }];
    if (DECIMAL.test(text)) return [{ space: 'cpu', address: Number(text), size: 1 }];
    const label = this.symbols.find(text);
    if (label) return [{ space: label.space, address: label.address, size: label.size }];
    const register = registerAddress(text);
    if (register !== undefined) return [{ space: 'cpu', address: register, size: 1 }];
    const line = SOURCE_LINE.exec(text);
    const places = line ? this.symbols.placesOf(line[1], Number(line[2])) : [];
    if (places.length > 0) return places.map(({ space, address, size }) => ({ space, address, size }));
    const sum = SUM.exec(text);
    const base = sum ? this.find(sum[1]) : [];
    const more = sum ? Number.parseInt(sum[2] ?? sum[3], sum[2] === undefined ? 10 : 16) : 0;
    return base.map(({ space, address }) => ({ space, address: address + more, size: 1 }));
  }

  /** Where the CPU finds a label; undefined while its bank is not there. */
  private addressOf({ space, address, cpuAddress }: Label): number | undefined {
    if (cpuAddress !== undefined) return cpuAddress;
    if (space === 'cpu' || space === 'ram') return address;
    return this.mappedAt(space, address);
  }

  private mappedAt(space: Space, address: number): number | undefined {
    const cell = this.cells.at(space, address);
    for (let page = WORK_RAM; page < 0x10000; page += 0x400) {
      const first = this.cells.atCpu(page);
      if (first >= 0 && cell >= first && cell < first + 0x400) return page + cell - first;
    }
    return undefined;
  }
}
