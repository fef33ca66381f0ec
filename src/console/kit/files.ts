import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './command.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
};

function failureOf(error: unknown, what: string): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Failure(`${what}: ${REASONS[code] ?? message}.`);
}

/** The bytes of the file at `path`. Throws `Failure`. */
export function readBytes(path: string): Uint8Array {
  try {
    // A plain array: a `Buffer` would be one with methods of its own.
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw failureOf(error, `Cannot read ${path}`);
  }
}

/** Writes the file at `path`, and the folders that it lies in. Throws `Failure`. */
export function writeBytes(path: string, bytes: Uint8Array | string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (error) {
    throw failureOf(error, `Cannot write ${path}`);
  }
}
