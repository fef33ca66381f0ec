import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** A file: its path, or its address as `new URL('./game.nes', import.meta.url)`. */
export type FilePath = string | { readonly href: string };

/** The path of a file. */
export function pathOf(file: FilePath): string {
  return typeof file === 'string' ? file : fileURLToPath(file.href);
}

/** The bytes of a file that is named, or that is there already. Throws `Failure`. */
export function bytesOf(file: FilePath | Uint8Array): Uint8Array {
  return file instanceof Uint8Array ? file : readBytes(pathOf(file));
}

/** The text in the file at `path`. Throws `Failure`. */
export function readText(path: string): string {
  return new TextDecoder().decode(readBytes(path));
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
