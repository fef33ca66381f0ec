import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/**
 * The ROM `name` in `folder`, or `rom`, is what its source there makes; says loudly when there is no assembler to know it by.
 */
export function expectOfSource(folder: string, name: string, rom: Uint8Array = readFileSync(join(folder, name))): void {
  if (spawnSync('ca65', ['--version']).error) {
    console.warn(`SKIPPED: ca65 is not here, so ${name} was not compared with its source (package cc65).`);
    return;
  }
  const place = mkdtempSync(join(tmpdir(), 'cartouche-'));
  try {
    const built = join(place, name);
    const { status, stderr } = spawnSync('sh', [join(folder, 'build.sh'), built], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readFileSync(built).equals(rom)).toBe(true);
  } finally {
    rmSync(place, { recursive: true });
  }
}
