import type { Space } from '../cells.ts';
import { SymbolError } from './symbol-error.ts';
import { type Label, Symbols } from './symbols.ts';

/** What Mesen calls memories, and called them in older files; those of other consoles are passed over. */
const MESEN_SPACES: Readonly<Record<string, Space>> = {
  NesPrgRom: 'prgRom',
  P: 'prgRom',
  NesInternalRam: 'ram',
  R: 'ram',
  NesWorkRam: 'prgRam',
  W: 'prgRam',
  NesSaveRam: 'saveRam',
  S: 'saveRam',
  NesMemory: 'cpu',
  G: 'cpu',
  NesNametableRam: 'vram',
  NesChrRam: 'chrRam',
  NesChrRom: 'chrRom',
};
const MESEN_KIND = /^[A-Za-z]+$/;
const MESEN_ADDRESS = /^([0-9a-f]{1,8})(?:-([0-9a-f]{1,8}))?$/i;
const MESEN_NAME = /^(?:[@_a-z][@_a-z0-9]*)?$/i;
/** The largest cartridge has 64 MiB. */
const LARGEST = 1 << 26;
const NL_BANK = 0x4000;
const NL_FILE = /\.(ram|[0-9a-f]{1,3})\.nl$/i;
const NL_LINE = /^\$([0-9a-f]{1,4})(?:\/([0-9a-f]{1,4}))?#([^#]*)#(.*)$/i;
const VICE_LINE = /^(?:al|add_label)\s+(?:C:)?([0-9a-f]{1,6})\s+\.?(\S+)$/i;
const LONGEST_SHOWN = 60;

/** [number from 1, line] of each line that is not blank. */
function* linesOf(text: string): Generator<readonly [number, string]> {
  let number = 0;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    number++;
    if (line.trim() !== '') yield [number, line.trim()];
  }
}

function refused(line: number, found: string): SymbolError {
  return new SymbolError('symbols-line', { line, found: found.slice(0, LONGEST_SHOWN) });
}

/** A file of labels of Mesen (`.mlb`), the older kind too. Throws `SymbolError`. */
export function readMlb(text: string): Symbols {
  const labels: Label[] = [];
  for (const [number, line] of linesOf(text)) {
    const [kind, where, name, ...rest] = line.split(':');
    const address = MESEN_ADDRESS.exec(where ?? '');
    if (!MESEN_KIND.test(kind) || !address || name === undefined || !MESEN_NAME.test(name)) throw refused(number, line);
    const first = Number.parseInt(address[1], 16);
    const last = address[2] === undefined ? first : Number.parseInt(address[2], 16);
    if (last < first || last >= LARGEST) throw new SymbolError('symbols-value', { line: number, name: 'address' });
    const space = MESEN_SPACES[kind];
    if (space === undefined) continue;
    // A colon in a comment is one of the comment's.
    const comment = rest.join(':').replaceAll('\\n', '\n');
    labels.push({ name, space, address: first, size: last - first + 1, comment, scope: '' });
  }
  return new Symbols({ labels });
}

/** A file of FCEUX, by its name, which says which bank it is for. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Files of labels of FCEUX (`game.nes.ram.nl`, `game.nes.0.nl` ...), as many as there are. Throws `SymbolError`. */
export function readNl(files: readonly NamedText[]): Symbols {
  const labels: Label[] = [];
  for (const { name, text } of files) {
    const bank = NL_FILE.exec(name)?.[1].toLowerCase();
    if (bank === undefined) throw new SymbolError('symbols-file-name', { name });
    const first = labels.length;
    for (const [number, line] of linesOf(text)) {
      const before = labels.at(-1);
      if (line.startsWith('\\') && labels.length > first && before) {
        labels[labels.length - 1] = { ...before, comment: `${before.comment}\n${line.slice(1)}` };
        continue;
      }
      const match = NL_LINE.exec(line);
      if (!match) throw refused(number, line);
      const address = Number.parseInt(match[1], 16);
      const isRam = bank === 'ram';
      const place = isRam ? address : Number.parseInt(bank, 16) * NL_BANK + (address & (NL_BANK - 1));
      const size = match[2] === undefined ? 1 : Math.max(1, Number.parseInt(match[2], 16));
      const space: Space = isRam ? 'cpu' : 'prgRom';
      labels.push({ name: match[3].trim(), space, address: place, size, comment: match[4].trim(), scope: '' });
    }
  }
  return new Symbols({ labels });
}

/** Labels as VICE takes them (`ld65 -Ln`): CPU addresses, without banks. Throws `SymbolError`. */
export function readViceLabels(text: string): Symbols {
  const labels: Label[] = [];
  for (const [number, line] of linesOf(text)) {
    if (line.startsWith('#') || line.startsWith(';')) continue;
    const match = VICE_LINE.exec(line);
    if (!match) throw refused(number, line);
    const address = Number.parseInt(match[1], 16);
    // Bank bytes of other processors, and constants beyond 16 bits: nothing of a NES.
    if (address > 0xffff) continue;
    labels.push({ name: match[2], space: 'cpu', address, size: 1, comment: '', scope: '' });
  }
  return new Symbols({ labels });
}
