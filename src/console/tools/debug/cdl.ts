import { CodedError, type NoValues } from '../../../base/coded-error.ts';
import type { CartMemory } from '../../../mappers/memory.ts';
import { type CodeData, Seen } from './code-data.ts';

/** Why a code/data log cannot be read, by code. */
export interface CdlProblems {
  /** It is of another game: it must have a byte for each of the program's, and perhaps for each of the pictures'. */
  'cdl-of-another-size': { readonly wanted: number; readonly found: number };
  /** It ends before its own header does. */
  'cdl-cut-short': NoValues;
}

/** Thrown when a code/data log cannot be read. */
export class CdlError extends CodedError<CdlProblems> {
  override readonly name = 'CdlError';
}

/** "CDLv2", and the CRC32 of the game. */
const MESEN_MAGIC = [0x43, 0x44, 0x4c, 0x76, 0x32] as const;
const MESEN_HEADER = 9;
/** Mesen's bits, where they are others than FCEUX's. */
const MESEN_JUMP = 0x04;
const MESEN_SUBROUTINE = 0x08;
const SHARED = Seen.Code | Seen.Data;
const FCEUX = 0x7f;
/** Both say the same of pictures. */
const DRAWN = 0x01;
const PORT_READ = 0x02;

/** A code/data log (`.cdl`) as FCEUX or Mesen 2 has it: a byte for each of PRG ROM's, then of CHR ROM's. */
export function writeCdl({ seen }: CodeData, memory: CartMemory, kind: 'fceux' | 'mesen', crc32: number): Uint8Array {
  const { prgRom, chrRom } = memory;
  const header = kind === 'mesen' ? MESEN_HEADER : 0;
  const file = new Uint8Array(header + prgRom.size + chrRom.size);
  if (header > 0) {
    file.set(MESEN_MAGIC);
    new DataView(file.buffer).setUint32(MESEN_MAGIC.length, crc32, true);
  }
  for (let at = 0; at < prgRom.size; at++) {
    const bits = seen[prgRom.start + at];
    file[header + at] = kind === 'fceux' ? bits & FCEUX : mesenBits(bits);
  }
  for (let at = 0; at < chrRom.size; at++) {
    const bits = seen[chrRom.start + at];
    const drawn = (bits & Seen.Drawn) !== 0 ? DRAWN : 0;
    file[header + prgRom.size + at] = drawn | ((bits & Seen.PortRead) !== 0 ? PORT_READ : 0);
  }
  return file;
}

/** What a log of FCEUX or Mesen 2 knows is added to `codeData`. Whose CRC32 Mesen's says is not looked at. Throws `CdlError`. */
export function readCdl(file: Uint8Array, codeData: CodeData, { prgRom, chrRom }: CartMemory): void {
  const isMesen = MESEN_MAGIC.every((byte, i) => file[i] === byte);
  if (isMesen && file.length < MESEN_HEADER) throw new CdlError('cdl-cut-short');
  const bytes = isMesen ? file.subarray(MESEN_HEADER) : file;
  const wanted = prgRom.size + chrRom.size;
  if (bytes.length !== wanted && bytes.length !== prgRom.size) {
    throw new CdlError('cdl-of-another-size', { wanted, found: bytes.length });
  }
  for (let at = 0; at < prgRom.size; at++) {
    codeData.seen[prgRom.start + at] |= isMesen ? ownBits(bytes[at]) : bytes[at] & FCEUX;
  }
  for (let at = 0; at < bytes.length - prgRom.size; at++) {
    const bits = bytes[prgRom.size + at];
    const drawn = (bits & DRAWN) !== 0 ? Seen.Drawn : 0;
    codeData.seen[chrRom.start + at] |= drawn | ((bits & PORT_READ) !== 0 ? Seen.PortRead : 0);
  }
}

function mesenBits(bits: number): number {
  const jump = (bits & Seen.JumpTarget) !== 0 ? MESEN_JUMP : 0;
  return (bits & SHARED) | jump | ((bits & Seen.Subroutine) !== 0 ? MESEN_SUBROUTINE : 0);
}

function ownBits(bits: number): number {
  const jump = (bits & MESEN_JUMP) !== 0 ? Seen.JumpTarget : 0;
  return (bits & SHARED) | jump | ((bits & MESEN_SUBROUTINE) !== 0 ? Seen.Subroutine : 0);
}
