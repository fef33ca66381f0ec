import { CheatError, codesIn, encodeGameGenie, parseCode, parseCodes, rawCode } from './codes.ts';

/** A cheat with its name, as lists and files have it. */
export interface NamedCheat {
  /** What it does, in somebody's words; may be empty. */
  readonly name: string;
  /** One code or several, as `parseCodes` reads them. */
  readonly code: string;
  readonly isOn: boolean;
}

/** What a file of cheats had in it. */
export interface CheatFile {
  readonly cheats: NamedCheat[];
  /** Entries that say nothing that can be done here. */
  readonly skipped: number;
}

/** A kind of file that cheats are written to. */
export type CheatFileKind = 'fceux' | 'retroarch' | 'mesen';

/** What is read from a file before its codes were looked at. */
type Entry = NamedCheat | null;

const FCEUX_LINE = /^(S?)(C?)(:?)([0-9a-f]{4}):([0-9a-f]{2})(.*)$/i;
const FCEUX_COMPARE = /^:([0-9a-f]{2}):(.*)$/i;
/** Cheats that come one after the other in a file of RetroArch are not more than this. */
const MOST = 10_000;

/** The text has no line breaks nor other signs that are no letters. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
}

function fceuxLine(line: string): Entry {
  const [, , compares, off, address, value, rest] = FCEUX_LINE.exec(line) ?? [];
  if (address === undefined) return null;
  const [, compare, named] = compares ? (FCEUX_COMPARE.exec(rest) ?? []) : [];
  if (compares && compare === undefined) return null;
  const name = oneLine(named ?? rest.replace(/^:/, ''));
  const code = [address, value, ...(compare === undefined ? [] : [compare])].join(':').toUpperCase();
  return { name, code, isOn: off === '' };
}

/** FCEUX has a line for each code: those that follow each other under one name are one cheat. */
function joined(entries: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  for (const entry of entries) {
    const last = all.at(-1);
    const isMore = entry && last && entry.name !== '' && entry.name === last.name && entry.isOn === last.isOn;
    if (isMore) all[all.length - 1] = { ...last, code: `${last.code} ${entry.code}` };
    else all.push(entry);
  }
  return all;
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function readFceux(text: string): Entry[] {
  return joined(text.split(/\r?\n/).filter(isFilled).map(fceuxLine));
}

/** `key = "value"`, a line each. */
function settingsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^\s*([\w.]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key !== undefined) found.set(key.toLowerCase(), value.replace(/^"(.*)"$/, '$1'));
  }
  return found;
}

/** A cheat that RetroArch does by itself: a byte of RAM that is held. Others of its kinds have no counterpart here. */
function heldByRetroArch(get: (name: string) => string | undefined): string | null {
  const [type, size, address, value] = ['cheat_type', 'memory_search_size', 'address', 'value'].map((name) =>
    Number(get(name) ?? Number.NaN),
  );
  if (type !== 1 || size !== 3 || !(address >= 0 && address < 0x800) || !(value >= 0 && value < 0x100)) return null;
  return rawCode({ address, value, compare: null });
}

function readRetroArch(text: string): Entry[] {
  const settings = settingsOf(text);
  const count = Math.min(MOST, Number.parseInt(settings.get('cheats') ?? '0', 10) || 0);
  return Array.from({ length: count }, (_, i) => {
    const get = (name: string) => settings.get(`cheat${i}_${name}`);
    const code = get('handler') === '1' ? heldByRetroArch(get) : get('code');
    if (code === null || code === undefined) return null;
    return { name: oneLine(get('desc') ?? ''), code, isOn: get('enable') === 'true' };
  });
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function mesenCheat(value: unknown): Entry {
  if (!isObject(value)) return null;
  const code = value.Codes ?? value.code;
  const name = value.Description ?? value.desc;
  if (typeof code !== 'string' || (typeof name !== 'string' && name !== undefined)) return null;
  return { name: oneLine(name ?? ''), code, isOn: value.Enabled === true };
}

/** A game's own file of Mesen, or its list of all games, in which `sha1` finds one. */
function readMesen(text: string, sha1: string): Entry[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isObject(json)) return [];
  const games = listOf(json.games).filter(isObject);
  const game = games.find((one) => String(one.sha1).toLowerCase() === sha1.toLowerCase());
  return listOf(game?.cheats ?? json.Cheats).map(mesenCheat);
}

