import {
  CdlError,
  Debugger,
  readCa65,
  readMlb,
  readNl,
  readViceLabels,
  SymbolError,
  type Symbols,
} from '../../src/console/debug.ts';
import { Nes } from '../../src/console/index.ts';
import { busyRom } from '../console/busy-rom.ts';
import { DBG } from '../console/tools/debug/ca65-file.ts';
import type { Case, Kind } from './kind.ts';
import type { Random } from './random.ts';

const MLB = 'NesPrgRom:1F-20:main:a: comment\\nmore\nP:30:old\nR:12:lives\nNesMemory:2000:CTRL\n';
const NL = '$0012#lives#how many\n\\are left\n$0300/10#table#\n$C010#reset#\n';
const VICE = 'al 00C000 .main\nal 000010 .lives\nal C:8123 .loop\n';

/** What reads a file of symbols, and one that it reads. */
const READERS: readonly (readonly [string, (text: string) => Symbols])[] = [
  [DBG, readCa65],
  [DBG, readCa65],
  [MLB, readMlb],
  [
    NL,
    (text) =>
      readNl([
        { name: 'game.nes.ram.nl', text },
        { name: 'game.nes.1F.nl', text },
      ]),
  ],
  [VICE, readViceLabels],
];

function spoiltText(random: Random, text: string): string {
  return new TextDecoder().decode(random.spoilt(new TextEncoder().encode(text)));
}

/** Files of symbols that are damaged: said so, or symbols that can be asked. */
export const symbols: Kind = {
  name: 'symbols',
  prepare(): Case {
    return (random) => {
      const [text, read] = random.pick(READERS);
      try {
        const found = read(spoiltText(random, text));
        for (const { space, address, name } of found.labels) {
          found.find(name);
          if (found.labelAt(space, address) === undefined) throw new Error(`Nothing is at ${address}.`);
        }
        for (const { space, address, file, line } of found.lines) {
          found.lineAt(space, address);
          found.placesOf(file, line);
          found.scopeAt(space, address);
        }
        return 'symbols';
      } catch (error) {
        if (!(error instanceof SymbolError)) throw error;
        return 'refused';
      }
    };
  },
};

/** Code/data logs that are damaged: said so, or taken. */
export const cdls: Kind = {
  name: 'cdls',
  weight: 0.1,
  prepare(): Case {
    const debug = new Debugger(new Nes(busyRom(0)), { history: null });
    debug.logs.noteCode();
    debug.run({ frames: 3 });
    const files = [debug.logs.writeCdl('fceux'), debug.logs.writeCdl('mesen')];
    return (random) => {
      try {
        debug.logs.readCdl(random.spoilt(random.pick(files)));
        debug.disassemble(random.below(0x10000), 20);
        return 'taken';
      } catch (error) {
        if (!(error instanceof CdlError)) throw error;
        return 'refused';
      }
    };
  },
};
