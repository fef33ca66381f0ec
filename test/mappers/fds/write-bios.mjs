// Assembles the built-in BIOS (src/mappers/fds/bios/) and puts it into built-in-bios.ts: npm run disk-bios
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../src/mappers/fds/bios/', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'cartouche-'));
const rom = join(place, 'bios.rom');
execFileSync('sh', [join(folder, 'build.sh'), rom], { stdio: 'inherit' });
const lines = readFileSync(rom)
  .toString('base64')
  .match(/.{1,112}/g);
rmSync(place, { recursive: true });
writeFileSync(
  join(folder, 'built-in-bios.ts'),
  `import { fromBase64 } from '../../../base/base64.ts';

/** What bios.s beside this file is assembled to; written by \`npm run disk-bios\`. */
const ROM = [
${lines.map((line) => `  '${line}',`).join('\n')}
];

/** The BIOS that comes with the program, 8 KiB at $E000. */
export function builtInBios(): Uint8Array {
  return fromBase64(ROM.join(''))!;
}
`,
);