/** An entry whose codes can all be read, these apart by single spaces; else null. */
function understood(entry: Entry): Entry {
  if (entry === null) return null;
  try {
    parseCodes(entry.code);
  } catch (error) {
    if (error instanceof CheatError) return null;
    throw error;
  }
  return { ...entry, code: codesIn(entry.code).join(' ') };
}

/**
 * Read cheats from the text of a file: `.cht` of FCEUX or of RetroArch, or the JSON of Mesen, of one game or of all of them
 * (of which the one with the headerless ROM's `sha1`, in hex, is taken). What it does not understand, it leaves out and counts.
 */
export function readCheatFile(text: string, sha1 = ''): CheatFile {
  const plain = text.replace(/^\uFEFF/, '');
  let entries: Entry[];
  if (plain.trimStart().startsWith('{')) entries = readMesen(plain, sha1);
  else if (/^\s*cheats\s*=/im.test(plain)) entries = readRetroArch(plain);
  else entries = readFceux(plain);
  const cheats = entries.map(understood).filter((entry) => entry !== null);
  return { cheats, skipped: entries.length - cheats.length };
}

function writeFceux(cheats: readonly NamedCheat[]): string {
  const lines = cheats.flatMap(({ name, code, isOn }) =>
    parseCodes(code).map(({ cheat }) => {
      const flags = `${cheat.address >= 0x8000 ? 'S' : ''}${cheat.compare === null ? '' : 'C'}${isOn ? '' : ':'}`;
      return `${flags}${rawCode(cheat).toLowerCase()}:${oneLine(name)}\n`;
    }),
  );
  return lines.join('');
}

/** Game Genie letters where there are any: every core of RetroArch knows them, the rest is written as FCEUmm has it. */
function retroArchCode(code: string): string {
  const { cheat } = parseCode(code);
  return encodeGameGenie(cheat) ?? rawCode(cheat).replace(/^(....):(..):(..)$/, '$1?$3:$2');
}

function writeRetroArch(cheats: readonly NamedCheat[]): string {
  const entries = cheats.map(({ name, code, isOn }, i) => {
    const codes = codesIn(code).map(retroArchCode).join('+');
    const said = oneLine(name).replaceAll('"', "'");
    return `\ncheat${i}_desc = "${said}"\ncheat${i}_code = "${codes}"\ncheat${i}_enable = ${isOn}\n`;
  });
  return `cheats = ${cheats.length}\n${entries.join('')}`;
}

function mesenEntry({ name, code, isOn }: NamedCheat): Json {
  const codes = parseCodes(code);
  const isAll = (kind: string) => codes.every((one) => one.kind === kind);
  const written = { Description: name, Enabled: isOn };
  const given = codesIn(code).join('\n');
  if (isAll('game-genie')) return { ...written, Type: 'NesGameGenie', Codes: given };
  if (isAll('pro-action-rocky')) return { ...written, Type: 'NesProActionRocky', Codes: given };
  return { ...written, Type: 'NesCustom', Codes: codes.map(({ cheat }) => rawCode(cheat)).join('\n') };
}

/** The text of a file of kind `kind`. Throws `CheatError` where a code is none. */
export function writeCheatFile(kind: CheatFileKind, cheats: readonly NamedCheat[]): string {
  if (kind === 'fceux') return writeFceux(cheats);
  if (kind === 'retroarch') return writeRetroArch(cheats);
  return `${JSON.stringify({ Cheats: cheats.map(mesenEntry) }, null, 2)}\n`;
}
