import type { Revisions } from '../../../base/revisions.ts';
import type { NesOptions } from '../../nes.ts';
import { MOST_AHEAD } from '../run-ahead.ts';
import { ReplayError } from './replay-error.ts';

/** What a console is made with for a replay: what it was made with for the play, without what is heard or comes from elsewhere. */
export type ReplayOptions = Omit<NesOptions, 'sampleRate' | 'bios'>;

/** What a replay says of itself. */
export interface ReplayAbout {
  /** SHA-1 of the game's file without its header, 40 hex digits. */
  readonly game: string;
  /** What the game is called where the replay was made; empty where that is not known. */
  readonly title: string;
  /** It begins when the console is switched on, or with a state. */
  readonly from: 'power' | 'state';
  /** The most frames that the game was shown ahead of itself in the play (0 to 4): 0 is a play without run-ahead. */
  readonly ahead: number;
  /** When it was made, ms since 1970; 0 where that is not known. */
  readonly made: number;
  /** The program that made it, with its version. */
  readonly program: string;
  /** The version of the layout of states (`STATE_VERSION`) by which its checksums were made. */
  readonly layout: number;
  /** SHA-1 of the BIOS that a disk is played with, 40 hex digits; empty for anything else. */
  readonly bios: string;
  readonly options: ReplayOptions;
}

/** The longest text in it, in UTF-16 units. */
const LONGEST = 200;
/** 10,000 years. */
const LAST_TIME = 253402300799999;

type Check = (value: unknown) => boolean;

const whole =
  (last: number, step = 1): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= last && (value as number) % step === 0;
const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const words: Check = (value) => typeof value === 'string' && value.length <= LONGEST;
const hash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value);
const ramSize = whole(0x200000);

const REVISIONS: { readonly [K in keyof Revisions]: Check } = {
  cpu: oneOf('first', 'early', 'late'),
  ppu: oneOf('G', 'E'),
  pads: oneOf('nes', 'famicom'),
  mmc3: oneOf('sharp', 'nec'),
};

const FACTS: { readonly [K in keyof Required<NonNullable<NesOptions['overrides']>>]: Check } = {
  mapper: whole(4095),
  submapper: whole(15),
  mirroring: oneOf('horizontal', 'vertical', 'screen0', 'screen1', 'four'),
  battery: oneOf(true, false),
  region: oneOf('ntsc', 'pal', 'dendy'),
  vsPpu: whole(15),
  vsHardware: whole(15),
  expansion: whole(63),
  prgRam: ramSize,
  prgNvram: ramSize,
  chrRam: ramSize,
  chrNvram: ramSize,
};

const OPTIONS: { readonly [K in keyof Required<ReplayOptions>]: Check } = {
  region: oneOf('ntsc', 'pal', 'dendy'),
  overrides: (value) => hasOnly(value, FACTS, 'options.overrides'),
  dipSwitches: whole(0xffff),
  revisions: (value) => hasOnly(value, REVISIONS, 'options.revisions'),
  alignment: whole(3),
  phase: whole(1),
  dmcPhase: whole(3422, 2),
  ram: oneOf('zeros', 'ones', 'stripes'),
};

const FIELDS: { readonly [K in keyof ReplayAbout]: Check } = {
  game: hash,
  title: words,
  from: oneOf('power', 'state'),
  ahead: whole(MOST_AHEAD),
  made: whole(LAST_TIME),
  program: words,
  layout: whole(0xffff),
  bios: (value) => value === '' || hash(value),
  options: (value) => hasOnly(value, OPTIONS, 'options'),
};

/** Whether `value` is a record with no other fields than `fields`, and each as it can be. Throws `ReplayError` with the name of one that is not. */
function hasOnly(value: unknown, fields: Readonly<Record<string, Check>>, path: string): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const [name, one] of Object.entries(value)) {
    const field = path === '' ? name : `${path}.${name}`;
    if (!Object.hasOwn(fields, name) || !fields[name](one)) {
      throw new ReplayError('replay-field', { field: field.slice(0, LONGEST) });
    }
  }
  return true;
}

/** The record in `text` (JSON). Throws `ReplayError` where a field is missing, cannot be, or is not known. */
export function parseAbout(text: string): ReplayAbout {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReplayError('replay-damaged');
  }
  return checkedAbout(value);
}

/** `value` as what it must be. Throws `ReplayError` where a field is missing, cannot be, or is not known. */
export function checkedAbout(value: unknown): ReplayAbout {
  if (!hasOnly(value, FIELDS, '')) throw new ReplayError('replay-damaged');
  for (const field of Object.keys(FIELDS)) {
    if (!Object.hasOwn(value as object, field)) throw new ReplayError('replay-field', { field });
  }
  return value as ReplayAbout;
}

/** `text`, as long as it can be in a replay, without half a letter at its end. */
export function shortened(text: string): string {
  return text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

/** What of `options` a console for a replay is made with; `region` is the console's, whatever the file said. */
export function replayOptions(
  { sampleRate: _, bios: __, ...options }: NesOptions,
  region: NonNullable<NesOptions['region']>,
): ReplayOptions {
  const given = Object.entries({ ...options, region }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as ReplayOptions;
}
