import {
  array,
  boolean,
  type GenericSchema,
  type InferOutput,
  integer,
  is,
  literal,
  looseObject,
  maxLength,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  string,
  union,
  unknown,
} from 'valibot';
import { DEVICE_CHOICES } from '../../../console/core.ts';
import type { Game } from '../../storage/records.ts';

/** The file by which a backup is known, and what is in the others. */
export const MANIFEST = 'cartouche.json';
/** Beside the files of a game, or of the console: what they are. */
export const GAME_FILE = 'game.json';
/** Where what belongs to no game lies: the Disk System's ROM, the memory of units. */
export const CONSOLE_FILE = 'Console/console.json';
/** What the player has chosen for the page. */
export const PREFERENCES_FILE = 'settings.json';
/** The version that is written; what is newer is refused. */
export const BACKUP_VERSION = 1;

const count = pipe(number(), integer(), minValue(0));
const time = pipe(number(), minValue(0));

/** What is said of a backup of any version. */
const FORMAT = object({ format: literal('cartouche-backup'), version: pipe(number(), integer(), minValue(1)) });

const MANIFEST_SCHEMA = object({
  ...FORMAT.entries,
  /** The version of the page that wrote it. */
  app: string(),
  /** Milliseconds since 1970. */
  made: time,
  games: count,
  /** Whether the games are in it, and not their saves alone. */
  roms: boolean(),
});

/** What is said of a backup as a whole. */
export type Manifest = InferOutput<typeof MANIFEST_SCHEMA>;

const FILE = object({
  /** In the folder of the file that says so. */
  name: string(),
  /** What it is; kinds that this version does not know are left where they are. */
  kind: string(),
  size: count,
  crc: count,
  /** When it was kept, ms since 1970; states say it themselves. */
  time: optional(time),
});

/** What is said of one file. */
export type FileRecord = InferOutput<typeof FILE>;

const FILES = pipe(array(FILE), maxLength(1000));

/** What the player has chosen for a game; settings are checked where they are read. */
const OPTIONS = looseObject({
  devices: optional(
    object({
      port1: picklist(DEVICE_CHOICES.port1),
      port2: picklist(DEVICE_CHOICES.port2),
      expansion: picklist(DEVICE_CHOICES.expansion),
    }),
  ),
  dipSwitches: optional(count),
  overrides: optional(record(string(), union([string(), number(), boolean()]))),
});

const GAME = object({
  id: pipe(string(), regex(/^[0-9a-f]{40}$/)),
  title: string(),
  size: count,
  added: time,
  played: time,
  file: optional(string()),
  tags: optional(array(string())),
  board: optional(count),
  favourite: optional(boolean()),
  hint: optional(picklist(['ntsc', 'pal', 'dendy'])),
  options: optional(OPTIONS),
  patch: optional(object({ base: string(), name: string() })),
  builtIn: optional(boolean()),
  files: FILES,
});

/** What is said of a game, and which files there are of it. */
export interface GameRecord extends Omit<Game, 'removed'> {
  readonly files: readonly FileRecord[];
}

const CONSOLE = object({ files: FILES });

/** Which files there are of the console. */
type ConsoleRecord = InferOutput<typeof CONSOLE>;

/** `value` as the text of a file. */
export function jsonOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

function parsed<T>(schema: GenericSchema<unknown, T>, bytes: Uint8Array | null): T | null {
  try {
    const found: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array(0)));
    return is(schema, found) ? (found as T) : null;
  } catch {
    return null;
  }
}

/** The version of the backup whose manifest this is; 0 when it is none, or damaged. */
export function versionIn(bytes: Uint8Array | null): number {
  return parsed(FORMAT, bytes)?.version ?? 0;
}

/** What a manifest says; null when it is damaged. */
export function manifestIn(bytes: Uint8Array | null): Manifest | null {
  return parsed(MANIFEST_SCHEMA, bytes);
}

/** What is said of a game; null when it is damaged. */
export function gameIn(bytes: Uint8Array | null): GameRecord | null {
  return parsed(GAME as unknown as GenericSchema<unknown, GameRecord>, bytes);
}

/** What is said of the console; null when it is damaged. */
export function consoleIn(bytes: Uint8Array | null): ConsoleRecord | null {
  return parsed(CONSOLE, bytes);
}

/** What the player has chosen for the page, as it was kept, by its keys there; null when it is damaged. */
export function preferencesIn(bytes: Uint8Array | null): Readonly<Record<string, unknown>> | null {
  return parsed(record(string(), unknown()), bytes);
}
