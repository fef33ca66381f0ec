import { RomError } from './rom-file.ts';

/** Where the NES 2.0 catalogue has a board that UNIF calls by name. */
interface UnifBoard {
  readonly mapper: number;
  readonly submapper: number;
}

/** Prefixes say who made the board; the name is clear without. */
const PREFIX = /^(NES|HVC|UNL|BTL|BMC)-/;

const BOARDS: Readonly<Record<string, number>> = {
  NROM: 0,
  'NROM-128': 0,
  'NROM-256': 0,
  UNROM: 2,
  UOROM: 2,
  CNROM: 3,
};

/** The mapper and submapper of a board's UNIF name; throws `RomError` when it is not known. */
export function unifBoard(name: string, _prgSize: number): UnifBoard {
  const mapper = BOARDS[name.replace(PREFIX, '')];
  if (mapper === undefined) {
    throw new RomError(`This game needs a cartridge board that is not supported: ${name} (UNIF).`);
  }
  return { mapper, submapper: 0 };
}
